// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.nio.charset.StandardCharsets;

/**
 * Writes JSON (RFC 8259), indented by two blanks.
 *
 * <p>Members whose value is absent are left out by the caller. Single-threaded.
 */
public final class Json {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteOutput out;
    private int depth;
    private boolean first = true;

    /** A writer of one value. */
    public Json(ByteOutput out) {
        this.out = out;
    }

    /** Writes a string with its quotes; the bytes are UTF-8. */
    public static void string(ByteOutput out, byte[] utf8, int offset, int length) {
        out.put('"');
        int end = offset + length;
        int start = offset;
        for (int i = offset; i < end; i++) {
            byte b = utf8[i];
            if ((b >= 0 && b < 0x20) || b == '"' || b == '\\') {
                out.put(utf8, start, i - start);
                escape(out, b);
                start = i + 1;
            }
        }
        out.put(utf8, start, end - start);
        out.put('"');
    }

    /** Writes a string with its quotes. */
    public static void string(ByteOutput out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        string(out, bytes, 0, bytes.length);
    }

    private static void escape(ByteOutput out, byte b) {
        out.put('\\');
        switch (b) {
            case '"', '\\' -> out.put(b);
            case '\n' -> out.put('n');
            case '\r' -> out.put('r');
            case '\t' -> out.put('t');
            default -> {
                out.put("u00");
                out.put(HEX[b >> 4]);
                out.put(HEX[b & 15]);
            }
        }
    }

    /** Starts an object, as an element or as the document. */
    public Json object() {
        element();
        return open('{');
    }

    /** Starts an object as a member. */
    public Json object(String name) {
        name(name);
        return open('{');
    }

    /** Starts an array as a member. */
    public Json array(String name) {
        name(name);
        return open('[');
    }

    /** Starts an array, as an element or as the document. */
    public Json array() {
        element();
        return open('[');
    }

    /** Ends an object. */
    public Json endObject() {
        return close('}');
    }

    /** Ends an array. */
    public Json endArray() {
        return close(']');
    }

    /** Writes a member that is a string. */
    public Json member(String name, String value) {
        name(name);
        string(out, value);
        return this;
    }

    /** Writes a member that is an integer. */
    public Json member(String name, long value) {
        name(name);
        out.number(value);
        return this;
    }

    /** Writes a member that is a truth value. */
    public Json member(String name, boolean value) {
        name(name);
        out.put(value ? "true" : "false");
        return this;
    }

    /** Writes an element that is a string. */
    public Json value(String text) {
        element();
        string(out, text);
        return this;
    }

    private void name(String name) {
        element();
        string(out, name);
        out.put(':');
        out.put(' ');
    }

    private void element() {
        if (!first) {
            out.put(',');
        }
        if (depth > 0) {
            out.put('\n');
            out.repeat(' ', 2 * depth);
        }
        first = false;
    }

    private Json open(char bracket) {
        out.put(bracket);
        depth++;
        first = true;
        return this;
    }

    private Json close(char bracket) {
        depth--;
        if (!first) {
            out.put('\n');
            out.repeat(' ', 2 * depth);
        }
        first = false;
        out.put(bracket);
        if (depth == 0) {
            out.put('\n');
        }
        return this;
    }
}
