// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.List;

/** The least and the greatest number of a column chunk; NaN is neither, as the format wants it. */
final class Extremes {
    private long least;
    private long greatest;
    private double leastReal;
    private double greatestReal;
    private boolean any;

    void clear() {
        any = false;
    }

    void addInteger(long value) {
        least = any ? Math.min(least, value) : value;
        greatest = any ? Math.max(greatest, value) : value;
        any = true;
    }

    void addReal(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        leastReal = any ? Math.min(leastReal, value) : value;
        greatestReal = any ? Math.max(greatestReal, value) : value;
        any = true;
    }

    /** Least and greatest in PLAIN; empty when there is nothing to say. */
    List<byte[]> of(Physical physical) {
        if (!any) {
            return List.of();
        }
        return switch (physical) {
            case INT32 -> List.of(of((int) least), of((int) greatest));
            case INT64 -> List.of(of(least), of(greatest));
            // of the two zeros either may be among the values
            case FLOAT ->
                List.of(
                        of(Float.floatToIntBits(leastReal == 0 ? -0f : (float) leastReal)),
                        of(Float.floatToIntBits(greatestReal == 0 ? 0f : (float) greatestReal)));
            case DOUBLE ->
                List.of(
                        of(Double.doubleToLongBits(leastReal == 0 ? -0.0 : leastReal)),
                        of(Double.doubleToLongBits(greatestReal == 0 ? 0.0 : greatestReal)));
            default -> List.of();
        };
    }

    private static byte[] of(int value) {
        byte[] bytes = new byte[4];
        LittleEndian.putInt(bytes, 0, value);
        return bytes;
    }

    private static byte[] of(long value) {
        byte[] bytes = new byte[8];
        LittleEndian.putLong(bytes, 0, value);
        return bytes;
    }
}
