// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/**
 * Looks through rows before they are written: which columns of integers have nulls, and which number is free to stand
 * for them.
 */
final class NullScan {
    private final int column;
    private final Column about;
    private final BitSet bytes = new BitSet(256);
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private boolean nulls;

    private NullScan(Column about) {
        this.column = about.index();
        this.about = about;
    }

    /** The columns with a literal for each that misses one and has nulls. */
    static Columns declare(Columns columns, RowCursor rows) {
        List<NullScan> scans = columns.stream()
                .filter(NullLiterals::isMissing)
                .map(NullScan::new)
                .toList();
        while (rows.next()) {
            for (NullScan scan : scans) {
                scan.look(rows);
            }
        }
        List<Column> declared = new ArrayList<>(columns.list());
        for (NullScan scan : scans) {
            if (scan.nulls) {
                declared.set(
                        scan.column,
                        scan.about.toBuilder().nullValue(scan.literal()).build());
            }
        }
        return Columns.of(declared);
    }

    private void look(RowCursor row) {
        if (row.isNull(column)) {
            nulls = true;
        } else if (about.shape().isScalar()) {
            take(row.getLong(column, 0));
        } else {
            for (long element : row.getLongs(column)) {
                take(element);
            }
        }
    }

    private void take(long value) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        if (about.datatype() == Datatype.UNSIGNED_BYTE) {
            bytes.set((int) value & 0xff);
        }
    }

    /** A number that no cell has; where every number is taken the usual one, and writing will refuse the cell. */
    private String literal() {
        String usual = NullLiterals.literal(about);
        if (about.datatype() == Datatype.UNSIGNED_BYTE) {
            int free = bytes.previousClearBit(255);
            return free < 0 ? usual : Integer.toString(free);
        }
        long lowest = Long.parseLong(usual);
        if (least > lowest) {
            return usual;
        }
        return most < -(lowest + 1) ? Long.toString(-(lowest + 1)) : usual;
    }
}
