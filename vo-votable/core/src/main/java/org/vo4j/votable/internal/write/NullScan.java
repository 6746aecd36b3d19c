// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/**
 * Looks through rows before they are written: which columns of integers have nulls, and which number is free to stand
 * for them.
 */
final class NullScan {
    /** Numbers that are looked for one by one, from the lowest of the type on: all of unsignedByte. */
    private static final int CANDIDATES = 256;

    private final int column;
    private final Column about;
    private final long lowest;
    private final BitSet taken = new BitSet(CANDIDATES);
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private boolean nulls;

    private NullScan(Column about) {
        this.column = about.index();
        this.about = about;
        this.lowest = about.datatype() == Datatype.UNSIGNED_BYTE ? 0 : Long.parseLong(NullLiterals.literal(about));
    }

    /**
     * The columns with a literal for each that misses one and has nulls. Where every number is taken it is the usual one,
     * and writing will refuse the cell; none where the encoding has another way to tell that a cell is null.
     */
    static Columns declare(Columns columns, RowCursor rows, TableEncoding encoding) {
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
                Optional<String> usual =
                        encoding.needsNullLiterals() ? Optional.empty() : Optional.of(NullLiterals.literal(scan.about));
                scan.literal()
                        .or(() -> usual)
                        .ifPresent(literal -> declared.set(
                                scan.column,
                                scan.about.toBuilder().nullValue(literal).build()));
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
        long place = value - lowest;
        if (place >= 0 && place < CANDIDATES) {
            taken.set((int) place);
        }
    }

    /** A number that no cell has; none where all that were looked for are taken. */
    private Optional<String> literal() {
        if (about.datatype() == Datatype.UNSIGNED_BYTE) {
            int free = taken.previousClearBit(CANDIDATES - 1);
            return free < 0 ? Optional.empty() : Optional.of(Integer.toString(free));
        }
        if (least > lowest) {
            return Optional.of(Long.toString(lowest));
        }
        if (most < -(lowest + 1)) {
            return Optional.of(Long.toString(-(lowest + 1)));
        }
        int free = taken.nextClearBit(0);
        return free < CANDIDATES ? Optional.of(Long.toString(lowest + free)) : Optional.empty();
    }
}
