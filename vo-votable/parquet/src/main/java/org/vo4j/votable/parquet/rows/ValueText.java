// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.vo4j.api.spi.support.NumberFormatter;
import org.vo4j.votable.parquet.file.LittleEndian;
import org.vo4j.votable.parquet.file.Physical;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Values;

/** Writes values as text: times as DALI writes timestamps (DALI 1.1 section 3.3.3). Stateless. */
final class ValueText {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    /** The Julian day of 1970-01-01, from which INT96 is counted. */
    private static final long EPOCH = 2_440_588;

    private ValueText() {}

    static String of(SchemaNode leaf, Kind kind, Values values, int place) {
        byte[] b = values.data;
        int at = values.start(place);
        return switch (kind) {
            case TEXT -> new String(b, at, values.length(place), StandardCharsets.UTF_8);
            case BYTES -> HexFormat.of().formatHex(b, at, at + values.length(place));
            case BOOLEAN -> b[at] == 0 ? "false" : "true";
            case FLOAT -> NumberFormatter.toString(LittleEndian.getFloat(b, at));
            case FLOAT16 -> NumberFormatter.toString(Decimals.half(b, at));
            case DOUBLE -> NumberFormatter.toString(LittleEndian.getDouble(b, at));
            case DECIMAL -> Decimals.of(leaf, values, place).toPlainString();
            case INT32 -> Integer.toString(LittleEndian.getInt(b, at));
            case UINT32 -> Integer.toUnsignedString(LittleEndian.getInt(b, at));
            case INT64 -> Long.toString(LittleEndian.getLong(b, at));
            case UINT64 -> Long.toUnsignedString(LittleEndian.getLong(b, at));
            case DATE -> LocalDate.ofEpochDay(LittleEndian.getInt(b, at)).toString();
            case TIME -> time(wide(leaf, b, at), leaf.logical().unit());
            case TIMESTAMP ->
                timestamp(LittleEndian.getLong(b, at), leaf.logical().unit());
            case INT96 -> int96(b, at);
            case UUID -> uuid(b, at);
            case NULL, NESTED -> "";
        };
    }

    private static long wide(SchemaNode leaf, byte[] b, int at) {
        return leaf.physical() == Physical.INT64 ? LittleEndian.getLong(b, at) : LittleEndian.getInt(b, at);
    }

    private static long nanos(int unit) {
        return unit == 3 ? 1_000_000 : unit == 6 ? 1000 : 1;
    }

    private static String time(long value, int unit) {
        long perDay = NANOS_PER_DAY / nanos(unit);
        return fraction(
                LocalTime.ofNanoOfDay(Math.floorMod(value, perDay) * nanos(unit))
                        .toString(),
                8);
    }

    /** Time of day without seconds, which the JDK leaves out when they are 0, has them added. */
    private static String fraction(String text, int full) {
        return text.length() < full ? text + ":00" : text;
    }

    private static String timestamp(long value, int unit) {
        long perSecond = 1_000_000_000L / nanos(unit);
        return dateTime(Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * nanos(unit));
    }

    private static String dateTime(long second, long nano) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.max(-31_557_014_167_219_200L, Math.min(31_556_889_864_403_199L, second)),
                (int) nano,
                ZoneOffset.UTC);
        return time.toLocalDate() + "T" + fraction(time.toLocalTime().toString(), 8);
    }

    private static String int96(byte[] b, int at) {
        long nano = LittleEndian.getLong(b, at);
        long day = LittleEndian.getInt(b, at + 8) - EPOCH;
        return dateTime(day * 86_400 + Math.floorDiv(nano, 1_000_000_000L), Math.floorMod(nano, 1_000_000_000L));
    }

    private static String uuid(byte[] b, int at) {
        String hex = HexFormat.of().formatHex(b, at, at + 16);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    /** Whether a value is a number that JSON can write without quotes. */
    static boolean isJsonNumber(Kind kind, String text) {
        if (!kind.isNumber()) {
            return kind == Kind.BOOLEAN;
        }
        return !text.contains("N") && !text.contains("n");
    }
}
