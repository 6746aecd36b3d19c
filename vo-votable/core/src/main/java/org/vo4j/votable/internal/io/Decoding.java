// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;

/** Turns the raw bytes of a document into its text as UTF-8: gzip undone, other encodings transcoded. */
public final class Decoding {
    private static final int GZIP_BUFFER = 1 << 16;
    private static final int SNIFF = 1024;

    private Decoding() {}

    /** Undoes gzip where its magic number says so; two times, as some servers compress what is compressed. */
    public static InputStream inflated(InputStream raw, ReadLimits limits) throws IOException {
        InputStream in = raw;
        for (int layers = 0; layers < 2; layers++) {
            PushbackInputStream ahead = new LookAhead(in, SNIFF);
            byte[] magic = peek(ahead, 2);
            if (magic.length < 2 || (magic[0] & 0xff) != 0x1f || (magic[1] & 0xff) != 0x8b) {
                return ahead;
            }
            InputStream inflater = new GZIPInputStream(new LenientAvailable(ahead), GZIP_BUFFER);
            in = new ReadAhead(new BoundedStream(inflater, limits.maxInflatedBytes()));
        }
        return in;
    }

    /** The text of an XML document as UTF-8 without a byte order mark. */
    static InputStream utf8(InputStream bytes, String source) throws IOException {
        PushbackInputStream ahead = new LookAhead(bytes, SNIFF);
        byte[] head = peek(ahead, SNIFF);
        Charset charset = charset(head, source);
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            if (startsWith(head, 0xef, 0xbb, 0xbf)) {
                ahead.skipNBytes(3);
            }
            return ahead;
        }
        return new Transcoder(ahead, charset);
    }

    private static Charset charset(byte[] head, String source) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(head, '<', 0) || startsWith(head, 0, '<')) {
            return head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        String name = declaredEncoding(head);
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FormatException(
                    "E45: the XML declaration names the character encoding '" + name
                            + "', which this Java does not know; convert the document to UTF-8",
                    new Location(source, 1, 1),
                    e);
        }
    }

    /** The encoding that an XML declaration in an ASCII-compatible encoding names; empty for none. */
    private static String declaredEncoding(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("?>");
        int at = text.indexOf("encoding");
        if (!text.startsWith("<?xml") || end < 0 || at < 0 || at > end) {
            return "";
        }
        int open = at + "encoding".length();
        while (open < end && text.charAt(open) != '"' && text.charAt(open) != '\'') {
            open++;
        }
        int close = text.indexOf(text.charAt(open), open + 1);
        String name =
                close < 0 || close > end ? "" : text.substring(open + 1, close).strip();
        // a declaration that can be read as ASCII is not in UTF-16, whatever it says
        return name.toUpperCase(Locale.ROOT).startsWith("UTF-16") ? "UTF-8" : name;
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static boolean startsWith(byte[] head, int first, int second, int third) {
        return startsWith(head, first, second) && head.length >= 3 && (head[2] & 0xff) == third;
    }

    private static byte[] peek(PushbackInputStream in, int wanted) throws IOException {
        byte[] head = new byte[wanted];
        int have = 0;
        int count = 0;
        // one byte at least: a slow stream gives what it has, and a declaration ends early
        while (have < wanted && count >= 0 && (have == 0 || indexOfEnd(head, have) < 0)) {
            count = in.read(head, have, wanted - have);
            have += Math.max(count, 0);
        }
        byte[] got = java.util.Arrays.copyOf(head, have);
        in.unread(got);
        return got;
    }

    private static int indexOfEnd(byte[] head, int have) {
        for (int i = 0; i < have; i++) {
            if (head[i] == '>') {
                return i;
            }
        }
        return -1;
    }

    /** Gives back what was looked at without waiting for more: a server may take its time with the next bytes. */
    static final class LookAhead extends PushbackInputStream {
        LookAhead(InputStream in, int size) {
            super(in, size);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int kept = buf.length - pos;
            return kept > 0 ? super.read(into, offset, Math.min(length, kept)) : super.read(into, offset, length);
        }
    }

    /**
     * Says that bytes may follow whenever it is asked: GZIPInputStream takes {@code available() == 0} for the end of
     * the file and would drop further members of a network stream.
     */
    private static final class LenientAvailable extends java.io.FilterInputStream {
        LenientAvailable(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
