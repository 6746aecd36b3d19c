// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as text: read back they are the same, no shorter text would be, and the nearest of the shortest is chosen. */
class NumberFormatterTest {
    private final long seed = Long.getLong("vo.test.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @ParameterizedTest
    @CsvSource({
        "1,1.0",
        "0.1,0.1",
        "0,0.0",
        "-0.0,-0.0",
        "100,100.0",
        "123.456,123.456",
        "0.001,0.001",
        "9.99E-4,9.99E-4",
        "9999999,9999999.0",
        "1e7,1.0E7",
        "1e10,1.0E10",
        "-1.5e300,-1.5E300",
        "2e23,2.0E23",
        "1e23,1.0E23",
        "9e22,9.0E22",
        "2.2250738585072014E-308,2.2250738585072014E-308",
        "1.7976931348623157E308,1.7976931348623157E308",
        "2.225073858507201E-308,2.225073858507201E-308",
        "9007199254740992,9.007199254740992E15",
        "1200000,1200000.0",
        "234.56789012345678,234.56789012345678",
        "-9223372036854775808,-9.223372036854776E18",
        "9223372036854775808,9.223372036854776E18",
        "9007199254740994,9.007199254740994E15",
        "1234567.8901234567,1234567.8901234567",
        "-1.2345678901234567,-1.2345678901234567",
        "0.012345678901234568,0.012345678901234568",
        "NaN,NaN",
        "Infinity,+Inf",
        "-Infinity,-Inf"
    })
    void doubles(double value, String text) {
        assertEquals(text, NumberFormatter.toString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.0",
        "0.1,0.1",
        "0,0.0",
        "-0.0,-0.0",
        "3.4028235E38,3.4028235E38",
        "1.17549435E-38,1.1754944E-38",
        "16777216,1.6777216E7",
        "8.5e9,8.5E9",
        "0.3,0.3",
        "NaN,NaN",
        "Infinity,+Inf",
        "-Infinity,-Inf",
        "33554432,3.3554432E7",
        "8388608,8388608.0",
        "-2147483648,-2.1474836E9",
        "2147483648,2.1474836E9",
        "9223372036854775808,9.223372E18"
    })
    void floats(float value, String text) {
        assertEquals(text, NumberFormatter.toString(value));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                99,
                100,
                999_999_999_999_999_999L,
                1_000_000_000_000_000_000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void integers(long value) {
        byte[] into = new byte[NumberFormatter.MAX_LENGTH + 1];
        int end = NumberFormatter.format(into, 1, value);
        assertEquals(Long.toString(value), new String(into, 1, end - 1, StandardCharsets.US_ASCII));
    }

    @Test
    void integersOfEveryLength() {
        byte[] into = new byte[NumberFormatter.MAX_LENGTH];
        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            int end = NumberFormatter.format(into, 0, value);
            assertEquals(Long.toString(value), new String(into, 0, end, StandardCharsets.US_ASCII));
        }
    }

    /** Whole numbers and decimals of few digits go other ways than the rest. */
    @Test
    void wholeNumbersAndShortDecimals() {
        for (int i = 0; i < 20_000; i++) {
            long whole = random.nextLong(1L << 54) >> random.nextInt(54);
            checkDouble(Math.max(whole, 1));
            checkDouble(Math.max(whole, 1) / Math.pow(10, random.nextInt(12)));
            checkFloat(Math.max(whole >> 28, 1));
            checkFloat(Math.max(whole >> 32, 1) / 100f);
        }
    }

    /** Beyond the bound that callers keep free nothing is touched, whatever the number. */
    @Test
    void nothingIsTouchedBeyondTheBound() {
        byte[] into = new byte[NumberFormatter.MAX_LENGTH + 2];
        for (int i = 0; i < 200_000; i++) {
            into[0] = '#';
            into[into.length - 1] = '#';
            double value = Double.longBitsToDouble(random.nextLong());
            NumberFormatter.format(into, 1, (i & 1) == 0 ? value : -random.nextDouble() * 1e7);
            NumberFormatter.format(into, 1, Float.intBitsToFloat(random.nextInt()));
            into[21] = '#';
            NumberFormatter.format(into, 1, random.nextLong() >> random.nextInt(64));
            assertEquals("###", "" + (char) into[0] + (char) into[21] + (char) into[into.length - 1], "seed " + seed);
        }
    }

    @Test
    void extremesOfTheTypes() {
        for (double value :
                new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Math.nextDown(Double.MIN_NORMAL)
                }) {
            checkDouble(value);
        }
        for (float value :
                new float[] {Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, Math.nextDown(Float.MIN_NORMAL)}) {
            checkFloat(value);
        }
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double power = Math.scalb(1.0, exponent); // its neighbours are not equally far
            checkDouble(power);
            checkDouble(Math.nextUp(power));
            checkDouble(Math.nextDown(power) == 0 ? power : Math.nextDown(power));
        }
        for (int exponent = -149; exponent < 128; exponent++) {
            checkFloat(Math.scalb(1.0f, exponent));
            checkFloat(Math.nextUp(Math.scalb(1.0f, exponent)));
        }
        for (int exponent = -323; exponent < 309; exponent++) {
            checkDouble(Double.parseDouble("1e" + exponent));
            checkDouble(
                    Double.parseDouble("9.5e" + exponent) < Double.MAX_VALUE
                            ? Double.parseDouble("9.5e" + exponent)
                            : 1);
        }
    }

    @Test
    void randomDoublesAreShortestAndReadBack() {
        for (int i = 0; i < 40_000; i++) {
            checkDouble(randomDouble());
            checkDouble((random.nextDouble() - 0.5) * 720);
            checkDouble(Math.round(random.nextDouble() * 1e6) / 1e3);
        }
    }

    @Test
    void randomFloatsAreShortestAndReadBack() {
        for (int i = 0; i < 60_000; i++) {
            checkFloat(Float.intBitsToFloat(random.nextInt(1, 0x7f80_0000)));
        }
    }

    @Test
    void manyReadBackThroughOurOwnParser() {
        NumberParser parser = new NumberParser();
        byte[] into = new byte[NumberFormatter.MAX_LENGTH];
        for (int i = 0; i < 1_000_000; i++) {
            double value = (i & 1) == 0 ? randomDouble() : (random.nextDouble() - 0.5) * 720;
            float single = Float.intBitsToFloat(random.nextInt(1, 0x7f80_0000));
            double back = parser.parseDouble(into, 0, NumberFormatter.format(into, 0, value));
            float singleBack = parser.parseFloat(into, 0, NumberFormatter.format(into, 0, single));
            if (back != value || singleBack != single) {
                assertEquals(value + " " + single, back + " " + singleBack, "seed " + seed);
            }
        }
        assertEquals(NumberParser.Mark.NONE, parser.mark());
    }

    /** From 19 on the JDK writes the shortest, too; except that it prefers two digits to one where both will do. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void theSameDigitsAsTheJdk() {
        for (int i = 0; i < 500_000; i++) {
            double value = randomDouble();
            assertEquals(Double.toString(value), NumberFormatter.toString(value), () -> "seed " + seed);
            float single = Float.intBitsToFloat(random.nextInt(0x0080_0000, 0x7f80_0000));
            assertEquals(Float.toString(single), NumberFormatter.toString(single), () -> "seed " + seed);
        }
    }

    @Test
    void nothingIsWrittenBeyondTheLongest() {
        double longest = -2.2250738585072014E-308;
        byte[] into = new byte[NumberFormatter.MAX_LENGTH + 2];
        into[0] = '#';
        into[into.length - 1] = '#';
        int end = NumberFormatter.format(into, 1, longest);
        assertTrue(end - 1 <= NumberFormatter.MAX_LENGTH);
        assertEquals('#', into[0]);
        assertEquals('#', into[into.length - 1]);
    }

    private double randomDouble() {
        return Double.longBitsToDouble(random.nextLong(0x0010_0000_0000_0000L, 0x7ff0_0000_0000_0000L));
    }

    private void checkDouble(double value) {
        String text = NumberFormatter.toString(value);
        String hint = text + ", seed " + seed;
        assertEquals(value, Double.parseDouble(text), hint);
        BigDecimal exact = new BigDecimal(value);
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        assertTrue(text.length() <= NumberFormatter.MAX_LENGTH, hint);
        if (ours.precision() > 1) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                BigDecimal shorter = exact.round(new MathContext(ours.precision() - 1, mode));
                assertTrue(shorter.doubleValue() != value, () -> shorter + " is shorter than " + hint);
            }
        }
        BigDecimal nearest = exact.round(new MathContext(ours.precision(), RoundingMode.HALF_EVEN));
        boolean near =
                ours.subtract(exact).abs().compareTo(nearest.subtract(exact).abs()) <= 0;
        assertTrue(near || nearest.doubleValue() != value, () -> nearest + " is nearer than " + hint);
    }

    private void checkFloat(float value) {
        String text = NumberFormatter.toString(value);
        String hint = text + ", seed " + seed;
        assertEquals(value, Float.parseFloat(text), hint);
        BigDecimal exact = new BigDecimal(value);
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        if (ours.precision() > 1) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                BigDecimal shorter = exact.round(new MathContext(ours.precision() - 1, mode));
                assertTrue(shorter.floatValue() != value, () -> shorter + " is shorter than " + hint);
            }
        }
        BigDecimal nearest = exact.round(new MathContext(ours.precision(), RoundingMode.HALF_EVEN));
        boolean near =
                ours.subtract(exact).abs().compareTo(nearest.subtract(exact).abs()) <= 0;
        assertTrue(near || nearest.floatValue() != value, () -> nearest + " is nearer than " + hint);
    }
}
