// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A file of tables that is seen as a VOTable: the document that describes it, and the file that holds its rows. */
public final class ContainerSource extends Source {
    private final Source outside;
    private final String href;
    private final Path file;
    private final byte[] document;
    private final AutoCloseable cleanup;

    /**
     * Creates the source of a document whose STREAMs with an href lead to a file.
     *
     * @param cleanup removes the file when it is a temporary one
     */
    public ContainerSource(Source outside, String href, Path file, String document, AutoCloseable cleanup) {
        this.outside = outside;
        this.href = href;
        this.file = file;
        this.document = document.getBytes(StandardCharsets.UTF_8);
        this.cleanup = cleanup;
    }

    @Override
    public String name() {
        return outside.name();
    }

    @Override
    public Optional<URI> base() {
        return outside.base();
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(document);
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public Optional<Path> own(String otherHref) {
        return otherHref.equals(href) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void close() {
        Closing.quietly(cleanup);
    }
}
