// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The parser beside the JDK's: every literal must give the same bits. */
class NumberParserFuzzTest {
    private static final int ROUNDS = 1_200_000;
    private static final int HALFWAY_ROUNDS = 8_000;

    private final NumberParser parser = new NumberParser();
    private final byte[] buffer = new byte[4096];
    private final SplittableRandom place = new SplittableRandom(7);

    @Test
    void randomLiteralsReadAsTheJdkReadsThem() {
        long seed = seed();
        Literals literals = new Literals(seed);
        for (int i = 0; i < ROUNDS; i++) {
            check(literals.next(), seed);
        }
    }

    @Test
    void literalsHalfWayBetweenNeighboursRoundToEven() {
        long seed = seed();
        Literals literals = new Literals(seed);
        for (int i = 0; i < HALFWAY_ROUNDS; i++) {
            literals.halfwayBetweenDoubles().forEach(literal -> check(literal, seed));
            literals.halfwayBetweenFloats().forEach(literal -> check(literal, seed));
        }
    }

    @Test
    void hardLiteralsReadAsTheJdkReadsThem() {
        for (String literal : Literals.hard()) {
            check(literal, 0);
            check("-" + literal.replace("-", "").replace("+", ""), 0);
        }
    }

    @Test
    void everyNumberOfDigitsOnEachSideOfThePoint() {
        Literals literals = new Literals(11);
        for (int before = 0; before <= 30; before++) {
            for (int behind = before == 0 ? 1 : 0; behind <= 30; behind++) {
                check(literals.digits(before) + "." + literals.digits(behind), 11);
                check(literals.digits(before) + "." + literals.digits(behind) + "e-7", 11);
            }
        }
    }

    @Test
    void strayTextNeverThrowsAndIsNeverTakenForAnotherNumber() {
        long seed = seed();
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "0123456789012345+-..eEdDxXnNaAiIfF \t\n\u00e9_";
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            checkStray(text.toString(), seed);
        }
    }

    /** What is read without a complaint must be what the JDK reads, too. */
    private void checkStray(String text, long seed) {
        byte[] b = Literals.bytes(text);
        parser.clear();
        double value = parser.parseDouble(b, 0, b.length);
        if (parser.mark() == NumberParser.Mark.NONE && !text.contains("Inf") && !text.contains("NaN")) {
            assertEquals(Double.parseDouble(text), value, () -> "'" + text + "', seed " + seed);
        }
        if (parser.mark() == NumberParser.Mark.SYNTAX || parser.mark() == NumberParser.Mark.EMPTY) {
            assertTrue(Double.isNaN(value), () -> "'" + text + "', seed " + seed);
        }
        parser.clear();
        long integer = parser.parseInteger(b, 0, b.length, 64, false);
        if (parser.mark() == NumberParser.Mark.NONE && !text.contains("x") && !text.contains("X")) {
            assertEquals(Long.parseLong(text.strip()), integer, () -> "'" + text + "', seed " + seed);
        }
    }

    private void check(String literal, long seed) {
        int at = place.nextInt(20);
        byte[] text = Literals.bytes(literal);
        // digits all around: nothing outside the range may have an effect
        java.util.Arrays.fill(buffer, 0, at, (byte) '7');
        System.arraycopy(text, 0, buffer, at, text.length);
        java.util.Arrays.fill(buffer, at + text.length, at + text.length + 20, (byte) '3');
        parser.clear();
        double value = parser.parseDouble(buffer, at, at + text.length);
        float single = parser.parseFloat(buffer, at, at + text.length);
        double expected = Double.parseDouble(literal);
        float expectedSingle = Float.parseFloat(literal);
        // raw bits, so that the sign of zero counts; the message is made only when it is needed
        if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(expected)
                || Float.floatToRawIntBits(single) != Float.floatToRawIntBits(expectedSingle)
                || parser.mark() != NumberParser.Mark.NONE) {
            assertEquals(
                    expected + " " + expectedSingle + " NONE",
                    value + " " + single + " " + parser.mark(),
                    literal + ", seed " + seed);
        }
        double exact = parser.parseDouble(text, 0, text.length);
        assertEquals(expected, exact, () -> literal + " without bytes around it, seed " + seed);
    }

    private static long seed() {
        long seed = Long.getLong("vo.test.seed", System.nanoTime());
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        return seed;
    }
}
