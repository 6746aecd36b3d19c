// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;

/** The datasets that a search of version 2 has found: records that stream while the service sends them. Single-threaded. */
public final class Sia2Results extends DalResults<ObsCoreRecord> {
    Sia2Results(Answer answer) {
        super(answer, ObsCoreRecord::of);
    }
}
