// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.vo4j.api.VoTableIssue;

/** Which issues of the row's cells have been reported, so that asking twice does not report twice. */
final class ReportedCells {
    private final Map<VoTableIssue, BitSet> columns = new EnumMap<>(VoTableIssue.class);
    private long row = -1;

    /** Whether this is the first time for the cell, which it is not any more. */
    boolean isFirst(VoTableIssue code, long ofRow, int column) {
        if (ofRow != row) {
            columns.clear();
            row = ofRow;
        }
        BitSet reported = columns.computeIfAbsent(code, any -> new BitSet());
        boolean first = !reported.get(column);
        reported.set(column);
        return first;
    }
}
