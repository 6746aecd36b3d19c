// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.parquet.file.LittleEndian;
import org.vo4j.votable.parquet.file.Physical;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Values;

/** Numbers that Java has no primitive for. Stateless. */
final class Decimals {
    /** What a thousand digits take; arithmetic on more would take longer than any number is worth. */
    private static final int MOST_BYTES = 512;

    private Decimals() {}

    static BigDecimal of(SchemaNode leaf, Values values, int place) {
        return new BigDecimal(unscaled(leaf, values, place), leaf.logical().scale());
    }

    /** A decimal number without scale, of at most 18 digits. */
    static long whole(SchemaNode leaf, Values values, int place) {
        return unscaled(leaf, values, place).longValue();
    }

    private static BigInteger unscaled(SchemaNode leaf, Values values, int place) {
        int at = values.start(place);
        if (leaf.physical() == Physical.INT32) {
            return BigInteger.valueOf(LittleEndian.getInt(values.data, at));
        }
        if (leaf.physical() == Physical.INT64) {
            return BigInteger.valueOf(LittleEndian.getLong(values.data, at));
        }
        int length = values.length(place);
        if (length > MOST_BYTES) {
            throw new FormatException(
                    VoTableIssue.W60.code() + ": a decimal number of column '" + leaf.name() + "' takes " + length
                            + " bytes; the file is damaged",
                    Location.unknown());
        }
        return length == 0 ? BigInteger.ZERO : new BigInteger(values.data, at, length);
    }

    /** An IEEE 754 number of 16 bits, the least significant byte first. */
    static float half(byte[] b, int at) {
        int bits = b[at] & 0xff | (b[at + 1] & 0xff) << 8;
        int exponent = bits >>> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude = exponent == 0
                ? fraction * 0x1p-24f
                : exponent == 31
                        ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                        : Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    static double unsigned(long value) {
        return value >= 0 ? value : new BigInteger(Long.toUnsignedString(value)).doubleValue();
    }
}
