// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vo4j.api.spi.support.NumberParser.Mark.EMPTY;
import static org.vo4j.api.spi.support.NumberParser.Mark.LENIENT;
import static org.vo4j.api.spi.support.NumberParser.Mark.NONE;
import static org.vo4j.api.spi.support.NumberParser.Mark.SYNTAX;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of floating point literals: the standard's, the lenient ones, and what is none. */
class NumberParserTest {
    private final NumberParser parser = new NumberParser();

    private double parse(String literal) {
        byte[] b = Literals.bytes(literal);
        return parser.parseDouble(b, 0, b.length);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,NaN",
        "+Inf,Infinity",
        "-Inf,-Infinity",
        "1.5,1.5",
        "-1.5e3,-1500",
        "+2,2",
        ".5,0.5",
        "5.,5",
        "1e5,1e5"
    })
    void standardSpellings(String literal, double value) {
        assertEquals(value, parse(literal));
        assertEquals(NONE, parser.mark());
    }

    @ParameterizedTest
    @CsvSource({
        "nan,NaN",
        "NAN,NaN",
        "-NaN,NaN",
        "inf,Infinity",
        "+INF,Infinity",
        "Infinity,Infinity",
        "-infinity,-Infinity",
        "-inf,-Infinity",
        "1.5D+3,1500",
        "1d3,1000",
        "-2.5d-1,-0.25"
    })
    void lenientSpellingsAreReadAndMarked(String literal, double value) {
        assertEquals(value, parse(literal));
        assertEquals(LENIENT, parser.mark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0f",
                "1.0d",
                "1f",
                "0x1p3",
                "0x10",
                "1.5.5",
                "1e",
                "1e+",
                "e5",
                ".",
                "-",
                "+",
                "--1",
                "+-1",
                "1-",
                "1,5",
                "1 2",
                "abc",
                "NaN1",
                "1NaN",
                "1e5.0",
                "1e5e5",
                ".e5",
                "1_000",
                "Infinit",
                "null",
                "\"1\"",
                "1.5x",
                "1.23456789x",
                "1.2345678x12345678",
                "1.2345678/",
                "1.2345678:",
                "1./2345678"
            })
    void javaOnlyAndBrokenSpellingsAreNoNumbers(String literal) {
        assertEquals(Double.NaN, parse(literal));
        assertEquals(SYNTAX, parser.mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e91.5", "1.5\u00e9", "\u00a01.5", "1.5\u00a0", "\u20031.5", "1\u0663"})
    void charactersBeyondAsciiAreNeitherWhiteSpaceNorDigits(String literal) {
        assertEquals(Double.NaN, parse(literal));
        assertEquals(SYNTAX, parser.mark());
        parser.clear();
        byte[] b = Literals.bytes(literal.replace(".", ""));
        assertEquals(0, parser.parseLong(b, 0, b.length));
        assertEquals(SYNTAX, parser.mark());
        parser.clear();
        assertEquals(0, parser.parseInteger(b, 0, b.length, 16, false));
        assertEquals(SYNTAX, parser.mark());
    }

    @Test
    void whiteSpaceAroundIsIgnored() {
        assertEquals(-12.25, parse(" \t\r\n-12.25 \t\r\n"));
        assertEquals(Double.POSITIVE_INFINITY, parse(" +Inf\n"));
        assertEquals(NONE, parser.mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \n\t\r "})
    void nothingIsEmptyNotBroken(String literal) {
        assertEquals(Double.NaN, parse(literal));
        assertEquals(EMPTY, parser.mark());
    }

    @Test
    void theWorstMarkStaysUntilItIsCleared() {
        parse("nan");
        parse("x");
        parse("1.5");
        parse("");
        assertEquals(SYNTAX, parser.mark());
        parser.clear();
        assertEquals(NONE, parser.mark());
        assertEquals(1.5, parse("1.5"));
        assertEquals(NONE, parser.mark());
    }

    @Test
    void floatsAreNotRoundedTwice() {
        // the double nearest to this is the middle between two floats, and the number is a little above it
        String literal = "1.00000005960464477539062500000001";
        byte[] b = Literals.bytes(literal);
        assertEquals(1.0000001f, parser.parseFloat(b, 0, b.length));
        assertEquals(1.0f, (float) Double.parseDouble(literal));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,NaN,NONE",
        "+Inf,Infinity,NONE",
        "-inf,-Infinity,LENIENT",
        "1d3,1000,LENIENT",
        "1.0f,NaN,SYNTAX",
        "'',NaN,EMPTY"
    })
    void floatsHaveTheSameSpellings(String literal, float value, NumberParser.Mark mark) {
        byte[] b = Literals.bytes(literal);
        assertEquals(value, parser.parseFloat(b, 0, b.length));
        assertEquals(mark, parser.mark());
    }

    @Test
    void fortranExponentsOfNumbersThatAreHardToRound() {
        byte[] b = Literals.bytes(" 2.2250738585072011D-308 ");
        assertEquals(2.2250738585072011e-308, parser.parseDouble(b, 0, b.length));
        byte[] c = Literals.bytes(" 1.00000005960464477539062500000001D0");
        assertEquals(1.0000001f, parser.parseFloat(c, 0, c.length));
        assertEquals(LENIENT, parser.mark());
    }

    @Test
    void theLastBytesOfAnArrayAreReadWithoutTouchingWhatIsBehind() {
        for (int length = 1; length <= 40; length++) {
            byte[] b = Literals.bytes("1".repeat(length));
            assertEquals(Double.parseDouble("1".repeat(length)), parser.parseDouble(b, 0, length));
            b[length / 2] = '.';
            if (length > 1) {
                assertEquals(
                        Double.parseDouble(new String(b, java.nio.charset.StandardCharsets.US_ASCII)),
                        parser.parseDouble(b, 0, length));
            }
        }
        assertEquals(NONE, parser.mark());
    }
}
