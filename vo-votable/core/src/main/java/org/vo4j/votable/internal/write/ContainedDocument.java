// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.votable.WriteOptions;

/** A document that becomes part of a file of another format, which holds its rows. */
final class ContainedDocument {
    /** Names that no other format can have, which saves looking for providers. */
    private static final Set<String> VOTABLES = Set.of("vot", "votable", "xml");
    /** Names of formats whose provider may be missing. */
    private static final Map<String, String> KNOWN = Map.of("fits", "FITS", "fit", "FITS", "parquet", "PARQUET");

    private final String name;
    private final ContainerWriter writer;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private boolean finished;

    private ContainedDocument(String name, ContainerWriter writer) {
        this.name = name;
        this.writer = writer;
    }

    /**
     * Begins a file, if it is one of another format.
     *
     * @param file the name of the file; empty for a stream
     */
    static Optional<ContainedDocument> of(String file, WriteOptions options, OutputStream out) {
        return container(file, options).map(container -> new ContainedDocument(container.name(), container.write(out)));
    }

    /** Refuses what cannot be, before anything is begun. */
    static void check(String file, WriteOptions options) {
        Optional<TableContainer> container = container(file, options);
        if (container.isEmpty()) {
            return;
        }
        String format = container.get().name();
        if (options.encoding().filter(encoding -> !encoding.equals(format)).isPresent()) {
            throw new VoException((file.isEmpty() ? "The document" : file) + " is to be a " + format
                    + " file, which has no rows in " + options.encoding().get()
                    + "; leave the encoding out, or give the file a name of a VOTable, such as .vot");
        }
        if (options.streamFile().isPresent()) {
            throw new VoException("The rows of a " + format
                    + " file are in that file; write a VOTable, such as .vot, to put them into another");
        }
    }

    private static Optional<TableContainer> container(String file, WriteOptions options) {
        if (options.container().isPresent()) {
            return Optional.of(options.plugins().container(options.container().get()));
        }
        String lower = file.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        String suffix = bare.substring(bare.lastIndexOf('.') + 1);
        if (VOTABLES.contains(suffix) || suffix.equals(bare)) {
            return Optional.empty();
        }
        for (TableContainer container : options.plugins().containers()) {
            if (container.suffixes().stream().anyMatch(bare::endsWith)) {
                return Optional.of(container);
            }
        }
        // fails, and says what to add
        return Optional.ofNullable(KNOWN.get(suffix)).map(options.plugins()::container);
    }

    /** The name of the format, which is that of its encoding. */
    String name() {
        return name;
    }

    /** Takes the rows. */
    ContainerWriter writer() {
        return writer;
    }

    /** Takes the document. */
    OutputStream stream() {
        return document;
    }

    /** Completes the file. */
    void finish() {
        finished = true;
        try (ContainerWriter ending = writer) {
            ending.finish(document.toString(StandardCharsets.UTF_8));
        }
    }

    /** Gives up a file that is not complete. */
    void close() {
        if (!finished) {
            writer.close();
        }
    }
}
