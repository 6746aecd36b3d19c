// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.spi.support.Utf8;

/** Text as UTF-8, and what UTF-8 cannot spell as something that shows. */
class TextSourceTest {
    private final TextSource source = new TextSource();

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\u00e4\u65e5", "\ud83d\udd2d", "a\ud83d\udd2db\udbff\udfff"})
    void soundText(String text) {
        TextSlice slice = source.text(text);
        assertEquals(text, slice.toString());
        assertEquals(-1, malformed(slice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\udd2d", "a\ud83db", "\udd2d\ud83d", "\ud83d\udd2d\ud83d"})
    void loneSurrogatesAreNoQuestionMarks(String text) {
        TextSlice slice = source.text(text);
        assertTrue(malformed(slice) >= 0, "the fault shows");
    }

    @Test
    void cellsOfCursorsAndOfRows() {
        Columns columns = Columns.of(Column.of("s", Datatype.CHAR, ArrayShape.VARIABLE));
        try (RowCursor cursor =
                Rows.of(columns, List.<Object[]>of(new Object[] {"text"})).rows()) {
            assertTrue(cursor.next());
            assertEquals("text", source.text(cursor, 0).toString());
            assertEquals("text", source.text(cursor.row(), 0).toString());
        }
    }

    private static int malformed(TextSlice slice) {
        return Utf8.firstMalformed(slice.array(), slice.offset(), slice.offset() + slice.length());
    }
}
