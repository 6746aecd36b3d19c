// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;

/**
 * The bytes of one payload, seen through a window that moves forward.
 *
 * <p>The bytes {@code array()[position()..limit())} are there to be read; {@link #fill()} brings more. Behind
 * {@code limit()} at least {@value #PADDING} bytes of the array may be read (their content means nothing), so that
 * kernels can look at eight bytes at a time. Single-threaded, except {@link #close()}.
 */
public abstract class Payload implements AutoCloseable {
    /** Bytes behind {@link #limit()} that may be touched. */
    public static final int PADDING = 16;

    /** For implementors. */
    protected Payload() {}

    /** The array that holds the window; may be another one after {@link #fill()}. */
    public abstract byte[] array();

    /** Where the first unread byte stands in the array. */
    public abstract int position();

    /** Marks the bytes before {@code newPosition} as read. */
    public abstract void position(int newPosition);

    /** Where the bytes that are present end in the array. */
    public abstract int limit();

    /**
     * Brings more bytes: keeps {@code [position, limit)}, which may move within the array or to another array, and
     * adds at least one byte behind it. The window grows as far as needed when nothing is read from it.
     *
     * @return false when the payload has no more bytes
     * @throws FormatException when the bytes cannot be decoded: bad base64, bad gzip
     * @throws TransportException when the bytes cannot be brought
     */
    public abstract boolean fill();

    /**
     * The offset of a place of the array in the stream that the payload came from, in decoded bytes; to be given to
     * {@link ReadContext} with an issue.
     */
    public abstract long offset(int index);

    /** The place in the document, as exactly as it can be told, of an offset that {@link #offset} gave. */
    public abstract Location locate(long offset);

    /** The name of the payload's element as the document writes it, with its prefix: {@code vot:TABLEDATA}. */
    public abstract String elementName();

    /**
     * The local file that holds these bytes and no others, just as they are, so that they can be reached in any order;
     * empty when there is none, as by default.
     */
    public Optional<Path> file() {
        return Optional.empty();
    }

    /** Frees what was held for this payload; from any thread, to cancel. */
    @Override
    public abstract void close();
}
