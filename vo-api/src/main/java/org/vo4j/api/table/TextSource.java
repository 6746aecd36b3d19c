// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.spi.support.Utf8;

/**
 * Gives text as UTF-8, for those who implement cursors and encodings: of a {@link RowCursor} without making a String.
 *
 * <p>A surrogate without its partner, which no UTF-8 can spell, becomes three bytes that {@link Utf8#firstMalformed}
 * finds fault with, where {@code String.getBytes} would silently make it a question mark. Mutable and single-threaded.
 */
public final class TextSource {
    private final TextSlice slice = new TextSlice();

    /** Creates a source. */
    public TextSource() {}

    /** The text of a char or unicodeChar cell; empty for null. Valid until the row moves or the next call. */
    public TextSlice text(Cells row, int column) {
        return row instanceof RowCursor cursor ? cursor.getText(column) : text(row.getString(column));
    }

    /** A String as UTF-8; valid until the next call. */
    public TextSlice text(String text) {
        byte[] bytes = hasLoneSurrogate(text) ? faulty(text) : text.getBytes(StandardCharsets.UTF_8);
        return slice.set(bytes, 0, bytes.length);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static byte[] faulty(String text) {
        byte[] bytes = new byte[4 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            length = Utf8.put(bytes, length, text.codePointAt(i));
        }
        return Arrays.copyOf(bytes, length);
    }
}
