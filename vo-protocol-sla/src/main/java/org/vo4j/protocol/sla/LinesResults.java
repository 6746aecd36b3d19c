// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;

/** What a query for lines of SLAP 2 has found: records that stream while the service sends them. Single-threaded. */
public final class LinesResults extends DalResults<LineRecord> {
    LinesResults(Answer answer) {
        super(answer, LineRecord::new);
    }
}
