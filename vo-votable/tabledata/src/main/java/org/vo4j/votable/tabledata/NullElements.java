// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.BitSet;

/** Which elements of one cell are null, kept so that asking for each of them reads the cell once. */
final class NullElements {
    private final BitSet nulls = new BitSet();
    int count;

    /** The cell that this was read from. */
    private long row = -1;

    private int column = -1;

    boolean isOf(long otherRow, int otherColumn) {
        return row == otherRow && column == otherColumn;
    }

    void of(long newRow, int newColumn) {
        row = newRow;
        column = newColumn;
    }

    void clear() {
        nulls.clear();
        count = 0;
    }

    void add(boolean isNull) {
        if (isNull) {
            nulls.set(count);
        }
        count++;
    }

    /** Whether an element is null; those that are not there are. */
    boolean isNull(int element) {
        return element >= count || nulls.get(element);
    }
}
