// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

/** How many places of a terminal's line text takes: East Asian characters two, combining marks none. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** The width of a String. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The width of UTF-8 text. */
    public static int of(byte[] utf8, int offset, int length) {
        int width = 0;
        int i = offset;
        int end = offset + length;
        while (i < end) {
            if (utf8[i] >= 0) {
                width++;
                i++;
            } else {
                width += of(codePoint(utf8, i, end));
                i += bytes(utf8[i], i, end);
            }
        }
        return width;
    }

    /** How many bytes of UTF-8 text fit in so many places. */
    public static int bytesWithin(byte[] utf8, int offset, int length, int width) {
        int left = width;
        int i = offset;
        int end = offset + length;
        while (i < end) {
            int next = i + bytes(utf8[i], i, end);
            left -= of(utf8, i, next - i);
            if (left < 0) {
                break;
            }
            i = next;
        }
        return i - offset;
    }

    private static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        if (point <= 0x36f || (point >= 0x200b && point <= 0x200f) || (point >= 0xfe00 && point <= 0xfe0f)) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x1f300 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }

    private static int bytes(byte first, int at, int end) {
        int count = first >= 0
                ? 1
                : (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 1;
        return Math.min(count, end - at);
    }

    private static int codePoint(byte[] utf8, int at, int end) {
        int count = bytes(utf8[at], at, end);
        int point = count == 1 ? utf8[at] & 0xff : utf8[at] & (0x7f >> count);
        for (int i = 1; i < count; i++) {
            point = point << 6 | (utf8[at + i] & 0x3f);
        }
        return point;
    }
}
