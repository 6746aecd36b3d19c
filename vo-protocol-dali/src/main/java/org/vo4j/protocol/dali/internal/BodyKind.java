// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the first bytes of a body look like. */
public enum BodyKind {
    /** Nothing, or blanks. */
    EMPTY("nothing at all"),
    /** A VOTable. */
    VOTABLE("a VOTable"),
    /** A page for people. */
    HTML("an HTML page"),
    /** Other XML. */
    XML("an XML document that is no VOTable"),
    /** JSON. */
    JSON("JSON"),
    /** Other text. */
    TEXT("text"),
    /** Bytes that are no text. */
    BINARY("bytes that are no text");

    private static final int EXCERPT = 500;
    private static final Pattern HTML_START =
            Pattern.compile("<(!doctype\\s+html|html|head|body|title|h1|p|center)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOTABLE_START = Pattern.compile("<([A-Za-z_][\\w.-]*:)?VOTABLE[\\s>/]");
    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*(>|$)");

    private final String words;

    BodyKind(String words) {
        this.words = words;
    }

    /** What a body is that begins so. */
    public static BodyKind of(byte[] head) {
        String text = text(head);
        if (text.isBlank()) {
            return EMPTY;
        }
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            boolean votable = VOTABLE_START.matcher(start).find();
            return votable ? VOTABLE : HTML_START.matcher(start).find() ? HTML : XML;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JSON;
        }
        long strange = start.chars()
                .filter(c -> c == 0xfffd || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .count();
        return strange * 10 > start.length() ? BINARY : TEXT;
    }

    /** The start of the body for people: on one line, a page without its markup; empty when it is no text. */
    public static String excerpt(byte[] head) {
        BodyKind kind = of(head);
        if (kind == BINARY) {
            return "";
        }
        String text = text(head);
        if (kind == HTML || kind == XML || kind == VOTABLE) {
            String bare = TAG.matcher(INVISIBLE.matcher(text).replaceAll(" ")).replaceAll(" ");
            // of XML that has all it says in attributes these are better than nothing
            text = kind == HTML || !bare.isBlank() ? bare : text;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s\ufffd]+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
    }

    private static String text(byte[] head) {
        boolean wide = head.length >= 2 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xfe) == 0xfe);
        String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** What it is, for messages. */
    @Override
    public String toString() {
        return words;
    }
}
