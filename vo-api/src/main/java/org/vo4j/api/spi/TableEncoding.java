// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import org.vo4j.api.table.RowCursor;

/**
 * One serialization of a table's rows inside VOTable, such as TABLEDATA or BINARY2 (VOTable 1.5 section 5).
 *
 * <p>Providers are found by {@link java.util.ServiceLoader} and chosen by {@link #name()}. They are shared between
 * threads and keep no state; the cursors they make are single-threaded.
 */
public interface TableEncoding {
    /** The local name of the child of DATA that this provider understands, such as {@code BINARY2}; unique. */
    String name();

    /** Where this encoding keeps its bytes. */
    PayloadForm payloadForm();

    /**
     * Starts to read rows.
     *
     * <p>The payload stands on its first byte. The cursor shows {@link ReadContext#columns()} only, takes bytes up to
     * the end of the payload and no further, and calls {@link ReadContext#endOfRows} once before its {@code next()}
     * returns false. It never allocates by a declared size. Closing it closes the payload.
     */
    RowCursor read(Payload payload, ReadContext context);
}
