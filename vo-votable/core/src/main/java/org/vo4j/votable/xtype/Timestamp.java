// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.vo4j.votable.internal.xtype.TextValues;

/**
 * A date, or a date and a time of day, of the Gregorian calendar: the value of the xtype timestamp (DALI 1.2 section
 * 3.3).
 *
 * <p>Whose time it is, is said by the column's TIMESYS; without one it is UTC. Seconds go to 60.999999999, for leap
 * seconds; further digits are cut off.
 *
 * @param date the day
 * @param nanoOfDay the time since the day began in nanoseconds; 0 when there is only a date
 * @param hasTime whether there is a time of day
 * @param isCivil whether it ends in Z: time of clocks, in UTC
 */
public record Timestamp(LocalDate date, long nanoOfDay, boolean hasTime, boolean isCivil) {
    private static final long SECOND = 1_000_000_000L;

    /** Checks that the time is one of a day, which may have a leap second. */
    public Timestamp {
        if (nanoOfDay < 0 || nanoOfDay >= 86_401 * SECOND || (!hasTime && nanoOfDay != 0)) {
            throw new IllegalArgumentException("Not a time of day: " + nanoOfDay + " ns");
        }
    }

    /**
     * Reads {@code YYYY-MM-DD['T'hh:mm:ss[.SSS]['Z']]}; a blank for the T, as some services write it, is taken too.
     *
     * @throws IllegalArgumentException when it is not of this form, or no day of the calendar
     */
    public static Timestamp parse(String text) {
        String value = text.strip();
        if (value.length() > 10 && value.charAt(10) == ' ') {
            value = value.substring(0, 10) + 'T' + value.substring(11);
        }
        String problem = value.isEmpty() ? "is empty" : TextValues.timestamp(value);
        if (problem != null) {
            throw new IllegalArgumentException("The timestamp '" + text + "' " + problem);
        }
        boolean civil = value.endsWith("Z");
        try {
            LocalDate date = LocalDate.parse(value.substring(0, 10));
            long nanos = value.length() == 10
                    ? 0
                    : nanos(civil ? value.substring(11, value.length() - 1) : value.substring(11));
            boolean nextDay = value.startsWith("24:00:00", 11) && nanos == 86_400 * SECOND;
            return new Timestamp(nextDay ? date.plusDays(1) : date, nextDay ? 0 : nanos, value.length() > 10, civil);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The timestamp '" + text + "' is no day of the calendar", e);
        }
    }

    private static long nanos(String time) {
        long nanos = Long.parseLong(time.substring(0, 2)) * 3600
                + Long.parseLong(time.substring(3, 5)) * 60
                + Long.parseLong(time.substring(6, 8));
        nanos *= SECOND;
        if (time.length() > 9) {
            String digits = (time.substring(9) + "000000000").substring(0, 9);
            nanos += Long.parseLong(digits);
        }
        return nanos;
    }

    /** The date and time of day; a leap second is the first second of the next day. */
    public LocalDateTime toLocalDateTime() {
        return date.atStartOfDay().plusNanos(nanoOfDay);
    }

    /** The timestamp as DALI writes it, with as many digits as needed. */
    @Override
    public String toString() {
        if (!hasTime) {
            return date.toString();
        }
        long seconds = Math.min(nanoOfDay / SECOND, 86_399);
        long rest = nanoOfDay - seconds * SECOND; // 1 s and more in a leap second
        String fraction = rest % SECOND == 0
                ? ""
                : "." + String.format("%09d", rest % SECOND).replaceAll("0+$", "");
        return String.format("%sT%02d:%02d:%02d", date, seconds / 3600, seconds / 60 % 60, seconds % 60 + rest / SECOND)
                + fraction
                + (isCivil ? "Z" : "");
    }
}
