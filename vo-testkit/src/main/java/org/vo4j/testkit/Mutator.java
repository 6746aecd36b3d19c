// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Damages bytes at random: flips bits, cuts, doubles, moves and removes pieces, and puts in what breaks parsers.
 *
 * <p>Single-threaded.
 */
public final class Mutator {
    private static final String[] MARKUP = {
        "<",
        ">",
        "&",
        "&amp",
        "&#0;",
        "&#x110000;",
        "&nosuch;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "<?",
        "<!DOCTYPE a>",
        "<TR>",
        "</TR>",
        "<TD>",
        "</TD>",
        "<TD/>",
        "<TR/>",
        "</TABLEDATA>",
        "<TABLEDATA>",
        "<TD encoding='base64'>",
        "\u0001",
        "</vot:TR>",
        "<INFO name='a' value='b'/>",
        "\"",
        "'",
        "=",
        "0x",
        "1e999",
        "-",
        ",",
        "NaN",
        "99999999999999999999"
    };
    private static final byte[][] BYTES = {
        {0, 0, 0, 0},
        {-1, -1, -1, -1},
        {127, -1, -1, -1},
        {-128, 0, 0, 0},
        {0, 0, 1, 0},
        {0},
        {-1},
        {(byte) 0xc3},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
    };

    private final Random random;
    private final boolean markup;

    /** Creates a mutator; {@code markup} makes it put in pieces of XML. */
    public Mutator(Random random, boolean markup) {
        this.random = random;
        this.markup = markup;
    }

    /** A damaged copy. */
    public byte[] mutate(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(random.nextBoolean() ? 4 : 60));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> join(bytes, at, new byte[0], end);
            case 2 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 3 -> join(bytes, at, piece(), at);
            case 4 -> join(bytes, at, piece(), end);
            case 5 -> join(bytes, at, elsewhere(bytes), at);
            default -> flip(bytes, at);
        };
    }

    private byte[] flip(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] piece() {
        return markup && random.nextInt(4) > 0
                ? MARKUP[random.nextInt(MARKUP.length)].getBytes(StandardCharsets.UTF_8)
                : BYTES[random.nextInt(BYTES.length)];
    }

    private byte[] elsewhere(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(40)));
    }

    /** The bytes before {@code at}, the piece, and the bytes from {@code from} on. */
    private static byte[] join(byte[] bytes, int at, byte[] piece, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, at);
        joined.writeBytes(piece);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
