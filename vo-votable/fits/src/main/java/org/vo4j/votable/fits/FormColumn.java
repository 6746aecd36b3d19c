// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** A column as a header of FITS declares it. */
final class FormColumn {
    private final Column column;
    final boolean variable;
    /** Bytes of a fixed cell; of a variable one none. */
    final long bytes;
    /** Bytes of an element; 0 for bits. */
    private final int elementBytes;
    /** The most elements of a variable cell so far. */
    private long most;

    FormColumn(Column column) {
        this.column = column;
        this.variable = column.shape().isVariable();
        this.elementBytes = switch (column.datatype()) {
            case BIT -> 0;
            case CHAR, UNICODE_CHAR -> 1;
            default -> column.datatype().bytes();
        };
        this.bytes = variable ? 0 : bytes(elements());
    }

    /** Elements of a fixed cell; of text bytes, of which a character of unicodeChar has three. */
    private long elements() {
        long count = column.shape().fixedCount().orElse(1);
        return column.datatype() == Datatype.UNICODE_CHAR ? 3 * count : count;
    }

    /** Bytes that so many elements take. */
    long bytes(long count) {
        return elementBytes == 0 ? (count + 7) >>> 3 : count * elementBytes;
    }

    /** Notes the number of elements of a variable cell. */
    void seen(long count) {
        most = Math.max(most, count);
    }

    private String letter() {
        return switch (column.datatype()) {
            case BOOLEAN -> "L";
            case BIT -> "X";
            case UNSIGNED_BYTE -> "B";
            case SHORT -> "I";
            case INT -> "J";
            case LONG -> "K";
            case CHAR, UNICODE_CHAR -> "A";
            case FLOAT -> "E";
            case DOUBLE -> "D";
            case FLOAT_COMPLEX -> "C";
            case DOUBLE_COMPLEX -> "M";
        };
    }

    private String form(boolean wide) {
        return variable
                ? String.format(Locale.ROOT, "1%s%s(%d)", wide ? "Q" : "P", letter(), most)
                : elements() + letter();
    }

    /** Adds the cards of column number n, nested where FITS cannot number it. */
    void cards(int n, boolean extended, boolean wide, List<String> cards) {
        UnaryOperator<String> key = base -> extended ? WideTables.nested(base, n) : base + n;
        cards.add(Card.text(key.apply("TTYPE"), column.name()));
        cards.add(Card.text(key.apply("TFORM"), form(wide)));
        column.unit().ifPresent(unit -> cards.add(Card.text(key.apply("TUNIT"), unit)));
        nullValue().ifPresent(value -> cards.add(Card.of(key.apply("TNULL"), value)));
        ArrayShape shape = column.shape();
        if (!variable && shape.dimensions() > 1) {
            cards.add(Card.text(key.apply("TDIM"), "(" + dimensions(shape) + ")"));
        }
        column.ucd().ifPresent(ucd -> cards.add(Card.text(key.apply("TUCD"), ucd)));
        column.description().ifPresent(text -> cards.add(Card.text(key.apply("TCOMM"), text)));
    }

    private String dimensions(ArrayShape shape) {
        String sizes = shape.toString();
        if (column.datatype() == Datatype.UNICODE_CHAR) {
            sizes = 3L * shape.dimension(0).orElse(0) + sizes.substring(sizes.indexOf('x'));
        }
        return sizes.replace('x', ',');
    }

    private OptionalLong nullValue() {
        Datatype type = column.datatype();
        if (!type.isInteger() || column.nullValue().isEmpty()) {
            return OptionalLong.empty();
        }
        byte[] literal = column.nullValue().get().getBytes(StandardCharsets.UTF_8);
        NumberParser parser = new NumberParser();
        long value =
                parser.parseInteger(literal, 0, literal.length, type.integerBits(), type == Datatype.UNSIGNED_BYTE);
        boolean sound = parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0;
        return sound ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
