// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same floating point number, by Giulietti's Schubfach ("The Schubfach way
 * to render doubles", 2021): the same on every JDK, where {@code Double.toString} is not the shortest before 19.
 *
 * <p>Mutable: one instance belongs to one thread.
 */
final class ShortestDecimal {
    private static final int MIN_POWER = -324;
    private static final int MAX_POWER = 292;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final long LOW_63 = Long.MAX_VALUE;
    /** The 126-bit significands of the powers of ten, in halves of 63 bits: one more than the true value's floor. */
    private static final long[] UPPER = new long[MAX_POWER - MIN_POWER + 1];

    private static final long[] LOWER = new long[MAX_POWER - MIN_POWER + 1];

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

    /** The decimal is {@code digits * 10^exponent}. */
    long digits;

    int exponent;

    /** Takes the floor of {@code 10^-k} scaled to 126 bits. */
    private static void put(int k, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        UPPER[k - MIN_POWER] = g.shiftRight(63).longValue();
        LOWER[k - MIN_POWER] = g.longValue() & LOW_63;
    }

    /** Takes a finite double that is not zero; its sign is ignored. */
    void of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & ((1L << 52) - 1);
        int biased = (int) (bits >>> 52) & 0x7ff;
        if (biased == 0) {
            doubleDecimal(fraction, -1074, true);
        } else {
            doubleDecimal(fraction | 1L << 52, biased - 1075, fraction != 0 || biased == 1);
        }
        trim();
    }

    /** {@code regular}: the neighbours are equally far on both sides. */
    private void doubleDecimal(long c, int q, boolean regular) {
        long odd = c & 1;
        long middle = c << 2;
        int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int shift = q + floorLog2Pow10(-k) + 2;
        long g1 = UPPER[k - MIN_POWER];
        long g0 = LOWER[k - MIN_POWER];
        long v = roundOdd(g1, g0, middle << shift);
        long left = roundOdd(g1, g0, middle - (regular ? 2 : 1) << shift);
        long right = roundOdd(g1, g0, middle + 2 << shift);
        choose(v, left + odd, right - odd, k);
    }

    /** Takes a finite float that is not zero; its sign is ignored. */
    void of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int fraction = bits & ((1 << 23) - 1);
        int biased = bits >>> 23 & 0xff;
        if (biased == 0) {
            floatDecimal(fraction, -149, true);
        } else {
            floatDecimal(fraction | 1 << 23, biased - 150, fraction != 0 || biased == 1);
        }
        trim();
    }

    private void floatDecimal(long c, int q, boolean regular) {
        long odd = c & 1;
        long middle = c << 2;
        int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int shift = q + floorLog2Pow10(-k) + 33;
        long g = UPPER[k - MIN_POWER] + 1;
        long v = roundOdd(g, middle << shift);
        long left = roundOdd(g, middle - (regular ? 2 : 1) << shift);
        long right = roundOdd(g, middle + 2 << shift);
        choose(v, left + odd, right - odd, k);
    }

    /** Chooses among the decimals within the rounding interval; all bounds are four times the decimal. */
    private void choose(long v, long left, long right, int k) {
        long s = v >> 2;
        exponent = k;
        if (s >= 10) {
            // one digit fewer, if exactly one such decimal lies within
            long shorter = s / 10 * 10;
            boolean lowIn = left <= shorter << 2;
            boolean highIn = shorter + 10 << 2 <= right;
            if (lowIn != highIn) {
                digits = lowIn ? shorter : shorter + 10;
                return;
            }
        }
        boolean lowIn = left <= s << 2;
        boolean highIn = s + 1 << 2 <= right;
        if (lowIn != highIn) {
            digits = lowIn ? s : s + 1;
            return;
        }
        long compared = v - (s + s + 1 << 1);
        digits = compared < 0 || (compared == 0 && (s & 1) == 0) ? s : s + 1;
    }

    private void trim() {
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
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
