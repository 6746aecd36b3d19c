// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;

/** A source whose first bytes have been looked at. */
public final class Peeked {
    private final Source source;
    private final byte[] head;
    private final Optional<Path> file;

    private Peeked(Source source, byte[] head, Optional<Path> file) {
        this.source = source;
        this.head = head;
        this.file = file;
    }

    /** Looks at the first bytes of a source. */
    public static Peeked at(Source source, ReadLimits limits) {
        PushbackInputStream in = new Decoding.LookAhead(source.open(), Head.LOOK);
        try {
            byte[] head = Head.of(in);
            if (!source.reopens()) {
                return new Peeked(Source.of(in, source.name(), source.base()), head, Optional.empty());
            }
            boolean plain = isPlain(in);
            in.close();
            return new Peeked(source, head, plain ? source.file() : Optional.empty());
        } catch (IOException e) {
            Closing.quietly(in);
            throw new TransportException(
                    "Cannot read " + (source.name().isEmpty() ? "the document" : source.name()) + ": " + e.getMessage(),
                    e);
        }
    }

    private static boolean isPlain(PushbackInputStream in) throws IOException {
        return in.read() != 0x1f;
    }

    /** The source, with all its bytes. */
    public Source source() {
        return source;
    }

    /** The first bytes, gzip undone; none where the source begins as XML does. */
    public byte[] head() {
        return head.clone();
    }

    /** The local file that the source is, where it is one and not compressed. */
    public Optional<Path> file() {
        return file;
    }

    /** The bytes, gzip undone. */
    public InputStream inflated(ReadLimits limits) throws IOException {
        InputStream raw = source.open();
        try {
            return Decoding.inflated(raw, limits);
        } catch (IOException e) {
            Closing.quietly(raw);
            throw e;
        }
    }

    /** Whether reading has failed because of what the bytes are. */
    public static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException || e instanceof BoundedStream.LimitException;
    }
}
