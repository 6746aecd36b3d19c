// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decimal literals for tests: random ones of several kinds, and those that are hard to round. */
final class Literals {
    private final SplittableRandom random;

    Literals(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A literal of one of the kinds that catalogues have, or of one that only tests have. */
    String next() {
        switch (random.nextInt(9)) {
            case 0:
                return Double.toString(Double.longBitsToDouble(random.nextLong() & ~(0x7ffL << 52) | randomExponent()));
            case 1:
                return Float.toString((float) ((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30))));
            case 2:
                return (random.nextLong() >>> random.nextInt(64)) + "e" + random.nextInt(-70, 70);
            case 3:
                return random.nextInt(-360, 360) + "." + digits(random.nextInt(1, 18));
            case 4:
                return (random.nextBoolean() ? "-" : "") + random.nextInt(30) + "." + digits(random.nextInt(1, 9));
            case 5:
                return digits(random.nextInt(1, 25)) + "." + digits(random.nextInt(0, 25));
            case 6:
                return "0." + "0".repeat(random.nextInt(40)) + digits(random.nextInt(1, 25));
            case 7:
                return "+" + digits(random.nextInt(1, 20)) + "." + digits(random.nextInt(0, 8)) + "E"
                        + (random.nextBoolean() ? "+" : "-") + random.nextInt(330);
            default:
                return (random.nextDouble() - 0.5) * 720 + "";
        }
    }

    private long randomExponent() {
        return (long) random.nextInt(0x7ff) << 52;
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** The number half way between a random finite double and the next, exactly, and its two closest neighbours. */
    List<String> halfwayBetweenDoubles() {
        double low = Double.longBitsToDouble(random.nextLong(0x7fefL << 48));
        return halfway(new BigDecimal(low), new BigDecimal(Math.nextUp(low)));
    }

    /** The same for floats. */
    List<String> halfwayBetweenFloats() {
        float low = Float.intBitsToFloat(random.nextInt(0x7f7f << 16));
        return halfway(new BigDecimal(low), new BigDecimal(Math.nextUp(low)));
    }

    private static List<String> halfway(BigDecimal low, BigDecimal high) {
        String middle = low.add(high).divide(BigDecimal.valueOf(2)).toString();
        int e = middle.indexOf('E');
        String mantissa = e < 0 ? middle : middle.substring(0, e);
        String power = e < 0 ? "" : middle.substring(e);
        String dotted = mantissa.contains(".") ? mantissa : mantissa + ".";
        return List.of(middle, dotted + "00000000000000000001" + power, below(mantissa) + power);
    }

    /** A number a little smaller: its last digit that is not zero made smaller by one, and nines behind. */
    private static String below(String mantissa) {
        int last = mantissa.length() - 1;
        while (mantissa.charAt(last) == '0' || mantissa.charAt(last) == '.') {
            last--;
        }
        String tail = mantissa.substring(last + 1).replace('0', '9');
        String dot = mantissa.contains(".") ? "" : ".";
        return mantissa.substring(0, last) + (char) (mantissa.charAt(last) - 1) + tail + dot + "99999999999999999999";
    }

    /** Literals that parsers have been known to get wrong. */
    static List<String> hard() {
        List<String> all = new ArrayList<>(List.of(
                "0",
                "-0",
                "0.0",
                "-0.0",
                "+0",
                "0e0",
                "0e400",
                "0e-400",
                "-0e999999999",
                "00000",
                "000.000",
                ".5",
                "5.",
                "1e23",
                "8.5e22",
                "9.5e22",
                "1e22",
                "1e-22",
                "1e-23",
                "123456789e-30",
                "1e0",
                "1E+0",
                "1e-0",
                "1e00005",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "9007199254740994",
                "9007199254740995",
                "9007199254740993.0",
                "9007199254740993.00000000000000000000000000001",
                "9007199254740992.99999999999",
                "4503599627370496.5",
                "4503599627370497.5",
                "4503599627370497.4999999999999999999999999",
                "9.007199254740993e15",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "2.2250738585072014e-308",
                "4.9e-324",
                "2.4e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e308",
                "1e309",
                "-1e309",
                "1e400",
                "1e-400",
                "-1e-400",
                "1e99999999999999999999",
                "1e-99999999999999999999",
                "6.0221412927e23",
                "6.631236846766476e-316",
                "3.2378839133029012895883524125015321748630094e-319",
                "1.00000005960464477539062499",
                "1.00000005960464477539062500",
                "1.00000005960464477539062501",
                "1.000000059604644775390625",
                "16777216",
                "16777217",
                "16777218",
                "16777219",
                "16777217.0000000000000001",
                "3.4028234e38",
                "3.4028235e38",
                "3.4028236e38",
                "3.40282356779733661637539395458142568447e38",
                "3.40282356779733661637539395458142568448e38",
                "1.1754943508222875e-38",
                "1.17549435e-38",
                "1.1754942e-38",
                "1.4e-45",
                "7.0e-46",
                "7.006492321624085e-46",
                "7.006492321624086e-46",
                "1e-46",
                "1e39",
                "9999999999999999999",
                "18446744073709551615",
                "18446744073709551616",
                "99999999999999999999",
                "12345678901234567890123",
                "9223372036854775807",
                "9223372036854775808",
                "1234567.8",
                "12345678.12345678",
                "123456789.1234567812345678",
                "0.000000000000000000000000000000000000000000000001",
                "2.50000000000000000000",
                "179.99999999999997",
                "234.56789012345678",
                "9355e-4",
                "9.5367431640625e-7",
                "7.2057594037927933e16",
                "1152921504606847105e-3"));
        all.add("0." + "0".repeat(400) + "1e401");
        all.add("1" + "0".repeat(400) + "e-400");
        all.add("0." + "0".repeat(1000));
        all.add("0".repeat(1000) + "1." + "3".repeat(1000));
        all.add("9007199254740993" + "0".repeat(800) + "e-800");
        all.add("9007199254740993" + "0".repeat(800) + "1e-801");
        for (int e = -345; e <= 310; e++) {
            all.add("1e" + e);
            all.add("9007199254740993e" + e);
            all.add("18446744073709551615e" + (e - 19));
            all.add("-1.5E" + e);
        }
        return all;
    }
}
