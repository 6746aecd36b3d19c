// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scanner for XHTML and for HTML that is not XML: it never fails, knows no document type, and fetches nothing.
 */
final class Markup {
    private static final int MAX_ATTRIBUTES = 200;
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "deg", "\u00b0", "mdash",
            "\u2014", "ndash", "\u2013");

    private final String text;
    private final Handler handler;
    private int at;

    private Markup(String text, Handler handler) {
        this.text = text;
        this.handler = handler;
    }

    /** What is told of a page. */
    interface Handler {
        /** A start tag; names in lower case. */
        void start(String name, Map<String, String> attributes, boolean empty);

        /** An end tag. */
        void end(String name);

        /** A text, with entities undone. */
        void text(String text);
    }

    /** The text of a page: UTF-8, or by its byte order mark UTF-16, or when it is neither, Windows-1252. */
    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
        } catch (CharacterCodingException e) {
            Charset windows =
                    Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
            return new String(bytes, windows);
        }
    }

    static void scan(String text, Handler handler) {
        new Markup(text, handler).scan();
    }

    private void scan() {
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0 || tag + 1 == text.length()) {
                tell(text.substring(at));
                return;
            }
            tell(text.substring(at, tag));
            at = tag + 1;
            markup();
        }
    }

    private void tell(String raw) {
        if (!raw.isEmpty()) {
            handler.text(undo(raw));
        }
    }

    private void markup() {
        char c = text.charAt(at);
        if (text.startsWith("!--", at)) {
            skipPast("-->", 3);
        } else if (text.startsWith("![CDATA[", at)) {
            int end = text.indexOf("]]>", at);
            int stop = end < 0 ? text.length() : end;
            handler.text(text.substring(at + 8, stop));
            at = Math.min(text.length(), stop + 3);
        } else if (c == '!') {
            doctype();
        } else if (c == '?') {
            skipPast(">", 1);
        } else if (c == '/') {
            at++;
            String name = name();
            skipPast(">", 0);
            handler.end(name);
        } else if (Character.isLetter(c)) {
            startTag();
        } else {
            handler.text("<");
        }
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Over a document type with its internal subset, which is not read. */
    private void doctype() {
        int end = text.indexOf('>', at);
        int subset = end < 0 ? -1 : text.substring(at, end).indexOf('[');
        if (subset >= 0) {
            skipPast("]", subset);
        }
        skipPast(">", 0);
    }

    /** A name without prefix, in lower case. */
    private String name() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private void startTag() {
        String name = name();
        Map<String, String> attributes = new HashMap<>();
        boolean empty = false;
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            empty = c == '/';
            if (isName(c)) {
                attribute(attributes);
            } else {
                at++;
            }
        }
        at = Math.min(text.length(), at + 1);
        handler.start(name, attributes, empty);
        if (!empty && (name.equals("script") || name.equals("style"))) {
            rawText(name);
        }
    }

    private void attribute(Map<String, String> attributes) {
        String name = name();
        skipBlanks();
        String value = "";
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipBlanks();
            value = value();
        }
        if (attributes.size() < MAX_ATTRIBUTES) {
            attributes.putIfAbsent(name, undo(value));
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String value() {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int end = text.indexOf(text.charAt(at), at + 1);
            int stop = end < 0 ? text.length() : end;
            String value = text.substring(at + 1, stop);
            at = Math.min(text.length(), stop + 1);
            return value;
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '>') {
            at++;
        }
        return text.substring(start, at);
    }

    private void rawText(String name) {
        String end = "</" + name;
        int from = at;
        while (from < text.length() && !text.regionMatches(true, from, end, 0, end.length())) {
            int next = text.indexOf('<', from + 1);
            from = next < 0 ? text.length() : next;
        }
        at = from;
    }

    /** A text with its character references undone; those that are not known stay as they are. */
    private static String undo(String raw) {
        int mark = raw.indexOf('&');
        if (mark < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        while (mark >= 0) {
            int end = semicolon(raw, mark);
            String value = end < 0 ? null : reference(raw.substring(mark + 1, end));
            out.append(raw, from, mark).append(value == null ? "&" : value);
            from = value == null ? mark + 1 : end + 1;
            mark = raw.indexOf('&', from);
        }
        return out.append(raw, from, raw.length()).toString();
    }

    /** Where a reference ends; -1 when it is too long for one. */
    private static int semicolon(String raw, int mark) {
        for (int i = mark + 1; i < raw.length() && i <= mark + 12; i++) {
            if (raw.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String reference(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}")) {
            return null;
        }
        int c = Integer.parseInt(digits, hex ? 16 : 10);
        boolean sound = c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= Character.MAX_CODE_POINT);
        return sound && !(c >= 0xD800 && c <= 0xDFFF) ? Character.toString(c) : "\uFFFD";
    }
}
