// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.Payload;

/** The document's own window, lent to the reader of one MARKUP payload: closing it leaves the document open. */
public final class MarkupPayload extends Payload {
    private final DocumentWindow window;
    private final String elementName;
    private volatile boolean closed;

    /** Lends a window that stands on the first byte of a payload. */
    public MarkupPayload(DocumentWindow window) {
        this.window = window;
        this.elementName = window.elementName();
    }

    @Override
    public byte[] array() {
        return window.array();
    }

    @Override
    public int position() {
        return window.position();
    }

    @Override
    public void position(int newPosition) {
        window.position(newPosition);
    }

    @Override
    public int limit() {
        return window.limit();
    }

    @Override
    public boolean fill() {
        if (closed) {
            throw new TransportException("Reading was cancelled: the cursor is closed");
        }
        return window.fill();
    }

    @Override
    public long offset(int index) {
        return window.offset(index);
    }

    @Override
    public Location locate(long offset) {
        return window.locate(offset);
    }

    @Override
    public String elementName() {
        return elementName;
    }

    @Override
    public void close() {
        closed = true;
    }
}
