// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Random;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Datatype;

/** Makes text at random, of characters that the type and the version allow. */
final class RandomText {
    private static final String PLAIN = "abcxyzABCXYZ0189 .,:;-+_/";
    private static final String MARKUP = "<>&\"'\t\n\r]#[!? ";
    private static final String FORBIDDEN = "\u0001\u0002\b\u000b\u001f";
    private static final int[] BEYOND = {0xe4, 0xdf, 0x3b1, 0x416, 0x20ac, 0x65e5, 0xfffd, 0x1f52d, 0x10ffff & ~3};

    private final Random random;
    private final VoTableVersion version;
    private final boolean anyCharacter;
    private final boolean blanksAtEnd;

    RandomText(Random random, VoTableVersion version, boolean anyCharacter, boolean blanksAtEnd) {
        this.random = random;
        this.version = version;
        this.anyCharacter = anyCharacter;
        this.blanksAtEnd = blanksAtEnd;
    }

    /** A text of that many characters of the type: bytes of char, UTF-16 units of unicodeChar. */
    String ofExactly(Datatype type, int size) {
        StringBuilder text = new StringBuilder();
        int room = size;
        while (room > 0) {
            // no characters outside the basic plane: places of unicodeChar arrays are counted in different ways
            int c = character(type, Math.min(room, 3));
            text.appendCodePoint(c);
            room -= width(type, c);
        }
        return ended(text);
    }

    /** A text of up to that many characters of the type. */
    String upTo(Datatype type, int least, int most) {
        int size = least + random.nextInt(most - least + 1);
        StringBuilder text = new StringBuilder();
        int used = 0;
        while (used < size) {
            int c = character(type, size - used);
            text.appendCodePoint(c);
            used += width(type, c);
        }
        return ended(text);
    }

    private String ended(StringBuilder text) {
        int last = text.length() - 1;
        if (!blanksAtEnd && last >= 0 && text.charAt(last) == ' ') {
            text.setCharAt(last, '.');
        }
        return text.toString();
    }

    private static int width(Datatype type, int c) {
        return type == Datatype.UNICODE_CHAR ? Character.charCount(c) : utf8(c);
    }

    private static int utf8(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    private int character(Datatype type, int room) {
        boolean beyond = type == Datatype.UNICODE_CHAR || version.charIsUtf8();
        if (beyond && random.nextInt(4) == 0) {
            int c = BEYOND[random.nextInt(BEYOND.length)];
            if (width(type, c) <= room && (room > 3 || c < 0x10000)) {
                return c;
            }
        }
        if (anyCharacter && random.nextInt(12) == 0) {
            return FORBIDDEN.charAt(random.nextInt(FORBIDDEN.length()));
        }
        String from = random.nextInt(5) == 0 ? MARKUP : PLAIN;
        return from.charAt(random.nextInt(from.length()));
    }
}
