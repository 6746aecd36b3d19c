// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;

/**
 * A format of files that hold tables and are no VOTable, yet are read and written as one: FITS, Parquet.
 *
 * <p>Such a file is seen as a VOTable whose TABLEs have their rows in the file itself, in the {@link TableEncoding} of
 * the same {@link #name()}. Providers are found by {@link java.util.ServiceLoader}, are shared between threads and keep
 * no state.
 */
public interface TableContainer {
    /** The name, which is that of the {@link TableEncoding} that reads the rows too, such as {@code FITS}; unique. */
    String name();

    /** How names of such files end, in lower case and with the dot; the first is the usual one. */
    List<String> suffixes();

    /** Whether a file that begins with these bytes is one; of 32 bytes or as many as there are, gzip undone. */
    boolean recognises(byte[] begin);

    /**
     * Reads what the file says of its tables, not their rows.
     *
     * @param file a local file, not compressed
     * @param name the name of the file for messages, which may be another than that of the local one
     * @throws FormatException when the file is damaged or beyond the limits
     * @throws TransportException when it cannot be read
     */
    Contents read(Path file, String name, ReadLimits limits);

    /**
     * Starts to write a file.
     *
     * @param out where the bytes go; its owner closes it
     * @throws VoException when this provider can only read, as by default
     */
    default ContainerWriter write(OutputStream out) {
        throw new VoException("Files of the format " + name() + " can be read, not written; choose another format");
    }

    /**
     * What a file says of its tables.
     *
     * @param document a VOTable as UTF-8, none of whose TABLEs has a DATA; made up where the file holds none
     * @param tables for each TABLE of the document, in document order, where its rows are
     */
    record Contents(String document, List<Rows> tables) {
        /** Copies the list. */
        public Contents {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Where the rows of one table are.
     *
     * @param present whether the TABLE has rows in the file; false for one without DATA
     * @param attributes attributes of the encoding's element that lead to them, such as {@code extnum}; the encoding
     *     finds them by {@link ReadContext#attribute}
     */
    record Rows(boolean present, Map<String, String> attributes) {
        /** Copies the map. */
        public Rows {
            attributes = Map.copyOf(attributes);
        }
    }
}
