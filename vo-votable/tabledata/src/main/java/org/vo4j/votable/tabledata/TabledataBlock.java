// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.spi.ForwardingReadContext;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor;

/** Whole rows in an array of their own; what is wrong with them is held back until they are settled. */
final class TabledataBlock implements SplittableRowCursor.Block {
    private record Held(IssueCode code, long row, String message, long offset, String element) {}

    private final byte[] bytes;
    private final int length;
    private final long offset;
    private final String elementName;
    private final TabledataCursor owner;
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean damaged;
    private Optional<TabledataCursor> cursor = Optional.empty();

    TabledataBlock(byte[] bytes, int length, long offset, String elementName, TabledataCursor owner) {
        this.bytes = bytes;
        this.length = length;
        this.offset = offset;
        this.elementName = elementName;
        this.owner = owner;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    long offset() {
        return offset;
    }

    @Override
    public RowCursor rows() {
        TabledataCursor rows =
                new TabledataCursor(new ArrayPayload(bytes, length, offset, elementName), new HoldingContext(), true);
        cursor = Optional.of(rows);
        return rows;
    }

    @Override
    public boolean separable() {
        // damage in a block may be what only the whole text explains, so the sequential way is to judge it
        return !damaged && cursor.map(rows -> !rows.inseparable()).orElse(false);
    }

    @Override
    public void settle(long rowsBefore) {
        for (Held issue : held) {
            String message = "Row " + (rowsBefore + issue.row) + issue.message;
            owner.context.report(issue.code, message, issue.offset, issue.element);
        }
        owner.settled(this, cursor.map(rows -> rows.rowIndex() + 1).orElse(0L));
    }

    private long row() {
        return cursor.map(TabledataCursor::rowIndex).orElse(-1L);
    }

    /** Keeps issues for later, with their places; they go to the table's own context when the block is settled. */
    private final class HoldingContext extends ForwardingReadContext {
        HoldingContext() {
            super(owner.context);
        }

        @Override
        public boolean wants(IssueCode code) {
            return counts.getOrDefault(code.code(), 0) < IssueLog.KEPT_PER_CODE;
        }

        @Override
        public void report(IssueCode code, String message, long at, String element) {
            counts.merge(code.code(), 1, Integer::sum);
            held.add(new Held(code, row(), message, at, element));
        }

        @Override
        public FormatException damage(IssueCode code, String message, long at) {
            damaged = true;
            return new FormatException(Issue.of(code, message, Location.unknown(), "TR"));
        }

        @Override
        public void endOfRows(long rows) {
            // the end of a block is not the end of the table
        }
    }

    /** The bytes of the block and no more. */
    private static final class ArrayPayload extends Payload {
        private final byte[] array;
        private final int limit;
        private final long offset;
        private final String elementName;
        private int position;

        ArrayPayload(byte[] array, int limit, long offset, String elementName) {
            this.array = array;
            this.limit = limit;
            this.offset = offset;
            this.elementName = elementName;
        }

        @Override
        public byte[] array() {
            return array;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public void position(int newPosition) {
            position = newPosition;
        }

        @Override
        public int limit() {
            return limit;
        }

        @Override
        public boolean fill() {
            return false;
        }

        @Override
        public long offset(int index) {
            return offset + index;
        }

        @Override
        public Location locate(long at) {
            return Location.unknown();
        }

        @Override
        public String elementName() {
            return elementName;
        }

        @Override
        public void close() {
            // holds nothing but the array
        }
    }
}
