// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** The bytes of tables that are sent, made while they are sent. */
final class UploadContent {
    static final String VOTABLE = "application/x-votable+xml";

    private UploadContent() {}

    /**
     * The bytes of a file; a compressed one is inflated, since services do not expect compression inside a form.
     *
     * @throws TransportException when there is no such file
     */
    static RequestBody of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new TransportException("Cannot upload " + file + ": it is a directory");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new OfFile(file, false, OptionalLong.empty(), false); // a pipe gives its bytes once
            }
            boolean gzip;
            try (InputStream in = Files.newInputStream(file)) {
                gzip = in.read() == 0x1f && in.read() == 0x8b;
            }
            return new OfFile(file, gzip, gzip ? OptionalLong.empty() : OptionalLong.of(Files.size(file)), true);
        } catch (IOException e) {
            throw new TransportException("Cannot upload the file " + file + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    /** Rows as a VOTable. */
    static RequestBody of(RowSource rows, WriteOptions options) {
        return new OfRows(rows, options.gzip(false));
    }

    /** The media type that the name of a file tells; VOTable when it tells nothing. */
    static String mediaType(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
            case "fits", "fit" -> "application/fits";
            case "csv" -> "text/csv";
            case "tsv" -> "text/tab-separated-values";
            case "parquet", "pq" -> "application/vnd.apache.parquet";
            default -> VOTABLE;
        };
    }

    private record OfFile(Path file, boolean gzip, OptionalLong length, boolean isRepeatable) implements RequestBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = open()) {
                in.transferTo(out);
            }
        }

        private InputStream open() throws IOException {
            InputStream in = Files.newInputStream(file);
            return gzip ? new GZIPInputStream(new BufferedInputStream(in), 1 << 16) : in;
        }
    }

    private record OfRows(RowSource rows, WriteOptions options) implements RequestBody {
        @Override
        public OptionalLong length() {
            return OptionalLong.empty();
        }

        @Override
        public boolean isRepeatable() {
            return rows instanceof Table;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (VoTableWriter writer = VoTableWriter.create(new Unclosed(out), options)) {
                writer.write(rows);
            }
        }
    }

    /** The writer ends with its table, the request goes on behind it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
