// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Arrays;
import java.util.List;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.binary.codec.CellFlags;

/**
 * What FITS has no bytes for: that an array or a bit is null, that blanks at the end of a text count.
 *
 * <p>A bit for each row and each column that may need it, in whole bytes for each row. They are kept behind the elements
 * in the heap, where no descriptor leads, so that other readers do not see them; {@code VOFLAGS} says where in the heap
 * they begin, {@code VOFLAGW} how many bytes a row takes, {@code TVOFLn} which bit, counted from the highest of the first
 * byte and from 0, is that of column n. Where no cell needs one there are none. Single-threaded.
 */
final class FlaggedCells implements CellFlags, AutoCloseable {
    static final String BEGIN = "VOFLAGS";
    static final String WIDTH = "VOFLAGW";
    static final String BIT = "TVOFL";

    private final int[] bits;
    private final boolean[] used;
    private final byte[] row;
    private final Spool spool = new Spool();
    private boolean any;
    private long rows;

    FlaggedCells(List<Column> columns) {
        this.bits = new int[columns.size()];
        this.used = new boolean[columns.size()];
        int count = 0;
        for (int c = 0; c < bits.length; c++) {
            bits[c] = mayNeed(columns.get(c)) ? count++ : -1;
        }
        this.row = new byte[(count + 7) / 8];
    }

    /** Whether a column can have cells that need a flag. */
    static boolean mayNeed(Column column) {
        Datatype type = column.datatype();
        if (type.isText()) {
            return type == Datatype.CHAR
                    && (!column.shape().isVariable() || column.shape().dimensions() > 1);
        }
        return type == Datatype.BIT || type.isComplex() || !column.shape().isScalar() || hasNoNull(column);
    }

    /** Whether no number stands for null, which is so where none was free, or none is needed. */
    static boolean hasNoNull(Column column) {
        return column.datatype().isInteger()
                && column.shape().isScalar()
                && column.nullValue().isEmpty();
    }

    /** Forgets the flags of a row that was not taken. */
    void beginRow() {
        if (any) {
            Arrays.fill(row, (byte) 0);
        }
    }

    @Override
    public void flag(int column) {
        if (!any) {
            any = true;
            for (long r = 0; r < rows; r++) {
                spool.write(row, 0, row.length);
            }
        }
        used[column] = true;
        row[bits[column] >> 3] |= (byte) (0x80 >> (bits[column] & 7));
    }

    void endRow() {
        rows++;
        if (any) {
            spool.write(row, 0, row.length);
        }
    }

    /** Bytes of all flags. */
    long size() {
        return spool.size();
    }

    /** Adds the cards that lead to the flags, when there are any. */
    void cards(long begin, List<String> cards) {
        if (!any) {
            return;
        }
        cards.add(Card.of(BEGIN, begin));
        cards.add(Card.of(WIDTH, row.length));
        for (int c = 0; c < bits.length; c++) {
            if (used[c]) {
                cards.add(Card.of(keyword(c + 1), bits[c]));
            }
        }
    }

    private String keyword(int number) {
        boolean extended = bits.length > WideTables.MOST && number >= WideTables.MOST;
        return extended ? WideTables.nested(BIT, number) : BIT + number;
    }

    /** Whether a flag is needed only where each of many numbers that could stand for null is in use. */
    static boolean isUnlikely(Column column) {
        return hasNoNull(column) && column.datatype() != Datatype.UNSIGNED_BYTE;
    }

    /** All flags; closing them removes what was kept. */
    Bytes finished() {
        return spool.finished();
    }

    @Override
    public void close() {
        spool.close();
    }
}
