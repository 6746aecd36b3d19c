// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSink;

/**
 * Writes one file of a {@link TableContainer}: the rows of its tables as they come, then the document that describes
 * them. Single-threaded.
 */
public interface ContainerWriter extends AutoCloseable {
    /**
     * Starts the rows of the next TABLE; the sink is closed before anything else is called.
     *
     * @throws VoException when the format has no room for one more table
     */
    RowSink table(WriteContext context);

    /** Says that the next TABLE has no DATA. */
    void tableWithoutRows(Columns columns);

    /**
     * Completes the file.
     *
     * @param document the VOTable that describes all of it, as UTF-8; its TABLEs have no DATA
     * @throws TransportException when the bytes cannot be passed on
     */
    void finish(String document);

    /** Frees what was held, temporary files included; without {@link #finish} before, the file is not whole. */
    @Override
    void close();
}
