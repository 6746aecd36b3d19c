// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.vo4j.api.TransportException;

/**
 * A text that can be read more than once: a file, or a stream that is kept in a temporary file.
 *
 * <p>Gzip is undone, a byte order mark passed over; the characters are UTF-8, or UTF-16 where a mark says so. {@link
 * #bytesRead} may be asked from any thread.
 */
public final class CsvSource implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path file;
    private final boolean temporary;
    private final AtomicLong bytesRead = new AtomicLong();

    private CsvSource(String name, Path file, boolean temporary) {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
    }

    /** A regular file. */
    public static CsvSource of(Path file) {
        return new CsvSource(file.toString(), file, false);
    }

    /**
     * What is left of a stream, copied to a temporary file.
     *
     * @throws TransportException when it cannot be read, or not kept
     */
    public static CsvSource copyOf(InputStream in, String name) {
        try {
            Path file = Files.createTempFile("vo-", ".csv");
            CsvSource source = new CsvSource(name, file, true);
            try (InputStream closed = in;
                    var out = Files.newOutputStream(file)) {
                closed.transferTo(out);
            } catch (IOException e) {
                source.close();
                throw e;
            }
            return source;
        } catch (IOException e) {
            throw new TransportException("Cannot copy " + name + " to a temporary file: " + e.getMessage(), e);
        }
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** The bytes read so far, in all readings. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** The bytes of one reading. */
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // only for the progress bar
        }
    }

    /** The text as UTF-8 without a byte order mark. */
    InputStream open() {
        try {
            InputStream raw = new Counted(new FileInputStream(file.toFile()));
            try {
                return utf8(raw);
            } catch (IOException | RuntimeException e) {
                raw.close();
                throw e;
            }
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new TransportException((Files.exists(file) ? "Cannot read " : "No such file: ") + name, e);
        } catch (IOException e) {
            throw new TransportException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private static InputStream utf8(InputStream raw) throws IOException {
        PushbackInputStream packed = new PushbackInputStream(raw, 4);
        byte[] magic = peek(packed, 2);
        boolean gzip = starts(magic, 0x1f, 0x8b);
        PushbackInputStream text = gzip ? new PushbackInputStream(new GZIPInputStream(packed, BUFFER), 4) : packed;
        byte[] head = peek(text, 3);
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return new Utf16Stream(text);
        }
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            text.skipNBytes(3);
        }
        return text;
    }

    private static byte[] peek(PushbackInputStream in, int wanted) throws IOException {
        byte[] head = in.readNBytes(wanted);
        in.unread(head);
        return head;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Deletes the temporary file, if this has one. */
    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new TransportException("Cannot delete the temporary file " + file + ": " + e.getMessage(), e);
            }
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                bytesRead.incrementAndGet();
            }
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            if (count > 0) {
                bytesRead.addAndGet(count);
            }
            return count;
        }
    }
}
