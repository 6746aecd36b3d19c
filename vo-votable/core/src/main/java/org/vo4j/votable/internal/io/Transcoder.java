// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text in any encoding and gives it as UTF-8; bytes that are not text of that encoding are an error. */
final class Transcoder extends InputStream {
    private static final int BUFFER = 1 << 15;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer raw = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final ByteBuffer utf8 = ByteBuffer.allocate(BUFFER * 3).flip();
    private boolean ended;
    private boolean flushed;

    Transcoder(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!utf8.hasRemaining() && !flushed) {
            refill();
        }
        if (!utf8.hasRemaining()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(into, offset, count);
        return count;
    }

    private void refill() throws IOException {
        if (!ended) {
            raw.compact();
            int count = in.read(raw.array(), raw.position(), raw.remaining());
            ended = count < 0;
            raw.position(raw.position() + Math.max(count, 0)).flip();
        }
        chars.compact();
        CoderResult decoded = decoder.decode(raw, chars, ended);
        if (decoded.isError()) {
            chars.flip();
            encode(false);
            if (!utf8.hasRemaining()) {
                throw new TextException("bytes that are not " + charset + " text");
            }
            return;
        }
        boolean done = ended && decoded.isUnderflow();
        if (done) {
            decoder.flush(chars);
        }
        chars.flip();
        encode(done);
        flushed = done && !chars.hasRemaining();
    }

    private void encode(boolean last) throws IOException {
        utf8.clear();
        CoderResult encoded = encoder.encode(chars, utf8, last);
        utf8.flip();
        if (encoded.isError() && !utf8.hasRemaining()) {
            throw new TextException("text with half a surrogate pair");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The bytes are not text of the encoding that the document declares. */
    static final class TextException extends IOException {
        private static final long serialVersionUID = 1L;

        TextException(String message) {
            super(message);
        }
    }
}
