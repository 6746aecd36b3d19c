// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;

/** The content of a STREAM that lies elsewhere, with its encoding already undone. */
public final class StreamPayload extends BytesPayload {
    private final InputStream in;
    private final String name;
    private final Optional<Path> file;

    /** Wraps a stream that has a name for messages. */
    public StreamPayload(String elementName, InputStream in, String name) {
        this(elementName, in, name, Optional.empty());
    }

    /** Wraps a stream of all bytes of a file, if it is one. */
    public StreamPayload(String elementName, InputStream in, String name, Optional<Path> file) {
        super(elementName);
        this.file = file;
        this.in = in;
        this.name = name;
    }

    @Override
    int bring(byte[] into, int at, int end) {
        try {
            return in.read(into, at, end - at);
        } catch (BoundedStream.LimitException e) {
            throw new FormatException("W77: " + e.getMessage(), locate(0), e);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new FormatException("W60: the gzip data of the stream is damaged or cut", locate(0), e);
        } catch (IOException e) {
            throw new TransportException("Cannot read the stream " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Path> file() {
        return file;
    }

    @Override
    public Location locate(long offset) {
        return new Location(name, 0, 0);
    }

    @Override
    public void close() {
        super.close();
        try {
            in.close();
        } catch (IOException e) {
            throw new TransportException("Cannot close the stream " + name + ": " + e.getMessage(), e);
        }
    }
}
