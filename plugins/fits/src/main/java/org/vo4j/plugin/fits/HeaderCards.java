// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.fits;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The keywords of one header, as far as they tell the size of its data (FITS 4.0 sections 3.3 and 4.1). */
final class HeaderCards {
    /** The highest number that a keyword can end in: names have eight characters. */
    static final long MAX_INDEX = 999;

    private static final int CARD = 80;
    private static final int BLOCK = 2880;

    private final Map<String, String> values = new HashMap<>();
    private final int end;

    private HeaderCards(byte[] file, int start) {
        int at = start;
        String card = card(file, at);
        while (!card.stripTrailing().equals("END")) {
            if (card.startsWith("= ", 8)) {
                values.putIfAbsent(card.substring(0, 8).strip(), value(card.substring(10)));
            }
            at += CARD;
            card = card(file, at);
        }
        this.end = (int) Math.min(file.length, start + padded(at + (long) CARD - start));
    }

    private static String card(byte[] file, int at) {
        if (at + CARD > file.length) {
            throw FitsProductReader.broken("a header has no END; the file may have been cut");
        }
        return new String(file, at, CARD, StandardCharsets.ISO_8859_1);
    }

    private static String value(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("'")) {
            int close = stripped.indexOf('\'', 1);
            return stripped.substring(1, close < 0 ? stripped.length() : close).strip();
        }
        int comment = stripped.indexOf('/');
        return (comment < 0 ? stripped : stripped.substring(0, comment)).strip();
    }

    /** Whether a header begins there; what does not look like one is no HDU. */
    static boolean isHeader(byte[] file, int at) {
        if (at + CARD > file.length) {
            return false;
        }
        String card = card(file, at);
        return card.startsWith(at == 0 ? "SIMPLE  = " : "XTENSION= ");
    }

    static HeaderCards read(byte[] file, int start) {
        return new HeaderCards(file, start);
    }

    /** A number of bytes made up to whole blocks. */
    static long padded(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Where the data begin. */
    int end() {
        return end;
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isTrue(String name) {
        return text(name).equals("T");
    }

    long number(String name, long ifAbsent) {
        if (!values.containsKey(name)) {
            return ifAbsent;
        }
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw FitsProductReader.broken(name + " is no number: '" + text(name) + "'");
        }
    }

    /** A number that cannot be negative. */
    long count(String name, long ifAbsent) {
        long count = number(name, ifAbsent);
        if (count < 0) {
            throw FitsProductReader.broken(name + " is negative: " + count);
        }
        return count;
    }
}
