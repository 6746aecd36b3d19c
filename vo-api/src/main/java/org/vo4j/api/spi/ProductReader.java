// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Turns the bytes of a dataset into a Java object. Shared between threads. */
public interface ProductReader {
    /** The name, for messages and for preferring one provider to another. */
    String name();

    /** Providers of higher priority are asked first; of equal priority by name. */
    default int priority() {
        return 0;
    }

    /** Whether this reader turns that media type into that class. */
    boolean reads(String mediaType, Class<?> type);

    /**
     * Reads one dataset; the caller closes the stream.
     *
     * @return the object; empty when the bytes hold none
     */
    <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) throws IOException;
}
