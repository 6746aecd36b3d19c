// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.binary.codec.BinaryRows;
import org.vo4j.votable.binary.codec.RowSeeker;

/**
 * Reads the rows of one binary table.
 *
 * <p>Where the payload is a local file, rows and heap are read at their places, and the cursor can be moved to any row;
 * the file is mapped when it is.
 * Where it is a stream, rows are read as they come; when a column is wanted whose elements are in the heap, which stands
 * behind the rows, the table's data go to a temporary file first, of at most {@code ReadLimits.maxInflatedBytes}, that is
 * removed when the cursor is closed.
 */
final class FitsReader {
    private static final int COPY = 1 << 16;

    private final Payload payload;
    private final ReadContext context;
    private final Faults faults;

    private FitsReader(Payload payload, ReadContext context) {
        this.payload = payload;
        this.context = context;
        this.faults = context::damage;
    }

    /** Opens a cursor; what is wrong with the header comes out of its first {@code next()}. */
    static RowCursor open(Payload payload, ReadContext context) {
        try {
            return new FitsReader(payload, context).open();
        } catch (VoException e) {
            return BinaryRows.readFits(new Failed(payload, e), context, true, rows -> {});
        }
    }

    private RowCursor open() {
        Optional<Path> file = payload.file();
        if (file.isEmpty()) {
            return ofStream();
        }
        Bytes bytes = Bytes.of(file.get());
        try {
            return ofBytes(bytes);
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private RowCursor ofBytes(Bytes bytes) {
        BinaryTable table = new Hdus(bytes.input(), faults, context.limits()).table(extnum());
        long begin = table.header().dataBegin();
        return stored(table, plan(table), bytes, begin, begin);
    }

    private RowCursor ofStream() {
        PayloadInput in = new PayloadInput(payload);
        BinaryTable table = new Hdus(in, faults, context.limits()).table(extnum());
        Plan plan = plan(table);
        if (!plan.needsHeap()) {
            StreamedRows rows = new StreamedRows(payload, table, context);
            if (plan.isDirect()) {
                return BinaryRows.readFits(rows, plan.direct(), false, atEnd(rows));
            }
            AssembledRows assembled = new AssembledRows(rows, table, plan.columns(), context);
            return BinaryRows.readFits(assembled, plan.assembled(), true, atEnd(assembled));
        }
        long begin = payload.offset(payload.position());
        Bytes bytes = spooled(in, table);
        try {
            return stored(table, plan, bytes, 0, begin);
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Copies the table's data, and passes over what is behind them. */
    private Bytes spooled(PayloadInput in, BinaryTable table) {
        try (Spool spool = new Spool()) {
            byte[] buffer = new byte[COPY];
            long left = table.dataBytes();
            int count = 0;
            while (left > 0 && count >= 0) {
                count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count > 0) {
                    spool.write(buffer, 0, count);
                    left -= count;
                }
                if (spool.size() > context.limits().maxInflatedBytes()) {
                    throw faults.damage(
                            VoTableIssue.W77,
                            "The FITS table takes more than the "
                                    + context.limits().maxInflatedBytes()
                                    + " bytes of a temporary file that ReadLimits.maxInflatedBytes allows",
                            in.position());
                }
            }
            in.skip(Long.MAX_VALUE);
            return spool.finished();
        }
    }

    private RowCursor stored(BinaryTable table, Plan plan, Bytes bytes, long begin, long offset) {
        StoredRows rows = new StoredRows(payload, bytes, begin, offset, table, context);
        if (plan.isDirect()) {
            return BinaryRows.seekFits(rows, plan.direct(), false, atEnd(rows), rows);
        }
        AssembledRows assembled = new AssembledRows(rows, table, plan.columns(), context);
        RowSeeker seeker = assembled;
        return BinaryRows.seekFits(assembled, plan.assembled(), true, atEnd(assembled), seeker);
    }

    private Plan plan(BinaryTable table) {
        if (table.rowBytes() > context.limits().maxRowBytes()) {
            throw faults.damage(
                    VoTableIssue.W77,
                    "A row takes " + table.rowBytes() + " bytes, ReadLimits.maxRowBytes allows "
                            + context.limits().maxRowBytes() + "; the file is damaged, or the limit too low",
                    table.header().begin());
        }
        if (table.rowBytes() == 0 && table.rows() > 0) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "The FITS table claims " + table.rows() + " rows of no bytes",
                    table.header().begin());
        }
        Plan plan = new Plan(table, context);
        plan.report();
        return plan;
    }

    private LongConsumer atEnd(RowBytes rows) {
        return count -> {
            rows.finish();
            context.endOfRows(count);
        };
    }

    private OptionalInt extnum() {
        try {
            Optional<String> number = context.attribute("extnum");
            int value = number.isPresent() ? Integer.parseInt(number.get().strip()) : -1;
            return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // reported where the attribute was read (E17)
        }
    }

    /** A payload that cannot be read. */
    private static final class Failed extends RowBytes {
        private final VoException failure;

        Failed(Payload payload, VoException failure) {
            super(payload);
            this.failure = failure;
        }

        @Override
        public byte[] array() {
            return payload.array();
        }

        @Override
        public int position() {
            return 0;
        }

        @Override
        public void position(int newPosition) {
            // there is nothing
        }

        @Override
        public int limit() {
            return 0;
        }

        @Override
        public boolean fill() {
            throw failure;
        }

        @Override
        public long offset(int index) {
            return -1;
        }

        @Override
        void finish() {
            throw failure;
        }
    }
}
