// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor;

/** Whole rows in an array of their own; what is odd about them is kept until it may be reported. */
final class RowBlock implements SplittableRowCursor.Block, Reporter {
    private record Held(IssueCode code, long row, String text, long offset, String element) {}

    private final Layout layout;
    private final byte[] bytes;
    private final int length;
    private final Payload source;
    private final long base;
    private final Reporter owner;
    private final List<Held> held = new ArrayList<>();
    private final Map<IssueCode, Integer> counts = new HashMap<>();

    RowBlock(Layout layout, byte[] bytes, int length, Payload source, long base, Reporter owner) {
        this.layout = layout;
        this.bytes = bytes;
        this.length = length;
        this.source = source;
        this.base = base;
        this.owner = owner;
    }

    @Override
    public RowCursor rows() {
        return new BinaryCursor(layout, new Window(), this, rows -> {});
    }

    @Override
    public boolean separable() {
        return true;
    }

    @Override
    public void settle(long rowsBefore) {
        for (Held issue : held) {
            owner.report(issue.code, rowsBefore + issue.row, issue.text, issue.offset, issue.element);
        }
        counts.forEach((code, count) -> {
            for (int i = IssueLog.KEPT_PER_CODE; i < count; i++) {
                owner.report(code, -1, "", base, ""); // so many before it that its text does not count
            }
        });
        held.clear();
        counts.clear();
    }

    @Override
    public boolean wants(IssueCode code) {
        return counts.getOrDefault(code, 0) < IssueLog.KEPT_PER_CODE;
    }

    @Override
    public void report(IssueCode code, long row, String text, long offset, String element) {
        if (wants(code)) {
            held.add(new Held(code, row, text, offset, element));
        }
        counts.merge(code, 1, Integer::sum);
    }

    @Override
    public FormatException damage(IssueCode code, String text, long offset) {
        return owner.damage(code, text, offset);
    }

    /** The rows of the block as a payload that has all its bytes. */
    private final class Window extends Payload {
        private int position;

        @Override
        public byte[] array() {
            return bytes;
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
            return length;
        }

        @Override
        public boolean fill() {
            return false;
        }

        @Override
        public long offset(int index) {
            return base + index;
        }

        @Override
        public Location locate(long offset) {
            return source.locate(offset);
        }

        @Override
        public String elementName() {
            return source.elementName();
        }

        @Override
        public void close() {
            // the bytes are the block's own
        }
    }
}
