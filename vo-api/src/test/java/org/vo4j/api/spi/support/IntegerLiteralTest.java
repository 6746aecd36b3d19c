// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vo4j.api.spi.support.NumberParser.Mark.NONE;
import static org.vo4j.api.spi.support.NumberParser.Mark.RANGE;
import static org.vo4j.api.spi.support.NumberParser.Mark.SYNTAX;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integer literals: decimal with the range of the type, hexadecimal as a bit pattern. */
class IntegerLiteralTest {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final NumberParser parser = new NumberParser();

    private long parse(String literal, int bits, boolean unsigned) {
        byte[] b = Literals.bytes(literal);
        return parser.parseInteger(b, 0, b.length, bits, unsigned);
    }

    @ParameterizedTest
    @CsvSource({
        "0,8,true,0",
        "255,8,true,255",
        "0xff,8,true,255",
        "0XFF,8,true,255",
        "0x0,8,true,0",
        "-32768,16,false,-32768",
        "32767,16,false,32767",
        "0xffff,16,false,-1",
        "0x7fff,16,false,32767",
        "0x8000,16,false,-32768",
        "0xff,16,false,255",
        "-2147483648,32,false,-2147483648",
        "0xFFFFFFFF,32,false,-1",
        "+17,32,false,17",
        "007,32,false,7",
        "9223372036854775807,64,false,9223372036854775807",
        "-9223372036854775808,64,false,-9223372036854775808",
        "0x8000000000000000,64,false,-9223372036854775808",
        "0xfFfFfFfFfFfFfFfF,64,false,-1",
        "-0,64,false,0",
        "' 12 ',16,false,12",
        "' 0x1A ',16,false,26",
        "00000000000000000000000000000009,64,false,9",
        "-00000000000000000000009223372036854775808,64,false,-9223372036854775808"
    })
    void soundLiterals(String literal, int bits, boolean unsigned, long value) {
        assertEquals(value, parse(literal, bits, unsigned));
        assertEquals(NONE, parser.mark());
    }

    @ParameterizedTest
    @CsvSource({
        "256,8,true,255",
        "-1,8,true,0",
        "32768,16,false,32767",
        "-32769,16,false,-32768",
        "2147483648,32,false,2147483647",
        "9223372036854775808,64,false,9223372036854775807",
        "-9223372036854775809,64,false,-9223372036854775808",
        "99999999999999999999,64,false,9223372036854775807",
        "18446744073709551617,64,false,9223372036854775807",
        "-99999999999999999999,16,false,-32768",
        "99999999999999999999999,8,true,255"
    })
    void beyondTheRangeIsTheNearestThatTheTypeHolds(String literal, int bits, boolean unsigned, long value) {
        assertEquals(value, parse(literal, bits, unsigned));
        assertEquals(RANGE, parser.mark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x",
                "0xG",
                "x1",
                "0x1 2",
                "-0x1",
                "+0x1",
                "1.0",
                "1.",
                "1e3",
                "12a",
                "a12",
                "1 2",
                "-",
                "+",
                "--1",
                "0x-1",
                "1234567:",
                "12345678/",
                "123456789012345678x",
                " - 1",
                "0b1",
                "1L",
                "NaN",
                "0x1\u0663",
                "99999999999999999999x",
                "0x 1"
            })
    void brokenLiterals(String literal) {
        assertEquals(0, parse(literal, 64, false));
        assertEquals(SYNTAX, parser.mark());
    }

    @Test
    void emptyIsZeroAndMarked() {
        assertEquals(0, parse(" ", 32, false));
        assertEquals(NumberParser.Mark.EMPTY, parser.mark());
    }

    @ParameterizedTest
    @CsvSource({"0x100,8,true", "0x12345,16,false", "0x11111111111111111,64,false"})
    void tooManyHexadecimalDigitsAreOutOfRange(String literal, int bits, boolean unsigned) {
        parse(literal, bits, unsigned);
        assertEquals(RANGE, parser.mark());
    }

    @Test
    void anEarlierMarkIsNotForgotten() {
        parse("x", 16, false);
        assertEquals(16, parse(" 0x10", 16, false));
        assertEquals(SYNTAX, parser.mark());
    }

    @Test
    void randomIntegersOfEveryLength() {
        long seed = Long.getLong("vo.test.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Literals literals = new Literals(seed);
        for (int i = 0; i < 500_000; i++) {
            String sign = random.nextInt(3) == 0 ? "-" : "";
            String literal = sign
                    + (random.nextBoolean()
                            ? literals.digits(random.nextInt(1, 24))
                            : Long.toString(random.nextLong() & Long.MAX_VALUE >>> random.nextInt(63)));
            byte[] b = Literals.bytes("77" + literal + "8888888888");
            parser.clear();
            long value = parser.parseLong(b, 2, b.length - 10);
            BigInteger exact = new BigInteger(literal);
            BigInteger clamped = exact.max(MIN).min(MAX);
            if (value != clamped.longValue() || (parser.mark() == NONE) != exact.equals(clamped)) {
                assertEquals(clamped.longValue(), value, literal + " " + parser.mark() + ", seed " + seed);
                assertEquals(exact.equals(clamped) ? NONE : RANGE, parser.mark(), literal + ", seed " + seed);
            }
        }
        assertEquals(1L << 53, parse("9007199254740992", 64, false));
    }
}
