// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.Datatype;

/**
 * A PARAM: a value that holds for all rows (VOTable 1.5 section 4).
 *
 * <p>{@link #value} is what the document says; the other getters read it as a literal and are empty when it is none.
 */
public final class ParamElement extends TypedElement {
    ParamElement(Parts parts) {
        super(parts);
    }

    /** Starts a PARAM with the literal of its value. */
    public static Builder builder(String name, Datatype datatype, String value) {
        return new Builder(name, datatype, value);
    }

    /** Makes a PARAM; single-threaded. */
    public static final class Builder extends TypedBuilder<Builder, ParamElement> {
        private Builder(String name, Datatype datatype, String value) {
            super("PARAM", ParamElement.class, name, datatype);
            attribute("value", value);
        }

        @Override
        Builder self() {
            return this;
        }
    }

    /** The value as the document writes it. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** Whether there is no value: none is given, it is empty where a number should be, or it is the null literal. */
    public boolean isNull() {
        Optional<String> value = value();
        boolean text = datatype().map(Datatype::isText).orElse(true);
        return value.isEmpty()
                || (!text && value.get().isBlank())
                || nullValue().filter(value.get()::equals).isPresent();
    }

    /** The value as text; empty when there is none. */
    public String stringValue() {
        return value().orElse("");
    }

    /** The value as a number; empty when it is null or not one number. */
    public OptionalDouble doubleValue() {
        if (isNull()) {
            return OptionalDouble.empty();
        }
        Optional<Datatype> type = datatype();
        if (type.isPresent() && type.get().isInteger()) {
            OptionalLong whole = longValue();
            return whole.isPresent() ? OptionalDouble.of((double) whole.getAsLong()) : OptionalDouble.empty();
        }
        byte[] literal = bytes(stringValue());
        NumberParser parser = new NumberParser();
        double number = parser.parseDouble(literal, 0, literal.length);
        return parser.mark().compareTo(Mark.LENIENT) <= 0 ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The value as a whole number, decimal or hexadecimal; empty when it is null, no such number, or out of range. */
    public OptionalLong longValue() {
        if (isNull()) {
            return OptionalLong.empty();
        }
        byte[] literal = bytes(stringValue());
        NumberParser parser = new NumberParser();
        long number = integer(parser, literal);
        return parser.mark() == Mark.NONE ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** The value as a truth value; empty when it is null or none. */
    public Optional<Boolean> booleanValue() {
        return switch (stringValue().strip().toLowerCase(Locale.ROOT)) {
            case "t", "true", "1" -> Optional.of(true);
            case "f", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The numbers of an array, complex ones as pairs; NaN for what is no number. */
    public double[] doubles() {
        String[] words = Literals.words(stringValue());
        double[] numbers = new double[words.length];
        boolean whole = datatype().map(Datatype::isInteger).orElse(false);
        NumberParser parser = new NumberParser();
        for (int i = 0; i < words.length; i++) {
            byte[] literal = bytes(words[i]);
            parser.clear();
            double number = whole ? (double) integer(parser, literal) : parser.parseDouble(literal, 0, literal.length);
            numbers[i] = parser.mark() == Mark.SYNTAX ? Double.NaN : number;
        }
        return numbers;
    }

    /** The whole numbers of an array, decimal or hexadecimal; 0 for what is no number. */
    public long[] longs() {
        String[] words = Literals.words(stringValue());
        long[] numbers = new long[words.length];
        NumberParser parser = new NumberParser();
        for (int i = 0; i < words.length; i++) {
            numbers[i] = integer(parser, bytes(words[i]));
        }
        return numbers;
    }

    private long integer(NumberParser parser, byte[] literal) {
        Datatype type = datatype().filter(Datatype::isInteger).orElse(Datatype.LONG);
        boolean unsigned = type == Datatype.UNSIGNED_BYTE;
        return parser.parseInteger(literal, 0, literal.length, type.integerBits(), unsigned);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
