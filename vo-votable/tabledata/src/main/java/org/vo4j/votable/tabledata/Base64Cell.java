// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.vo4j.api.spi.support.NumberFormatter;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/**
 * Turns the content of {@code <TD encoding="base64">}, which is a cell as BINARY has it, into the literal that means
 * the same (VOTable 1.5 section 5.1).
 *
 * <p>Cells of variable length come with and without the count that BINARY puts first; both are understood.
 */
final class Base64Cell {
    private Base64Cell() {}

    /** The literal; throws IllegalArgumentException when the content is not base64 or not of the column's type. */
    static String literal(Column column, String content) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getMimeDecoder().decode(content));
        Datatype type = column.datatype();
        int count = skipCount(column, bytes);
        if (type == Datatype.CHAR) {
            return untilNul(StandardCharsets.UTF_8.decode(bytes).toString());
        }
        if (type == Datatype.UNICODE_CHAR) {
            return untilNul(StandardCharsets.UTF_16BE.decode(bytes).toString());
        }
        if (type == Datatype.BIT) {
            return bits(column, bytes, count);
        }
        if (bytes.remaining() % type.bytes() != 0) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are no whole number of " + type);
        }
        StringBuilder literal = new StringBuilder();
        while (bytes.hasRemaining()) {
            literal.append(literal.isEmpty() ? "" : " ").append(element(type, bytes));
        }
        return literal.toString();
    }

    /** A NUL ends a text early (VOTable 1.5 section 6). */
    private static String untilNul(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }

    /** The count in front of a variable cell, where one stands; else -1. */
    private static int skipCount(Column column, ByteBuffer bytes) {
        if (!column.shape().isVariable() || bytes.remaining() < 4) {
            return -1;
        }
        int count = bytes.getInt(bytes.position());
        long size = column.datatype() == Datatype.BIT
                ? (count + 7L) / 8
                : (long) count * column.datatype().bytes();
        if (count < 0 || size != bytes.remaining() - 4) {
            return -1;
        }
        bytes.getInt();
        return count;
    }

    private static String bits(Column column, ByteBuffer bytes, int count) {
        long declared =
                column.shape().isScalar() ? 1 : column.shape().fixedCount().orElse(bytes.remaining() * 8L);
        long wanted = count >= 0 ? count : Math.min(declared, bytes.remaining() * 8L);
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < wanted; i++) {
            literal.append((bytes.get(bytes.position() + i / 8) >> (7 - i % 8) & 1) == 0 ? '0' : '1');
        }
        return literal.toString();
    }

    private static String element(Datatype type, ByteBuffer bytes) {
        return switch (type) {
            case BOOLEAN -> truth(bytes.get());
            case UNSIGNED_BYTE -> Integer.toString(bytes.get() & 0xff);
            case SHORT -> Short.toString(bytes.getShort());
            case INT -> Integer.toString(bytes.getInt());
            case LONG -> Long.toString(bytes.getLong());
            case FLOAT -> NumberFormatter.toString(bytes.getFloat());
            case DOUBLE -> NumberFormatter.toString(bytes.getDouble());
            case FLOAT_COMPLEX ->
                NumberFormatter.toString(bytes.getFloat()) + " " + NumberFormatter.toString(bytes.getFloat());
            case DOUBLE_COMPLEX ->
                NumberFormatter.toString(bytes.getDouble()) + " " + NumberFormatter.toString(bytes.getDouble());
            case CHAR, UNICODE_CHAR, BIT -> throw new IllegalArgumentException("text and bits are no elements here");
        };
    }

    private static String truth(byte code) {
        return switch (code) {
            case 'T', 't', '1' -> "T";
            case 'F', 'f', '0' -> "F";
            default -> "?";
        };
    }
}
