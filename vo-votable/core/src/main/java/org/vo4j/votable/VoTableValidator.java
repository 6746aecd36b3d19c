// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.TransportException;
import org.vo4j.api.Verify;
import org.vo4j.votable.internal.io.JdkHttpTransport;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.internal.lint.DocumentLint;

/**
 * Checks a whole document: its structure, its words, and each cell of each row.
 *
 * <pre>{@code
 * ValidationReport report = VoTableValidator.validate(Path.of("catalogue.vot"), ReadOptions.standard());
 * report.issues().forEach(System.out::println);
 * }</pre>
 *
 * <p>It reads on after an error: a table whose rows are damaged is reported, and the next one is checked; only when the
 * XML around the tables is broken, or the document is cut, does it end there. Whatever is wrong with the document is in
 * the report and never an exception. Memory does not depend on the length of the document. Of the options, the limits,
 * the stream policy, the plugins and the transport count; all columns are read and all deviations are collected,
 * whatever {@link ReadOptions#columns} and {@link ReadOptions#verify} say. Any thread may call it.
 */
public final class VoTableValidator {
    private VoTableValidator() {}

    /** Is told how far a check has come, now and then, in the thread that checks. */
    public interface Watcher {
        /**
         * Takes note.
         *
         * @param rows the rows that have been checked, in all tables
         * @param bytes the bytes that have come from the source, compressed ones if it is
         */
        void seen(long rows, long bytes);
    }

    /**
     * Checks a file.
     *
     * @throws TransportException when it cannot be read
     */
    public static ValidationReport validate(Path file, ReadOptions options) {
        return validate(file, options, (rows, bytes) -> {});
    }

    /** As {@link #validate(Path, ReadOptions)}, watched by somebody. */
    public static ValidationReport validate(Path file, ReadOptions options, Watcher watcher) {
        return validate(Source.of(file), options, watcher);
    }

    /**
     * Checks what is at an address, {@code file:}, {@code http:} or {@code https:}.
     *
     * @throws TransportException when it cannot be read
     */
    public static ValidationReport validate(URI address, ReadOptions options) {
        return validate(address, options, (rows, bytes) -> {});
    }

    /** As {@link #validate(URI, ReadOptions)}, watched by somebody. */
    public static ValidationReport validate(URI address, ReadOptions options, Watcher watcher) {
        return validate(Source.of(address, options.transport().orElseGet(JdkHttpTransport::new)), options, watcher);
    }

    /**
     * Checks what comes from a stream, and closes it.
     *
     * @param name what messages call it; may be empty
     * @throws TransportException when it cannot be read
     */
    public static ValidationReport validate(InputStream in, String name, ReadOptions options) {
        return validate(in, name, options, (rows, bytes) -> {});
    }

    /** As {@link #validate(InputStream, String, ReadOptions)}, watched by somebody. */
    public static ValidationReport validate(InputStream in, String name, ReadOptions options, Watcher watcher) {
        return validate(Source.of(in, name, Optional.empty()), options, watcher);
    }

    private static ValidationReport validate(Source source, ReadOptions options, Watcher watcher) {
        return DocumentLint.run(
                source, options.columns(List.of()).where(List.of()).verify(Verify.WARN), watcher);
    }
}
