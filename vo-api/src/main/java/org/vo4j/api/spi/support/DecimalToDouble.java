// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.math.BigInteger;

/**
 * The double nearest to {@code mantissa * 10^exponent}: exactly by one operation where both fit a double (Clinger
 * 1990), else by a 128-bit product (Lemire, "Number parsing at a gigabyte per second", 2021).
 */
final class DecimalToDouble {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Exponents of ten with a table entry; others are rare and go the JDK's way. */
    private static final int MIN = -60;

    private static final int MAX = 60;
    /** The upper and lower 64 bits of 5^q, shifted so that the highest bit is set. */
    private static final long[] HIGH = new long[MAX - MIN + 1];

    private static final long[] LOW = new long[MAX - MIN + 1];

    static {
        BigInteger power = BigInteger.ONE;
        for (int q = 0; q <= MAX; q++) {
            int length = power.bitLength();
            put(q, length <= 128 ? power.shiftLeft(128 - length) : power.shiftRight(length - 128));
            if (q > 0) {
                // rounded up, as the algorithm wants for negative exponents
                put(-q, BigInteger.ONE.shiftLeft(length + 127).divide(power).add(BigInteger.ONE));
            }
            power = power.multiply(BigInteger.valueOf(5));
        }
    }

    private DecimalToDouble() {}

    private static void put(int q, BigInteger bits) {
        BigInteger shifted = bits.bitLength() > 128 ? bits.shiftRight(bits.bitLength() - 128) : bits;
        HIGH[q - MIN] = shifted.shiftRight(64).longValue();
        LOW[q - MIN] = shifted.longValue();
    }

    /** The nearest double, not negative; NaN when this way does not decide. The mantissa is unsigned. */
    static double of(long mantissa, int exponent) {
        // less than 2^53: so that columns of 16 digits take one way only, which the processor can guess
        if (mantissa >= 0 && mantissa <= 1L << 50) {
            if (exponent <= 0 && exponent >= -22) {
                return mantissa / POWERS[-exponent];
            }
            if (exponent > 0 && exponent <= 22) {
                return mantissa * POWERS[exponent];
            }
            if (mantissa == 0) {
                return 0;
            }
        }
        return exponent < MIN || exponent > MAX ? Double.NaN : product(mantissa, exponent);
    }

    private static double product(long mantissa, int exponent) {
        int zeros = Long.numberOfLeadingZeros(mantissa);
        long normal = mantissa << zeros;
        long power = HIGH[exponent - MIN];
        long high = Math.multiplyHigh(normal, power) + normal + power; // unsigned: both have their highest bit
        long low = normal * power;
        if ((high & 0x1ff) == 0x1ff) { // the lower half may carry into the bits that count
            long carry = multiplyHigh(normal, LOW[exponent - MIN]);
            long sum = low + carry;
            if (Long.compareUnsigned(sum, low) < 0) {
                high++;
            }
            low = sum;
            if ((high & 0x1ff) == 0x1ff && low == -1L) {
                return Double.NaN;
            }
        }
        int upper = (int) (high >>> 63);
        long bits = high >>> (upper + 9);
        // exactly half way between two doubles: round to even
        if (Long.compareUnsigned(low, 1) <= 0
                && exponent >= -4
                && exponent <= 23
                && (bits & 3) == 1
                && bits << (upper + 9) == high) {
            bits &= ~1L;
        }
        bits = (bits + (bits & 1)) >>> 1;
        int shift = zeros + (1 ^ upper);
        if (bits >= 1L << 53) {
            bits = 1L << 52;
            shift--;
        }
        long biased = (((152_170L + 65_536L) * exponent) >> 16) + 1024 + 63 - shift;
        return biased < 1 || biased > 2046 ? Double.NaN : Double.longBitsToDouble((bits & ~(1L << 52)) | biased << 52);
    }

    /** The upper half of an unsigned product. */
    private static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
