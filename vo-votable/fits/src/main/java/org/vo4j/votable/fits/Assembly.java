// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Makes the cells of one column. */
abstract class Assembly {
    private @Nullable FlagReader flags;

    /** Writes one cell; whether it is null. */
    abstract boolean write(byte[] row, int at, RowBuffer out, long index, long place);

    static Assembly of(PlannedColumn column, RowBytes rows, BinaryTable table, ReadContext context) {
        FitsColumn source = column.source;
        if (source == null) {
            return new Missing(column, context);
        }
        if (source.isOfText()) {
            return new TextCell(column, source, context);
        }
        @Nullable Scaling scaling =
                source.isScaled() || column.foreignNull.isPresent() ? new Scaling(column, source, context) : null;
        Assembly cells = source.variable
                ? new FromHeap(column, source, (StoredRows) rows, table, context, scaling)
                : new Fixed(column, source, scaling);
        if (source.isFlagged()) {
            cells.flags = new FlagReader((StoredRows) rows, table);
        }
        return cells;
    }

    /** Whether the cell of a row is flagged. */
    final boolean isFlagged(FitsColumn source, long index) {
        return flags != null && flags.isSet(index, source.flagBit);
    }

    /** Writes strings of so many bytes each, behind each a byte that is NUL where its blanks at the end count. */
    static void strings(byte[] from, int at, int length, int each, boolean blanksCount, boolean array, RowBuffer out) {
        for (int done = 0; done < length; done += each) {
            int some = Math.min(each, length - done);
            out.put(from, at + done, some);
            boolean counts = blanksCount && !(array && isBlank(from, at + done, some)); // there that is no text
            out.put(counts ? 0 : ' ');
        }
    }

    private static boolean isBlank(byte[] from, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (from[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Refuses a cell beyond the limits, which nobody has claimed but a FIELD or a scale. */
    static void checkSize(long bytes, PlannedColumn column, ReadContext context, long place) {
        if (bytes > context.limits().maxCellBytes()) {
            throw context.damage(
                    VoTableIssue.W77,
                    "A cell of column '" + column.shown.name() + "' takes " + bytes
                            + " bytes, ReadLimits.maxCellBytes allows "
                            + context.limits().maxCellBytes(),
                    place);
        }
    }

    /** A column that is not there. */
    private static final class Missing extends Assembly {
        private final PlannedColumn column;
        private final ReadContext context;
        private final long bytes;

        Missing(PlannedColumn column, ReadContext context) {
            this.column = column;
            this.context = context;
            Column stored = column.stored;
            long count = stored.shape().fixedCount().orElse(0);
            long fixed = stored.datatype() == Datatype.BIT
                    ? count / 8 + (count % 8 == 0 ? 0 : 1)
                    : Math.min(count, Integer.MAX_VALUE) * stored.datatype().bytes();
            // a null of variable length has a count of 0
            this.bytes = stored.shape().isVariable() ? 4 : fixed;
        }

        @Override
        boolean write(byte[] row, int at, RowBuffer out, long index, long place) {
            checkSize(bytes, column, context, place);
            out.fill(bytes);
            return true;
        }
    }

    /** Cells that lie in the row. */
    private static final class Fixed extends Assembly {
        private final PlannedColumn column;
        private final FitsColumn source;
        private final @Nullable Scaling scaling;

        Fixed(PlannedColumn column, FitsColumn source, @Nullable Scaling scaling) {
            this.column = column;
            this.source = source;
            this.scaling = scaling;
        }

        @Override
        boolean write(byte[] row, int at, RowBuffer out, long index, long place) {
            int begin = at + (int) source.offset;
            boolean flagged = isFlagged(source, index);
            int each = column.flaggedText;
            if (each > 0) {
                strings(row, begin, (int) source.width(), each, flagged, each < source.repeat, out);
                return false;
            }
            if (scaling == null) {
                out.put(row, begin, (int) source.width());
                return flagged && column.isFlaggedNull();
            }
            return scaling.write(row, begin, (int) source.repeat, out, index, place)
                    || (flagged && column.isFlaggedNull());
        }
    }

    /** Cells that lie in the heap (FITS 4.0 section 7.3.5). */
    private static final class FromHeap extends Assembly {
        private final PlannedColumn column;
        private final FitsColumn source;
        private final StoredRows rows;
        private final BinaryTable table;
        private final ReadContext context;
        private final @Nullable Scaling scaling;
        private byte[] scratch = new byte[0];

        FromHeap(
                PlannedColumn column,
                FitsColumn source,
                StoredRows rows,
                BinaryTable table,
                ReadContext context,
                @Nullable Scaling scaling) {
            this.column = column;
            this.source = source;
            this.rows = rows;
            this.table = table;
            this.context = context;
            this.scaling = scaling;
        }

        @Override
        boolean write(byte[] row, int at, RowBuffer out, long index, long place) {
            int begin = at + (int) source.offset;
            int half = source.wide ? 8 : 4;
            long count = source.repeat == 0 ? 0 : RowBuffer.signed(row, begin, half);
            long from = source.repeat == 0 ? 0 : RowBuffer.signed(row, begin + half, half);
            long bytes = check(count, from, index, place);
            boolean flagged = isFlagged(source, index);
            int each = column.flaggedText;
            out.put(each > 0 ? count + (count + each - 1) / each : count, 4);
            if (count == 0) {
                return flagged && column.isFlaggedNull();
            }
            if (each > 0) {
                rows.heap(from, scratch((int) bytes), 0, (int) bytes);
                strings(scratch, 0, (int) bytes, each, flagged, true, out);
                return false;
            }
            if (scaling == null) {
                out.room(bytes);
                rows.heap(from, out.bytes, out.size, (int) bytes);
                out.size += (int) bytes;
                return false;
            }
            rows.heap(from, scratch((int) bytes), 0, (int) bytes);
            scaling.write(scratch, 0, (int) count, out, index, place);
            return false;
        }

        private byte[] scratch(int bytes) {
            if (scratch.length < bytes) {
                scratch = new byte[bytes];
            }
            return scratch;
        }

        private long check(long count, long from, long index, long place) {
            if (count < 0) {
                throw damage(VoTableIssue.E40, count + " elements", index, place);
            }
            long bytes = source.bytes(count);
            if (bytes > context.limits().maxCellBytes() || count > Integer.MAX_VALUE) {
                throw damage(
                        VoTableIssue.E41,
                        count + " elements take " + bytes + " bytes, ReadLimits.maxCellBytes allows "
                                + context.limits().maxCellBytes(),
                        index,
                        place);
            }
            if (bytes > 0 && (from < 0 || from > table.dataBytes() - table.heapBegin() - bytes)) {
                throw damage(
                        VoTableIssue.E41,
                        bytes + " bytes at " + from + " of the heap, which has "
                                + (table.dataBytes() - table.heapBegin()),
                        index,
                        place);
            }
            return bytes;
        }

        private FormatException damage(VoTableIssue code, String what, long index, long place) {
            return context.damage(
                    code,
                    "Row index " + index + ", column '" + column.shown.name() + "': the descriptor says " + what
                            + "; the FITS table is damaged, or a limit too low",
                    place);
        }
    }
}
