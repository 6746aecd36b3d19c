// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.util.Arrays;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.TextSlice;

/** The cells of one line as UTF-8, one behind the other in one array. Mutable and single-threaded. */
final class CsvRecord {
    /** Free bytes on both sides of the text, so that numbers can be read in words. */
    private static final int PADDING = 32;

    /** The most bytes of one record: where a quote is missing, it would take up the rest of the file. */
    static final int LARGEST = 1 << 24;

    private byte[] bytes = new byte[1024];
    private int[] starts = new int[16];
    private boolean[] quoted = new boolean[16];
    private int count;
    private int end;
    private long line;

    CsvRecord() {}

    void begin(long newLine) {
        line = newLine;
        count = 0;
        end = PADDING;
        starts[0] = end;
    }

    /** Adds bytes to the cell; false when the record would become larger than {@link #LARGEST}. */
    boolean append(byte[] text, int offset, int length) {
        int wanted = end + length + PADDING;
        if (wanted > LARGEST) {
            return false;
        }
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length));
        }
        System.arraycopy(text, offset, bytes, end, length);
        end += length;
        return true;
    }

    void endCell(boolean inQuotes) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            quoted = Arrays.copyOf(quoted, 2 * quoted.length);
        }
        quoted[count] = inQuotes;
        count++;
        starts[count] = end;
    }

    /** Whether the bytes are UTF-8. */
    boolean isSound() {
        return Utf8.firstMalformed(bytes, PADDING, end) < 0;
    }

    /** Undoes the escapes of TSV in the cell that is to be ended; {@code \N} alone is a null, as in dumps of databases. */
    void unescape() {
        int from = starts[count];
        int at = from;
        if (end - from == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N') {
            end = from;
        }
        for (int i = from; i < end; i++) {
            int escaped = bytes[i] == '\\' && i + 1 < end ? meaning(bytes[i + 1]) : -1;
            if (escaped >= 0) {
                i++;
            }
            bytes[at++] = escaped >= 0 ? (byte) escaped : bytes[i];
        }
        end = Math.min(end, at);
    }

    private static int meaning(byte letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '\\' -> '\\';
            default -> -1;
        };
    }

    /** The number of cells. */
    int count() {
        return count;
    }

    /** The line on which the record begins, counted from 1. */
    long line() {
        return line;
    }

    /** The array that holds the cells; another one after the next record. */
    byte[] bytes() {
        return bytes;
    }

    int from(int cell) {
        return starts[cell];
    }

    int to(int cell) {
        return starts[cell + 1];
    }

    boolean isEmpty(int cell) {
        return starts[cell] == starts[cell + 1];
    }

    /** Whether the cell stands in quotes. */
    boolean isQuoted(int cell) {
        return quoted[cell];
    }

    /** Whether the line is empty or has one cell that is. */
    boolean isBlankLine() {
        return count == 1 && isEmpty(0) && !quoted[0];
    }

    String string(int cell) {
        return new TextSlice().set(bytes, from(cell), to(cell) - from(cell)).toString();
    }
}
