// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.SplittableRowCursor;

/**
 * Moves over the rows of TABLEDATA.
 *
 * <p>A row of well-known markup is only measured ({@link RowScanner}); any other goes through an XML parser
 * ({@link MarkupRows}). Both leave the cells as ranges of a byte array, so that decoding is the same.
 */
final class TabledataCursor extends ArrayCells implements SplittableRowCursor {
    /** Bytes of a row without cells, and those that tell a row from the end of the table. */
    private static final int SHORTEST = 9;

    private static final int REACH = 16;

    private Payload payload;
    private final RowScanner scanner;
    private final int fields;
    private final byte[] endTag;
    /** Whether the rows are those of a block, which ends where its bytes end and has no end tag. */
    private final boolean block;

    private final boolean plainMarkup;
    private final int[] noCells;
    private final int leastLimit;
    private final TabledataBlocks blocks;

    private Optional<MarkupRows> markup = Optional.empty();
    private long row = -1;
    private boolean onRow;
    private boolean ended;
    private boolean inseparable;
    private volatile boolean closed;
    /** The offset of {@code bytes[0]} in the document. */
    private long base;

    TabledataCursor(Payload payload, ReadContext context) {
        this(payload, context, false);
    }

    TabledataCursor(Payload payload, ReadContext context, boolean block) {
        super(context);
        this.payload = payload;
        this.block = block;
        this.fields = context.fields().size();
        this.scanner = new RowScanner(fields);
        String name = payload.elementName();
        this.endTag = ("</" + name).getBytes(StandardCharsets.UTF_8);
        this.plainMarkup = name.indexOf(':') < 0;
        this.blocks = new TabledataBlocks(this);
        this.noCells = new int[fields];
        this.leastLimit =
                Math.min(context.limits().maxRowBytes(), context.limits().maxCellBytes());
        leaveRow();
    }

    /** Cells of no row: every getter finds them empty, looks closer, and fails. */
    private void leaveRow() {
        onRow = false;
        starts = noCells;
        ends = noCells;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new TransportException("Reading was cancelled: the cursor is closed");
        }
        leaveRow();
        if (ended) {
            return false;
        }
        if (markup.isPresent() && nextOfMarkup(markup.get())) {
            return true;
        }
        while (true) {
            int begin = skipBlanks();
            byte[] b = payload.array();
            int limit = payload.limit();
            if (begin + SHORTEST <= limit && plainMarkup && RowScanner.beginsRow(b, begin)) {
                int found = scanner.scan(b, begin, limit);
                if (found == RowScanner.ROW) {
                    take(b, begin);
                    return true;
                }
                if (found == RowScanner.MORE && fill(begin)) {
                    continue;
                }
            } else if (begin + REACH > limit && fill(begin)) {
                continue;
            }
            if (isEndTag(begin)) {
                return end();
            }
            if (block) {
                inseparable |= begin < payload.limit();
                return end();
            }
            if (takeMarkup(begin)) {
                return true;
            }
        }
    }

    /** The hot end of next(): the row is whole, and only bytes out of the ordinary need a look. */
    private void take(byte[] b, int begin) {
        if (scanner.nonAscii || scanner.controls) {
            checkBytes(b, begin, scanner.end);
        }
        if (scanner.end - begin > leastLimit) {
            checkLength(begin);
        }
        bytes = b;
        starts = scanner.starts;
        ends = scanner.ends;
        plainText = false;
        asciiRow = !scanner.nonAscii && !scanner.controls;
        base = payload.offset(0);
        payload.position(scanner.end);
        row++;
        onRow = true;
        if (scanner.cells != fields) {
            checkCells(scanner.cells, begin);
        }
    }

    private void checkBytes(byte[] b, int from, int to) {
        int bad = XmlBytes.firstIllegal(b, from, to);
        if (bad >= 0) {
            throw context.damage(VoTableIssue.E45, XmlBytes.describe(b, bad), payload.offset(bad));
        }
    }

    private void checkCells(int cells, int begin) {
        if (cells < fields) {
            Arrays.fill(starts, cells, fields, -1);
            Arrays.fill(ends, cells, fields, -1);
            context.report(
                    VoTableIssue.E21,
                    rowName() + " has " + cells + " cells for " + fields + " FIELDs; the others are read as null",
                    base + begin,
                    "TR");
        } else {
            context.report(
                    VoTableIssue.E20,
                    rowName() + " has " + cells + " cells for " + fields + " FIELDs; the surplus is dropped",
                    base + begin,
                    "TR");
        }
    }

    private void checkLength(int begin) {
        if (scanner.end - begin > context.limits().maxRowBytes()) {
            throw rowTooLong(begin);
        }
        for (int f = 0; f < Math.min(scanner.cells, fields); f++) {
            if (scanner.ends[f] - scanner.starts[f] > context.limits().maxCellBytes()) {
                throw context.damage(
                        VoTableIssue.W77,
                        "A cell of row " + (row + 1) + " is longer than "
                                + context.limits().maxCellBytes() + " bytes (ReadLimits.maxCellBytes)",
                        payload.offset(begin));
            }
        }
    }

    private FormatException rowTooLong(int begin) {
        return context.damage(
                VoTableIssue.W77,
                "Row " + (row + 1) + " is longer than " + context.limits().maxRowBytes()
                        + " bytes (ReadLimits.maxRowBytes)",
                payload.offset(begin));
    }

    /** Moves the payload behind white space; the index of what comes then. */
    private int skipBlanks() {
        int p = payload.position();
        while (true) {
            byte[] b = payload.array();
            int limit = payload.limit();
            while (p < limit && RowScanner.isBlank(b[p])) {
                p++;
            }
            payload.position(p);
            if (p < limit || !payload.fill()) {
                return payload.position();
            }
            p = payload.position();
        }
    }

    /** Brings more bytes of a row that begins at the payload's position. */
    private boolean fill(int begin) {
        if (payload.limit() - begin > context.limits().maxRowBytes()) {
            throw rowTooLong(begin);
        }
        return payload.fill();
    }

    /** Takes rows of other markup through the parser; false when it was no row, and the payload has moved behind it. */
    private boolean takeMarkup(int begin) {
        MarkupRows rows = markup.orElseGet(() -> new MarkupRows(context, endTag));
        markup = Optional.of(rows);
        long offset = payload.offset(begin);
        rows.read(payload, row + 1);
        if (nextOfMarkup(rows)) {
            return true;
        }
        if (payload.offset(payload.position()) == offset && !isEndTag(payload.position())) {
            throw context.damage(VoTableIssue.E45, "The end tag of the table is not well-formed", offset);
        }
        return false;
    }

    private boolean isEndTag(int at) {
        byte[] b = payload.array();
        if (at + endTag.length >= payload.limit()) {
            return false;
        }
        for (int i = 0; i < endTag.length; i++) {
            if (b[at + i] != endTag[i]) {
                return false;
            }
        }
        byte behind = b[at + endTag.length];
        return behind == '>' || RowScanner.isBlank(behind);
    }

    private boolean nextOfMarkup(MarkupRows rows) {
        if (!rows.next()) {
            return false;
        }
        bytes = rows.bytes();
        starts = rows.starts();
        ends = rows.ends();
        plainText = true;
        asciiRow = false;
        base = rows.offset();
        row++;
        onRow = true;
        if (rows.cells() != fields) {
            checkCells(rows.cells(), 0);
        }
        return true;
    }

    private boolean end() {
        ended = true;
        context.endOfRows(row + 1);
        return false;
    }

    @Override
    long offset(int index) {
        // text of the general path is not at its place in the document; its region's begin is near enough
        return plainText ? base : base + index;
    }

    @Override
    String rowName() {
        return block ? "" : "Row " + row; // which row it is of all is known when the block is settled
    }

    @Override
    void checkRow() {
        if (!onRow) {
            throw new VoException("The cursor stands on no row: call next() first, and stop when it gives false");
        }
    }

    @Override
    public long rowIndex() {
        return row;
    }

    @Override
    public void close() {
        closed = true;
        payload.close();
    }

    // --- blocks ------------------------------------------------------------------------------------------------

    @Override
    public Optional<Block> nextBlock() {
        boolean between = markup.isEmpty() || !markup.get().hasNext();
        return ended || !plainMarkup || !between ? Optional.empty() : blocks.next(payload);
    }

    @Override
    public void resume(Block taken) {
        payload = blocks.takeBack(taken, payload);
    }

    /** A block that was handed out is settled: its rows count as moved over. */
    void settled(TabledataBlock settled, long rows) {
        blocks.settled(settled);
        row += rows;
    }

    boolean inseparable() {
        return inseparable;
    }
}
