// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;

/**
 * The records of a CSV or TSV text, one after the other, in constant memory. Single-threaded.
 *
 * <p>Lines end by LF, CR LF or CR. A quote that does not begin a cell is a character as any other.
 */
final class CsvRecords implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final String name;
    private final byte separator;
    private final boolean quotes;
    private final boolean escapes;
    private final byte[] block = new byte[BLOCK];
    private final CsvRecord record = new CsvRecord();
    private int position;
    private int limit;
    private long line = 1;

    CsvRecords(InputStream in, String name, CsvDialect dialect) {
        this.in = in;
        this.name = name;
        this.separator = (byte) dialect.separator();
        this.quotes = dialect.quotes();
        this.escapes = dialect.escapes();
    }

    /**
     * The next record, valid until the one after it is asked for; null behind the last.
     *
     * @throws FormatException when the text is damaged
     */
    @Nullable CsvRecord next() {
        try {
            if (peek() == END) {
                return null;
            }
            record.begin(line);
            boolean more = true;
            while (more) {
                boolean quoted = quotes && peek() == '"';
                if (quoted) {
                    quoted();
                } else {
                    plain();
                }
                if (escapes) {
                    record.unescape();
                }
                record.endCell(quoted);
                more = separated();
            }
            if (!record.isSound()) {
                throw new FormatException(
                        "bytes that are not UTF-8; convert the file first, such as by iconv -f latin1 -t utf-8",
                        place());
            }
            return record;
        } catch (ZipException | EOFException e) {
            throw new FormatException("the gzip data is damaged or cut", place(), e);
        } catch (CharacterCodingException e) {
            throw new FormatException("bytes that are not UTF-16, which the text begins as", place(), e);
        } catch (IOException e) {
            throw new TransportException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private Location place() {
        return new Location(name, record.line() == 0 ? line : record.line(), 0);
    }

    private int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(block, 0, BLOCK));
        }
        return position == limit ? END : block[position];
    }

    private void plain() throws IOException {
        while (peek() != END) {
            int i = position;
            while (i < limit && block[i] != separator && block[i] != '\n' && block[i] != '\r') {
                i++;
            }
            append(i);
            if (i < limit) {
                return;
            }
        }
    }

    private void quoted() throws IOException {
        position++;
        while (peek() != END) {
            int i = position;
            while (i < limit && block[i] != '"') {
                line += block[i] == '\n' ? 1 : 0;
                i++;
            }
            append(i);
            if (i < limit) {
                position++;
                if (peek() != '"') {
                    return;
                }
                append(position + 1);
            }
        }
        throw new FormatException(
                "a quoted cell that begins in this record is not ended; the file is cut, or a quote is missing",
                place());
    }

    private void append(int to) {
        if (!record.append(block, position, to - position)) {
            throw new FormatException(
                    "a record of more than " + CsvRecord.LARGEST / (1 << 20)
                            + " MiB, which is more than is read; perhaps a quote is missing",
                    place());
        }
        position = to;
    }

    /** Passes over what stands behind a cell; says whether another one follows in the record. */
    private boolean separated() throws IOException {
        int behind = peek();
        if (behind == END) {
            return false;
        }
        if (behind == separator) {
            position++;
            return true;
        }
        if (behind != '\n' && behind != '\r') {
            throw new FormatException(
                    "text behind the closing quote of a cell; a quote inside a cell is written twice", place());
        }
        position++;
        if (behind == '\r' && peek() == '\n') {
            position++;
        }
        line++;
        return false;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new TransportException("Cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
