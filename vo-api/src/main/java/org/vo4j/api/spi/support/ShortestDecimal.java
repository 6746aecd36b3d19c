// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same floating point number, by Giulietti's Schubfach ("The Schubfach way
 * to render doubles", 2021): the same on every JDK, where {@code Double.toString} is not the shortest before 19.
 *
 * <p>A number is {@code c * 2^q}; {@link #exponent} says which power of ten its digits are multiples of, and then
 * {@code digits} which multiple it is. The digits may end in zeros. Stateless.
 */
final class ShortestDecimal {
    private static final int MIN_POWER = -324;
    private static final int MAX_POWER = 292;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final long LOW_63 = Long.MAX_VALUE;
    /**
     * The 126-bit significands of the powers of ten: one more than the true value's floor, as pairs of an upper and a
     * lower half of 63 bits.
     */
    private static final long[] POWERS = new long[2 * (MAX_POWER - MIN_POWER + 1)];

    static {
        BigInteger five = BigInteger.ONE;
        for (int e = 0; e <= -MIN_POWER; e++) {
            int length = five.bitLength();
            put(-e, length <= 126 ? five.shiftLeft(126 - length) : five.shiftRight(length - 126));
            if (e > 0 && e <= MAX_POWER) {
                BigInteger quotient = BigInteger.ONE.shiftLeft(length + 126).divide(five);
                put(e, quotient.shiftRight(quotient.bitLength() - 126));
            }
            five = five.multiply(FIVE);
        }
    }

    private ShortestDecimal() {}

    /** Takes the floor of {@code 10^-k} scaled to 126 bits. */
    private static void put(int k, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        POWERS[2 * (k - MIN_POWER)] = g.shiftRight(63).longValue();
        POWERS[2 * (k - MIN_POWER) + 1] = g.longValue() & LOW_63;
    }

    /** The exponent of ten of the digits; {@code regular} as for {@link #digitsOfDouble}. */
    static int exponent(int q, boolean regular) {
        return regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    }

    /**
     * The digits of a double.
     *
     * @param regular the neighbours are equally far on both sides
     * @param k the exponent that goes with them
     */
    static long digitsOfDouble(long c, int q, boolean regular, int k) {
        long odd = c & 1;
        long middle = c << 2;
        int shift = q + floorLog2Pow10(-k) + 2;
        long g1 = POWERS[2 * (k - MIN_POWER)];
        long g0 = POWERS[2 * (k - MIN_POWER) + 1];
        long v = roundOdd(g1, g0, middle << shift);
        long left = roundOdd(g1, g0, middle - (regular ? 2 : 1) << shift);
        long right = roundOdd(g1, g0, middle + 2 << shift);
        return choose(v, left + odd, right - odd);
    }

    /** The digits of a float; as {@link #digitsOfDouble}. */
    static long digitsOfFloat(long c, int q, boolean regular, int k) {
        long odd = c & 1;
        long middle = c << 2;
        int shift = q + floorLog2Pow10(-k) + 33;
        long g = POWERS[2 * (k - MIN_POWER)] + 1;
        long v = roundOdd(g, middle << shift);
        long left = roundOdd(g, middle - (regular ? 2 : 1) << shift);
        long right = roundOdd(g, middle + 2 << shift);
        return choose(v, left + odd, right - odd);
    }

    /**
     * Chooses among the decimals within the rounding interval; all bounds are four times the decimal. Without a branch,
     * for which it is differs from number to number: the masks here are -1 for yes and 0 for no.
     */
    private static long choose(long v, long left, long right) {
        long s = v >> 2;
        // one digit fewer, if exactly one such decimal lies within
        long shorter = s / 10 * 10;
        long shorterIsBelow = (shorter << 2) - left >> 63;
        long longerIsAbove = right - (shorter + 10 << 2) >> 63;
        long oneShorter = (shorterIsBelow ^ longerIsAbove) & 9 - s >> 63;
        long atShorter = shorter + (10 & shorterIsBelow);
        // else the one of the two neighbours that lies within, or the nearer
        long isBelow = (s << 2) - left >> 63;
        long nextIsAbove = right - (s + 1 << 2) >> 63;
        long one = isBelow ^ nextIsAbove;
        long nearer = s + 1 + (v - (s + s + 1 << 1) - 1 + (s & 1) >> 63);
        long atFull = nearer ^ ((s + (1 & isBelow)) ^ nearer) & one;
        return atFull ^ (atShorter ^ atFull) & oneShorter;
    }

    private static long roundOdd(long g1, long g0, long cp) {
        long x1 = Math.multiplyHigh(g0, cp);
        long y0 = g1 * cp;
        long y1 = Math.multiplyHigh(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & LOW_63) + LOW_63 >>> 63;
    }

    private static long roundOdd(long g, long cp) {
        long x1 = Math.multiplyHigh(g, cp);
        return x1 >>> 31 | (x1 & 0x7fff_ffffL) + 0x7fff_ffffL >>> 31;
    }

    private static int floorLog10Pow2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }
}
