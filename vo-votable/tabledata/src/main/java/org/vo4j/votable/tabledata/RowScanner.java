// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the cells of one row whose markup is known by sight: {@code <TR>}, {@code <TD>}, {@code </TD>}, {@code <TD/>},
 * {@code </TR>} and white space between them. Anything else it leaves to {@link MarkupRows}.
 *
 * <p>It only finds; nothing is decoded. On the way it notes whether the row has bytes that need a closer look.
 */
final class RowScanner {
    /** The row is whole; {@link #end} stands behind it. */
    static final int ROW = 0;
    /** The bytes end within the row. */
    static final int MORE = 1;
    /** Markup that is not known by sight. */
    static final int MARKUP = 2;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final long LESS = '<' * ONES;
    private static final int TR_OPEN = word("<TR>");
    private static final int TR_CLOSE = word("</TR");
    private static final int TD_OPEN = word("<TD>");
    private static final int TD_CLOSE = word("</TD");
    private static final int TD_EMPTY = word("<TD/");
    /** {@code </TD><TD}: with the next byte all that stands between two cells of a compact row. */
    private static final long CLOSE_OPEN = word("</TD") & 0xffffffffL | (long) word("><TD") << 32;

    /** Where the cell of each field begins and ends. */
    final int[] starts;

    final int[] ends;
    /** Cells of the row, which may be fewer or more than the fields. */
    int cells;
    /** Index behind the row. */
    int end;
    /** Whether a byte of the row is not ASCII. */
    boolean nonAscii;
    /** Whether a byte of a cell is below a blank, as tab, line feed and what XML forbids. */
    boolean controls;

    RowScanner(int fields) {
        starts = new int[fields];
        ends = new int[fields];
    }

    private static int word(String four) {
        return four.charAt(0) | four.charAt(1) << 8 | four.charAt(2) << 16 | four.charAt(3) << 24;
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Whether a row begins at an index in the way that is known by sight. */
    static boolean beginsRow(byte[] b, int at) {
        return (int) INT.get(b, at) == TR_OPEN;
    }

    /**
     * Scans the row that {@link #beginsRow begins} at an index. The array may be read a little beyond {@code limit},
     * where its content means nothing: every index found is compared with the limit before it counts.
     */
    int scan(byte[] b, int at, int limit) {
        final int fields = starts.length;
        int p = at + 4;
        int cell = 0;
        long high = 0;
        long low = 0;
        while (true) {
            if (p >= limit) {
                return MORE;
            }
            int tag = (int) INT.get(b, p);
            if (tag != TD_OPEN) {
                while (p < limit && isBlank(b[p])) {
                    p++;
                }
                // what is compared may lie behind the limit; nothing found there counts
                tag = (int) INT.get(b, p);
                if (tag == TR_CLOSE && b[p + 4] == '>') {
                    break;
                }
                if (tag == TD_EMPTY && b[p + 4] == '>') {
                    if (cell < fields) {
                        starts[cell] = p;
                        ends[cell] = p;
                    }
                    cell++;
                    p += 5;
                    continue;
                }
                if (tag != TD_OPEN) {
                    return p + 5 > limit ? MORE : MARKUP;
                }
            }
            p += 4;
            // cells with nothing between them: the usual layout never leaves this loop before the row ends
            while (true) {
                int start = p;
                long x;
                long hit;
                while (true) {
                    x = (long) LONG.get(b, p);
                    long y = x ^ LESS;
                    hit = (y - ONES) & ~y & HIGHS;
                    if (hit != 0) {
                        break;
                    }
                    high |= x;
                    low |= (x - BLANKS) & ~x;
                    p += 8;
                    if (p >= limit) {
                        return MORE;
                    }
                }
                long before = (hit ^ (hit - 1)) >>> 8; // the bytes of the word that stand before the '<'
                high |= x & before;
                long masked = x | ~before;
                low |= (masked - BLANKS) & ~masked;
                p += Long.numberOfTrailingZeros(hit) >>> 3;
                if (cell < fields) {
                    starts[cell] = start;
                    ends[cell] = p;
                }
                cell++;
                if (p + 8 >= limit) {
                    return endOfLastCell(b, p, limit, cell, high, low);
                }
                long close = (long) LONG.get(b, p);
                if (close == CLOSE_OPEN && b[p + 8] == '>') {
                    p += 9;
                    if (p >= limit) {
                        return MORE;
                    }
                    continue;
                }
                if ((int) close == TD_CLOSE && b[p + 4] == '>') {
                    p += 5;
                    break;
                }
                return MARKUP;
            }
        }
        return row(p, cell, high, low, limit);
    }

    private int row(int closeTag, int cell, long high, long low, int limit) {
        if (closeTag + 5 > limit) {
            return MORE;
        }
        cells = cell;
        end = closeTag + 5;
        nonAscii = (high & HIGHS) != 0;
        controls = (low & HIGHS) != 0;
        return ROW;
    }

    private static boolean endsHere(byte[] b, int p, int limit) {
        return p + 5 <= limit && (int) INT.get(b, p) == TR_CLOSE && b[p + 4] == '>';
    }

    /** The last bytes that are there: they may be just the end of the row. */
    private int endOfLastCell(byte[] b, int at, int limit, int cell, long high, long low) {
        int p = at;
        if (p + 5 > limit || (int) INT.get(b, p) != TD_CLOSE || b[p + 4] != '>') {
            return MORE;
        }
        p += 5;
        while (p < limit && isBlank(b[p])) {
            p++;
        }
        return endsHere(b, p, limit) ? row(p, cell, high, low, limit) : MORE;
    }
}
