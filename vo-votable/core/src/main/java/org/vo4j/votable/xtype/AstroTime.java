// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import org.vo4j.api.VoException;

/**
 * A point in time on the scale of a time system.
 *
 * <p>The Julian date is in two parts, so that nothing of a nanosecond is lost: a whole or half number of days and the
 * rest of less than a day either way.
 *
 * @param day the Julian date of a midnight or noon near by, in days
 * @param fraction what is to be added to it, in days
 * @param system the time system
 */
public record AstroTime(double day, double fraction, TimeSystem system) {
    private static final double MJD = TimeScale.MJD;
    private static final long NANOS_OF_DAY = 86_400_000_000_000L;

    /** A time from parts of a Julian date that need not be in order. */
    static AstroTime of(double whole, double rest, TimeSystem system) {
        double halves = Math.rint(whole * 2) / 2;
        double small = (whole - halves) + rest;
        double more = Math.rint(small);
        return new AstroTime(halves + more, small - more, system);
    }

    /** A time from a calendar date in a time system. */
    public static AstroTime of(Timestamp timestamp, TimeSystem system) {
        double midnight = MJD + timestamp.date().getLong(JulianFields.MODIFIED_JULIAN_DAY);
        return new AstroTime(midnight, timestamp.nanoOfDay() / (double) NANOS_OF_DAY, system);
    }

    /** The Julian date in days; about 20 microseconds of today's times are lost to rounding. */
    public double julianDate() {
        return day + fraction;
    }

    /** The modified Julian date in days: the Julian date less 2400000.5. */
    public double modifiedJulianDate() {
        return day - MJD + fraction;
    }

    /** The time as a Julian epoch, such as 2015.5. */
    public double julianYear() {
        return 2000 + (day - 2451545 + fraction) / 365.25;
    }

    /**
     * The calendar date and time of day on the scale of the time system.
     *
     * @throws DateTimeException when the year is beyond 999999999
     */
    public LocalDateTime toLocalDateTime() {
        double whole = Math.floor(day - MJD);
        double rest = (day - MJD - whole) + fraction;
        try {
            LocalDateTime midnight = LocalDateTime.of(1858, 11, 17, 0, 0).plusDays((long) whole);
            return midnight.plusNanos(Math.round(rest * NANOS_OF_DAY));
        } catch (ArithmeticException e) {
            throw new DateTimeException("The Julian date " + julianDate() + " is beyond the calendar", e);
        }
    }

    /**
     * The instant in UTC.
     *
     * <p>Times of TAI, TT, GPS, TDB, TCG and TCB are converted, the reference position left aside: for TDB and TCB to 15
     * microseconds from 1972 to 2100, for the others exactly. The leap seconds are those to 2017-01-01, the last one
     * announced when this was written (IERS Bulletin C); should there be others, later times are off by them. A leap second
     * itself has the instants of the second behind it, since {@link Instant} has none of its own.
     *
     * @throws VoException when the scale is UT or UT1, which follow the Earth, LOCAL or UNKNOWN; when it is not UTC and the
     *     time is before 1972; when the time is beyond the calendar
     */
    public Instant toInstant() {
        if (!system.isUtc()) {
            return TimeScale.utc(system.scale(), day, fraction);
        }
        try {
            return toLocalDateTime().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new VoException(String.valueOf(e.getMessage()), e);
        }
    }
}
