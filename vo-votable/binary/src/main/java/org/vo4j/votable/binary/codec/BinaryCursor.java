// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.table.SplittableRowCursor;

/** Finds the rows in a payload, one after another. */
class BinaryCursor extends BinaryCells implements SplittableRowCursor {
    /** Bytes that a block has, if the rows and the payload let it. */
    private static final int BLOCK_BYTES = 1 << 20;

    private final Payload payload;
    private final LongConsumer atEnd;
    /** Bytes of every row, when all are alike; 0 otherwise. */
    private final int width;

    private int next;
    private int limit;
    private boolean ended;
    /** Whether the end has been told. */
    private boolean told;
    /** What ended reading; thrown again by every call. */
    private @Nullable VoException failure;
    /** What the payload threw when it was to bring more; thrown when the bytes that it brought before are used up. */
    private @Nullable VoException pending;
    /** Whether the window must not move. */
    private boolean pinned;
    /** Bytes of the row that was moved over last. */
    private int stepped;

    private volatile boolean closed;

    BinaryCursor(Layout layout, Payload payload, Reporter reporter, LongConsumer atEnd) {
        super(layout, reporter);
        this.payload = payload;
        this.atEnd = atEnd;
        this.width = layout.variables.length == 0 && layout.excess.isEmpty() ? layout.tail : 0;
        look();
    }

    /** Sees the window as the payload has it. */
    private void look() {
        bytes = payload.array();
        next = payload.position();
        limit = payload.limit();
    }

    @Override
    final long offset(int at) {
        return payload.offset(at);
    }

    @Override
    public final boolean next() {
        if (width > 0 && width <= limit - next && !closed) {
            row = next;
            next += width;
            index++;
            showRow(true);
            return true;
        }
        return nextSlowly();
    }

    private boolean nextSlowly() {
        if (failure != null) {
            throw failure;
        }
        showRow(false);
        if (ended) {
            return false;
        }
        try {
            int length = locate();
            if (length < 0) {
                end();
                return false;
            }
            row = next;
            next += length;
            index++;
            checkCounts();
        } catch (VoException e) {
            failure = e;
            throw e;
        }
        showRow(true);
        return true;
    }

    private void end() {
        payload.position(limit);
        next = limit;
        ended = true;
        if (!told) {
            told = true;
            atEnd.accept(index + 1);
        }
    }

    /** Goes on from where somebody has placed the payload: before the row of a number. */
    final void restart(long row) {
        if (failure != null) {
            throw failure;
        }
        showRow(false);
        look();
        index = row - 1;
        ended = false;
        pending = null;
    }

    /** Finds the segments of the row that begins at {@code next}; the bytes of the row, or -1 when there is none. */
    private int locate() {
        if (closed) {
            throw new TransportException("Reading was cancelled: the cursor is closed");
        }
        if (layout.least == 0) {
            return skipAll();
        }
        if (!layout.excess.isEmpty()) {
            if (bring(1)) {
                throw damage(VoTableIssue.W77, layout.excess + "; raise the limit if the source is to be trusted");
            }
            return -1;
        }
        int length = measure();
        return length >= 0 && bring(length) ? length : cut(length);
    }

    /**
     * The bytes of the row that begins at {@code next}, of which the last need not be there yet; -1 when the payload
     * ends before that is known.
     *
     * @throws FormatException when a count is negative or beyond the limits
     */
    private int measure() {
        if (width > 0) {
            return width;
        }
        int segment = 0;
        Layout.Variable[] variables = layout.variables;
        for (int v = 0; v < variables.length; v++) {
            Layout.Variable variable = variables[v];
            int at = segment + variable.offset;
            if (at + 4 > limit - next && !bring(at + 4)) {
                return -1;
            }
            int count = BigEndian.getInt(bytes, next + at);
            long cell = variable.bytes(count);
            long end = at + 4L + cell;
            if (count < 0 || cell > layout.limits.maxCellBytes()) {
                throw badCount(variable, count, at);
            }
            if (end + variable.leastBehind > layout.limits.maxRowBytes()) {
                throw tooLong(end + variable.leastBehind);
            }
            segment = (int) end;
            segments[v + 1] = segment;
        }
        return segment + layout.tail;
    }

    /** Makes the window reach so many bytes behind {@code next}; false when the payload has not so many. */
    private boolean bring(int wanted) {
        while (limit - next < wanted) {
            if (pending != null) {
                throw pending;
            }
            if (pinned || !fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() {
        payload.position(next);
        try {
            return payload.fill();
        } catch (VoException e) {
            pending = e;
            throw e;
        } finally {
            look();
        }
    }

    /** The end of the payload where a row was to be: sound between rows, else damage. */
    private int cut(int length) {
        int left = limit - next;
        if (left == 0) {
            return -1;
        }
        String need =
                length >= 0 ? "the row takes " + length : "a row takes at least " + Math.max(layout.least, left + 1L);
        throw damage(
                VoTableIssue.W60,
                "The stream ends within row index " + (index + 1) + ": " + left + " bytes are left, " + need
                        + ". The rows before are sound; is the file complete, and does it have these columns?");
    }

    /** The payload of a table whose rows have no bytes: rows cannot be counted, so there are none. */
    private int skipAll() {
        boolean any = false;
        while (bring(1)) {
            if (!any) {
                any = true;
                String message = "The rows of this table take no bytes, yet its stream has some; they are ignored";
                reporter.report(VoTableIssue.W61, -1, message, payload.offset(next), payload.elementName());
            }
            payload.position(limit);
            look();
        }
        return -1;
    }

    private FormatException badCount(Layout.Variable variable, int count, int at) {
        String what = "Row index " + (index + 1) + ", column '" + variable.column.name() + "': " + count + " elements";
        return count < 0
                ? damageAt(VoTableIssue.E40, what + "; the stream is damaged, or has other columns", at)
                : damageAt(
                        VoTableIssue.E41,
                        what + " take " + variable.bytes(count) + " bytes, ReadLimits.maxCellBytes allows "
                                + layout.limits.maxCellBytes() + "; the stream is damaged, or the limit too low",
                        at);
    }

    private FormatException tooLong(long length) {
        return damage(
                VoTableIssue.W77,
                "Row index " + (index + 1) + " takes at least " + length + " bytes, ReadLimits.maxRowBytes allows "
                        + layout.limits.maxRowBytes() + "; the stream is damaged, or the limit too low");
    }

    private FormatException damage(IssueCode code, String message) {
        return damageAt(code, message, 0);
    }

    private FormatException damageAt(IssueCode code, String message, int behind) {
        return reporter.damage(code, message, payload.offset(next + behind));
    }

    /** Reports cells whose number of elements is not what their column declares; they are kept as they are. */
    private void checkCounts() {
        if (!layout.checked) {
            return;
        }
        for (int v = 0; v < layout.variables.length; v++) {
            Layout.Variable variable = layout.variables[v];
            if (variable.checked) {
                int place = row + segments[v] + variable.offset;
                checkCount(variable, BigEndian.getInt(bytes, place), place);
            }
        }
    }

    private void checkCount(Layout.Variable variable, int count, int place) {
        if (count <= variable.most && count % variable.step == 0) {
            return;
        }
        boolean text = variable.column.datatype().isText();
        IssueCode code = text && count > variable.most ? VoTableIssue.W46 : VoTableIssue.E02;
        String message = reporter.wants(code)
                ? count + " elements, but arraysize is " + variable.column.shape() + "; kept as they are"
                : "";
        reporter.report(code, index, message, offset(place), variable.column.name());
    }

    @Override
    public final Optional<Block> nextBlock() {
        showRow(false);
        if (failure != null || ended || closed || layout.least == 0 || !layout.excess.isEmpty()) {
            return Optional.empty();
        }
        reaches(BLOCK_BYTES);
        if (!step()) {
            return Optional.empty();
        }
        int start = next - stepped;
        long rows = 1;
        // from here on the window stays where it is: the block is cut out of it
        pinned = true;
        while (next - start < BLOCK_BYTES && step()) {
            rows++;
        }
        pinned = false;
        return Optional.of(cutOut(start, rows));
    }

    private Block cutOut(int start, long rows) {
        byte[] copy = Arrays.copyOfRange(bytes, start, next + Payload.PADDING);
        index += rows;
        return new RowBlock(layout, copy, next - start, payload, payload.offset(start), reporter);
    }

    /** Moves over one row; false when it is not whole, or damaged, as {@link #next()} will tell. */
    private boolean step() {
        try {
            int length = measure();
            if (length < 0 || !bring(length)) {
                return false;
            }
            next += length;
            stepped = length;
            return true;
        } catch (VoException e) {
            return false;
        }
    }

    /** As {@link #bring}; a failure is kept until the rows before it have been taken. */
    private void reaches(int wanted) {
        try {
            bring(wanted);
        } catch (VoException e) {
            pending = e;
        }
    }

    @Override
    public final void resume(Block block) {
        throw new IllegalStateException("Blocks of this encoding are always separable; there is nothing to take back");
    }

    @Override
    public final void close() {
        closed = true;
        payload.close();
    }
}
