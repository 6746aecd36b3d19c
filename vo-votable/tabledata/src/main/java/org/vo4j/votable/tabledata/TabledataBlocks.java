// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.support.ByteSearch;
import org.vo4j.api.table.SplittableRowCursor;

/** Cuts the payload into blocks of whole rows, which other threads decode. */
final class TabledataBlocks {
    private static final int BLOCK = 1 << 20;
    private static final byte[] ROW_END = "</TR>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</TABLEDATA".getBytes(StandardCharsets.US_ASCII);
    /** Where in {@link #END} stands the letter that is searched for: rare in tables of numbers. */
    private static final int RARE = 5;

    private final TabledataCursor cursor;
    private final Deque<TabledataBlock> taken = new ArrayDeque<>();

    TabledataBlocks(TabledataCursor cursor) {
        this.cursor = cursor;
    }

    /** The next block; empty when the table's end tag may be near, or there is no whole row. */
    Optional<SplittableRowCursor.Block> next(Payload payload) {
        while (payload.limit() - payload.position() < BLOCK && payload.fill()) {
            // the window grows when nothing is taken from it
        }
        byte[] b = payload.array();
        int from = payload.position();
        int last = lastRowEnd(b, from, Math.min(payload.limit(), from + BLOCK));
        if (last < 0) {
            last = lastRowEnd(b, from, payload.limit()); // a window that is larger, and rows that are
        }
        if (last < 0) {
            return Optional.empty();
        }
        int to = last + ROW_END.length;
        byte[] rows = Arrays.copyOf(Arrays.copyOfRange(b, from, to), to - from + Payload.PADDING);
        TabledataBlock block = new TabledataBlock(rows, to - from, payload.offset(from), payload.elementName(), cursor);
        payload.position(to);
        taken.add(block);
        return Optional.of(block);
    }

    private static int lastRowEnd(byte[] b, int from, int limit) {
        return ByteSearch.lastIndexOf(b, from, end(b, from, limit), ROW_END);
    }

    /** The index of what looks like the table's end tag; the limit when nothing does. */
    private static int end(byte[] b, int from, int limit) {
        int at = from + RARE;
        while (true) {
            at = ByteSearch.indexOf(b, at, limit, END[RARE]);
            if (at < 0) {
                return limit;
            }
            int begin = at - RARE;
            int known = Math.min(END.length, limit - begin);
            if (Arrays.equals(b, begin, begin + known, END, 0, known)) {
                return begin;
            }
            at++;
        }
    }

    /** Forgets a block that is settled. */
    void settled(TabledataBlock block) {
        taken.remove(block);
    }

    /** A payload that begins with a block that was handed out, goes on with the later ones, and then as before. */
    Payload takeBack(SplittableRowCursor.Block first, Payload rest) {
        int size = 0;
        boolean found = false;
        Deque<TabledataBlock> again = new ArrayDeque<>();
        for (TabledataBlock block : taken) {
            found |= block == first;
            if (found) {
                again.add(block);
                size += block.length();
            }
        }
        if (again.isEmpty()) {
            return rest;
        }
        byte[] bytes = new byte[size + Payload.PADDING];
        int at = 0;
        for (TabledataBlock block : again) {
            System.arraycopy(block.bytes(), 0, bytes, at, block.length());
            at += block.length();
        }
        taken.clear();
        return new ResumedPayload(bytes, size, again.getFirst().offset(), rest);
    }
}
