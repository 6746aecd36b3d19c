// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

/** Sizes for people. */
public final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Sizes() {}

    /** A number of bytes with three digits or so and a decimal unit: {@code 33.2 MB}. */
    public static String bytes(long count) {
        if (count < 1000) {
            return count + " B";
        }
        long scaled = count / 100; // tenths of a kilobyte
        int unit = 1;
        while (scaled >= 10_000) {
            scaled /= 1000;
            unit++;
        }
        return scaled >= 1000 ? scaled / 10 + " " + UNITS[unit] : scaled / 10 + "." + scaled % 10 + " " + UNITS[unit];
    }

    /** A count with its noun, in the plural where that is due: {@code 1 row}, {@code 2 rows}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
