// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;

/** What a query for species of SLAP 2 has found: records that stream while the service sends them. Single-threaded. */
public final class SpeciesResults extends DalResults<SpeciesRecord> {
    SpeciesResults(Answer answer) {
        super(answer, SpeciesRecord::new);
    }
}
