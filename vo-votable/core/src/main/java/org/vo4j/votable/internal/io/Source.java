// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** Where a document comes from: opens its raw bytes, again where that is possible. */
public abstract class Source {
    /** The name for messages; empty when there is none. */
    public abstract String name();

    /** The address that relative references are resolved against. */
    public abstract Optional<URI> base();

    /** Opens the bytes. */
    public abstract InputStream open();

    /** Whether {@link #open} gives the same bytes a second time. */
    public boolean reopens() {
        return true;
    }

    /** The local file that this is; empty when it is none. */
    public Optional<Path> file() {
        return Optional.empty();
    }

    /** Whether the document describes a file of another format, which holds the rows. */
    public boolean isContainer() {
        return false;
    }

    /** The local file that an href in the document leads to, because it is part of this source. */
    public Optional<Path> own(String href) {
        return Optional.empty();
    }

    /** Frees what the source itself holds; streams that it has opened are closed by who asked for them. */
    public void close() {
        // most hold nothing
    }

    /** A file. */
    public static Source of(Path path) {
        return new FileSource(path);
    }

    /** Bytes in memory. */
    public static Source of(byte[] bytes) {
        return new Source() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public Optional<URI> base() {
                return Optional.empty();
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** A stream that can be read once. */
    public static Source of(InputStream in, String name, Optional<URI> base) {
        return new OnceSource(in, name, base);
    }

    /** An address: a file, or whatever the transport can bring. */
    public static Source of(URI uri, HttpTransport transport) {
        if ("file".equalsIgnoreCase(uri.getScheme())) {
            return of(Path.of(uri));
        }
        return new RemoteSource(uri, transport);
    }

    private static final class FileSource extends Source {
        private final Path path;

        FileSource(Path path) {
            this.path = path;
        }

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Optional<URI> base() {
            return Optional.of(path.toAbsolutePath().toUri());
        }

        @Override
        public boolean reopens() {
            return Files.isRegularFile(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path).filter(Files::isRegularFile);
        }

        @Override
        public InputStream open() {
            try {
                // java.io reads large blocks 3.5 times as fast as Files.newInputStream
                return path.getFileSystem() == FileSystems.getDefault() && !Files.isDirectory(path)
                        ? openFile()
                        : Files.newInputStream(path);
            } catch (NoSuchFileException e) {
                throw new TransportException("No such file: " + path, e);
            } catch (IOException e) {
                throw new TransportException("Cannot read " + path + ": " + e.getMessage(), e);
            }
        }

        private InputStream openFile() throws IOException {
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            return new FileInputStream(path.toFile());
        }
    }

    private static final class OnceSource extends Source {
        private final InputStream in;
        private final String name;
        private final Optional<URI> base;

        OnceSource(InputStream in, String name, Optional<URI> base) {
            this.in = in;
            this.name = name;
            this.base = base;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<URI> base() {
            return base;
        }

        @Override
        public InputStream open() {
            return in;
        }

        @Override
        public boolean reopens() {
            return false;
        }
    }

    private static final class RemoteSource extends Source {
        private final URI uri;
        private final HttpTransport transport;

        RemoteSource(URI uri, HttpTransport transport) {
            this.uri = uri;
            this.transport = transport;
        }

        @Override
        public String name() {
            return uri.toString();
        }

        @Override
        public Optional<URI> base() {
            return Optional.of(uri);
        }

        @Override
        public boolean reopens() {
            return false;
        }

        @Override
        public InputStream open() {
            TransportResponse response = transport.send(TransportRequest.get(uri));
            if (response.status() / 100 == 2) {
                return response.body();
            }
            try (response) {
                throw Responses.failure(uri, response);
            } catch (IOException e) {
                throw new TransportException("Cannot read " + uri + ": " + e.getMessage(), e);
            }
        }
    }
}
