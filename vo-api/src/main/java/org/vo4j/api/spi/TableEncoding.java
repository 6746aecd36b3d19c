// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.Map;
import java.util.Set;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/**
 * One serialization of a table's rows inside VOTable, such as TABLEDATA or BINARY2 (VOTable 1.5 section 5).
 *
 * <p>Providers are found by {@link java.util.ServiceLoader} and chosen by {@link #name()}. They are shared between
 * threads and keep no state; the cursors and sinks they make are single-threaded.
 */
public interface TableEncoding {
    /** The local name of the child of DATA that this provider understands, such as {@code BINARY2}; unique. */
    String name();

    /** Where this encoding keeps its bytes. */
    PayloadForm payloadForm();

    /** The attributes that the encoding's element has when it is written, such as {@code extnum} of FITS; by default none. */
    default Map<String, String> attributes() {
        return Map.of();
    }

    /**
     * The names of what a caller may choose about the bytes of the payload, such as {@code codec} of PARQUET; by default
     * none. {@link WriteContext#option} tells what was chosen.
     */
    default Set<String> options() {
        return Set.of();
    }

    /**
     * Whether integers need a literal that stands for null (VALUES/@null), because the encoding has no nulls of its own that
     * others know; by default not. Where a literal would have to be one of the numbers in use, or that is not known of
     * unsignedByte, there is none, and the encoding has to tell by other means that a cell is null, or to refuse it.
     */
    default boolean needsNullLiterals() {
        return false;
    }

    /**
     * Whether a STREAM may lead to a local folder, among whose files the rows are; then the payload has no bytes, and
     * {@link Payload#file()} is the folder. By default not.
     */
    default boolean readsFolders() {
        return false;
    }

    /**
     * Starts to read rows.
     *
     * <p>The payload stands on its first byte. The cursor shows {@link ReadContext#columns()} only, takes bytes up to
     * the end of the payload and no further, and calls {@link ReadContext#endOfRows} once before its {@code next()}
     * returns false. It never allocates by a declared size. Closing it closes the payload. Where the payload declares
     * columns of its own that are not those of the context, the cursor's columns are the payload's.
     */
    RowCursor read(Payload payload, ReadContext context);

    /**
     * Starts to write rows.
     *
     * <p>The sink takes rows that have {@link WriteContext#columns()}, in one pass, and puts their bytes into the
     * output as they come: of a {@link PayloadForm#MARKUP} encoding the content of the encoding's own element, of a
     * {@link PayloadForm#STREAM} encoding the bare bytes. What it cannot carry it refuses or reports through the
     * context; it never changes a value silently. Closing the sink completes the payload; the output is its owner's to
     * close.
     *
     * @throws VoException when this provider can only read, as by default
     */
    default RowSink write(PayloadOutput output, WriteContext context) {
        throw new VoException("The encoding " + name() + " can be read, not written; choose another to write");
    }
}
