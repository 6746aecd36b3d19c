// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;

/**
 * The text of a document. Bytes that are none are reported: the JDK's parser, given bytes, would print them on the standard
 * error of the program.
 */
final class Decoding extends Reader {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final Reader text;
    private final Charset charset;
    private final String source;

    private Decoding(InputStream bytes, Charset charset, String source) {
        this.text = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.charset = charset;
        this.source = source;
    }

    /**
     * The text of a document.
     *
     * @param bytes its bytes behind a byte order mark
     * @param head some of its first bytes, with the mark, as Latin-1
     */
    static Reader of(InputStream bytes, String head, String source) {
        return new Decoding(bytes, charset(head, source), source);
    }

    /** How many bytes the byte order mark has. */
    static int markLength(String head) {
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return 3;
        }
        return head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe") ? 2 : 0;
    }

    /** XML 1.0 appendix F: a byte order mark, zeros where UTF-16 has them, the declaration; else UTF-8. */
    private static Charset charset(String head, String source) {
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u0000<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\u0000")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(head);
        if (markLength(head) > 0 || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        return named(declared.group(1) == null ? declared.group(2) : declared.group(1), source);
    }

    private static Charset named(String name, String source) {
        try {
            Charset charset = Charset.forName(name);
            // a declaration that can be read byte by byte is not in UTF-16 or UTF-32, whatever it says
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FormatException(
                    "the document says that its encoding is '" + name + "', which this Java does not know",
                    new Location(source, 1, 0),
                    e);
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        try {
            return text.read(into, offset, length);
        } catch (CharacterCodingException e) {
            throw new FormatException(
                    "the document has bytes that are no text in its encoding, " + charset.name(),
                    new Location(source, 0, 0),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
