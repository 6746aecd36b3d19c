// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.SplittableRowCursor;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;

/** What the tests of the codec share: columns in a word, bytes by hand, and a cursor over them. */
final class Rig {
    private Rig() {}

    /** A column such as {@code x double} or {@code x float[3x2]}. */
    static Column column(String text) {
        String[] words = text.split("[ \\[\\]]");
        ArrayShape shape = words.length < 3
                ? ArrayShape.SCALAR
                : ArrayShape.parse(words[2]).orElseThrow();
        return Column.of(words[0], Datatype.of(words[1]).orElseThrow(), shape);
    }

    static Columns columns(String... texts) {
        return Columns.of(List.of(texts).stream().map(Rig::column).toList());
    }

    static Column withNull(String text, String literal) {
        return column(text).toBuilder().nullValue(literal).build();
    }

    /** Bytes by hand: hexadecimal digits, blanks at will; text in quotes. */
    static byte[] bytes(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : parts) {
            for (String word : part.split(" ")) {
                put(out, word);
            }
        }
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String word) {
        try {
            out.write(
                    word.startsWith("'")
                            ? word.substring(1, word.length() - 1).getBytes(StandardCharsets.UTF_8)
                            : HexFormat.of().parseHex(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] doubles(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return buffer.array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static TestPayload payload(byte[] bytes) {
        return TestPayload.of(bytes, "BINARY");
    }

    static SplittableRowCursor open(byte[] bytes, TestContext context, boolean flags) {
        return BinaryRows.read(payload(bytes), context, flags);
    }

    static SplittableRowCursor open(byte[] bytes, Columns columns, boolean flags) {
        return open(bytes, TestContext.of(columns), flags);
    }

    /** The one row that the bytes are. */
    static SplittableRowCursor row(byte[] bytes, TestContext context, boolean flags) {
        SplittableRowCursor cursor = open(bytes, context, flags);
        if (!cursor.next()) {
            throw new AssertionError("There is no row");
        }
        return cursor;
    }

    static List<Row> rows(SplittableRowCursor cursor) {
        List<Row> rows = new ArrayList<>();
        while (cursor.next()) {
            rows.add(cursor.row());
        }
        return rows;
    }
}
