// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;

/** A document's bytes, of which there may be so many. Single-threaded. */
final class BoundedStream extends PushbackInputStream {
    private static final int HEAD = 512;
    private final long maxBytes;
    private final String source;
    private long seen;

    BoundedStream(InputStream in, long maxBytes, String source) {
        super(in, HEAD);
        this.maxBytes = maxBytes;
        this.source = source;
    }

    /**
     * Refuses what is no markup, and says what it is: services answer with empty bodies, texts and JSON. Passes over a byte
     * order mark.
     *
     * @return the first bytes as Latin-1, with the mark
     */
    String requireMarkup() {
        try {
            byte[] head = in.readNBytes(HEAD);
            // blanks before the XML declaration, which the parser would not bear
            int blanks = 0;
            while (blanks < head.length && Character.isWhitespace(head[blanks])) {
                blanks++;
            }
            String latin = new String(head, blanks, head.length - blanks, StandardCharsets.ISO_8859_1);
            int start = blanks + Decoding.markLength(latin);
            unread(head, start, head.length - start);
            // as Latin-1 the zeros of UTF-16 are seen as such
            String text = latin.replace("\u0000", "")
                    .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                    .strip();
            if (text.isEmpty()) {
                throw new FormatException("the service answered with an empty document", new Location(source, 0, 0));
            }
            if (text.charAt(0) != '<') {
                throw new FormatException(
                        "the service did not answer with XML, but with: " + excerpt(text), new Location(source, 0, 0));
            }
            return latin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String excerpt(String text) {
        String one = XmlInput.collapse(text);
        return one.length() <= 200 ? one : one.substring(0, 200) + "...";
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        seen += read;
        if (seen > maxBytes) {
            throw new FormatException("the document is longer than " + maxBytes + " bytes", new Location(source, 0, 0));
        }
    }
}
