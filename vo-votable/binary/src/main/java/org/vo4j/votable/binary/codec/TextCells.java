// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.TextSlice;

/** The cells of char and unicodeChar: one text, or an array of strings of the same length. */
final class TextCells {
    private final BinaryCells cells;
    private final TextDecoder decoder = new TextDecoder();
    private final TextSlice slice = new TextSlice();

    TextCells(BinaryCells cells) {
        this.cells = cells;
    }

    private int end(Slot slot) {
        return cells.start(slot) + slot.bytes(cells.count(slot));
    }

    /** The number of strings in a cell; the last of an array may be short. */
    int count(Slot slot) {
        int bytes = slot.bytes(cells.count(slot));
        return slot.stringBytes == 0 ? 1 : (int) (((long) bytes + slot.stringBytes - 1) / slot.stringBytes);
    }

    /** Whether a cell that is not flagged is null all the same. */
    boolean isNull(Slot slot) {
        if (slot.stringBytes > 0) {
            return slot.emptyIsNull && allEmpty(slot);
        }
        return isNull(slot, cells.start(slot), end(slot));
    }

    private boolean allEmpty(Slot slot) {
        int end = end(slot);
        if (slot.fitsText && cells.start(slot) == end) {
            return false;
        }
        for (long start = cells.start(slot); start < end; start += slot.stringBytes) {
            if (!startsWithNul(slot, (int) start)) {
                return false;
            }
        }
        return true;
    }

    /** Where a string of an array ends; the declared length may be beyond all numbers. */
    private int elementEnd(Slot slot, int start) {
        return (int) Math.min((long) start + slot.stringBytes, end(slot));
    }

    /** Whether a string of an array is null. */
    boolean isNull(Slot slot, int element) {
        int start = cells.start(slot) + element * slot.stringBytes;
        return isNull(slot, start, elementEnd(slot, start));
    }

    private boolean isNull(Slot slot, int start, int end) {
        if (slot.fitsText && start == end) {
            return false; // there a NUL stands for null
        }
        if (slot.emptyIsNull && (start == end || startsWithNul(slot, start))) {
            return true;
        }
        if (slot.magic == null) {
            return false;
        }
        decode(slot, start, end);
        return decoder.is(slot.magic.text);
    }

    private boolean startsWithNul(Slot slot, int start) {
        return cells.bytes[start] == 0 && (slot.elementBytes == 1 || cells.bytes[start + 1] == 0);
    }

    private void decode(Slot slot, int start, int end) {
        if (slot.elementBytes == 1) {
            decoder.chars(
                    cells.bytes,
                    start,
                    slot.fitsText && (!slot.variable || slot.stringBytes > 0) ? unpadded(start, end) : end);
        } else {
            decoder.units(cells.bytes, start, end);
        }
    }

    /** Where the blanks begin that fill up a text of FITS; behind a NUL nothing counts. */
    private int unpadded(int start, int end) {
        int at = end;
        while (at > start && cells.bytes[at - 1] == ' ') {
            at--;
        }
        return at;
    }

    /** Decodes a text, and reports what is odd about it. */
    private void read(int column, Slot slot, int start, int end) {
        decode(slot, start, end);
        switch (decoder.note()) {
            case NONE -> {}
            case NOISE -> {
                if (!slot.fitsText) {
                    cells.report(
                            VoTableIssue.W62, column, slot, "the text ends at a NUL; the bytes behind it are ignored");
                }
            }
            case UTF8 -> {
                if (slot.type == Datatype.CHAR && !cells.layout.charIsUtf8) {
                    cells.report(
                            VoTableIssue.W75,
                            column,
                            slot,
                            "char is ASCII before VOTable 1.6; read as UTF-8, as in 1.6");
                }
            }
            case LATIN1 ->
                cells.report(VoTableIssue.W55, column, slot, "the text is neither ASCII nor UTF-8; read as ISO-8859-1");
            case CUT ->
                cells.report(VoTableIssue.W55, column, slot, "the text is cut within a character, which is left out");
            case SURROGATE ->
                cells.report(VoTableIssue.W55, column, slot, "a surrogate has no partner; it is replaced by U+FFFD");
        }
    }

    /** Reads the one text of a cell; false when the cell is null. */
    private boolean readWhole(int column, Slot slot) {
        if (cells.isFlagged(slot)) {
            return false;
        }
        read(column, slot, cells.start(slot), end(slot));
        return slot.magic == null || !decoder.is(slot.magic.text);
    }

    String string(int column, Slot slot) {
        if (slot.stringBytes > 0) {
            return joined(column, slot);
        }
        return readWhole(column, slot) ? decoder.string() : "";
    }

    TextSlice text(int column, Slot slot) {
        if (slot.stringBytes > 0) {
            byte[] text = joined(column, slot).getBytes(StandardCharsets.UTF_8);
            return slice.set(text, 0, text.length);
        }
        return readWhole(column, slot)
                ? slice.set(decoder.array(), decoder.from(), decoder.length())
                : slice.set(cells.bytes, 0, 0);
    }

    String[] strings(int column, Slot slot) {
        if (cells.isFlagged(slot) || isNull(slot)) {
            return new String[0];
        }
        if (slot.stringBytes == 0) {
            return new String[] {string(column, slot)};
        }
        String[] strings = new String[count(slot)];
        for (int e = 0; e < strings.length; e++) {
            strings[e] = element(column, slot, e);
        }
        return strings;
    }

    private String element(int column, Slot slot, int element) {
        int start = cells.start(slot) + element * slot.stringBytes;
        read(column, slot, start, elementEnd(slot, start));
        return slot.magic != null && decoder.is(slot.magic.text) ? "" : decoder.string();
    }

    /** The strings of an array as TABLEDATA writes them: one behind the other, filled up with blanks but the last. */
    private String joined(int column, Slot slot) {
        if (cells.isFlagged(slot) || isNull(slot)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int count = count(slot);
        int width = slot.column.shape().dimension(0).orElse(slot.stringBytes / slot.elementBytes);
        for (int e = 0; e < count; e++) {
            String element = element(column, slot, e);
            text.append(element);
            if (e < count - 1) {
                int length = slot.type == Datatype.CHAR ? decoder.length() : element.length();
                text.append(" ".repeat(Math.max(0, width - (element.isEmpty() ? 0 : length))));
            }
        }
        return text.toString();
    }
}
