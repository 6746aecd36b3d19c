// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.support.AtomicFile;
import org.vo4j.votable.WriteOptions;

/** Where a document is written to: a file that appears when it is whole, or a stream. */
public final class Target {
    private static final int GZIP_BUFFER = 1 << 16;

    private final String name;
    private final Optional<Path> file;
    private final OutputStream out;
    private final @Nullable AtomicFile atomic;
    private final Optional<ContainedDocument> contained;
    private final AtomicLong rows = new AtomicLong();

    private Target(
            String name, Optional<Path> file, OutputStream raw, @Nullable AtomicFile atomic, WriteOptions options)
            throws IOException {
        boolean gzip = options.gzip().orElse(name.endsWith(".gz"));
        this.name = name;
        this.file = file;
        this.atomic = atomic;
        this.out = gzip ? new GZIPOutputStream(raw, GZIP_BUFFER) : raw;
        this.contained = ContainedDocument.of(name, options, out);
    }

    /** Begins a file. */
    public static Target of(Path file, WriteOptions options) {
        ContainedDocument.check(file.toString(), options);
        try {
            AtomicFile atomic = AtomicFile.create(file);
            try {
                return new Target(file.toString(), Optional.of(file), atomic, atomic, options);
            } catch (RuntimeException e) {
                atomic.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Takes a stream, which is closed in the end. */
    public static Target of(OutputStream out, WriteOptions options) {
        ContainedDocument.check("", options);
        try {
            return new Target("", Optional.empty(), out, null, options);
        } catch (IOException e) {
            throw new TransportException("Cannot write the document: " + e.getMessage(), e);
        }
    }

    /** The rows written so far; from any thread. */
    public long rows() {
        return rows.get();
    }

    void rows(long written) {
        rows.lazySet(written);
    }

    /** Where the document goes. */
    OutputStream stream() {
        return contained.map(ContainedDocument::stream).orElse(out);
    }

    /** The file of another format that the document is part of, if it is. */
    Optional<ContainedDocument> contained() {
        return contained;
    }

    String name() {
        return name;
    }

    /** The file, if it is one. */
    Optional<Path> file() {
        return file;
    }

    Location location() {
        return new Location(name, 0, 0);
    }

    /** The address that leads from this document to where a relative one led from another. */
    String relocated(String href, Optional<URI> base) {
        if (base.isEmpty()) {
            return href;
        }
        URI here = file.map(path -> path.toAbsolutePath().toUri()).orElse(URI.create("stream:/"));
        try {
            URI resolved = base.get().resolve(href);
            return here.resolve(href).equals(resolved) ? href : resolved.toString();
        } catch (IllegalArgumentException e) {
            return href; // no address (W05): kept as it is
        }
    }

    /** Ends the document: a file gets its name. */
    public void commit() {
        try {
            contained.ifPresent(ContainedDocument::finish);
            if (atomic == null) {
                out.close();
                return;
            }
            if (out instanceof GZIPOutputStream gzip) {
                gzip.finish();
                gzip.flush();
            }
            atomic.commit();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Gives up what has not been committed: of a file nothing remains, a stream is closed where it is. */
    public void abandon() {
        try {
            contained.ifPresent(ContainedDocument::close);
            if (atomic == null) {
                out.close();
            } else {
                atomic.close();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private TransportException failure(IOException e) {
        return new TransportException(
                "Cannot write " + (name.isEmpty() ? "the document" : name) + ": " + e.getMessage(), e);
    }
}
