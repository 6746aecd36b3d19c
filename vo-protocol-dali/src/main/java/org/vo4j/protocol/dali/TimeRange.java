// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.vo4j.protocol.dali.internal.IsoTimes;

/**
 * A range of time, which may be open: Modified Julian Dates of UTC, of 86 400 s a day (DALI 1.1 section 3.3.3).
 *
 * <p>A double holds such dates to about a microsecond.
 *
 * @param mjd the range in days
 */
public record TimeRange(Interval mjd) {
    /** 1858-11-17T00:00:00Z, in seconds of the epoch of {@link Instant}. */
    private static final long EPOCH = -3_506_716_800L;

    private static final double DAY = 86_400;
    private static final double JD = 2_400_000.5;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** The range between two Modified Julian Dates. */
    public static TimeRange mjd(double start, double stop) {
        return new TimeRange(new Interval(start, stop));
    }

    /** The range between two Julian Dates, which are 2 400 000.5 above the modified ones. */
    public static TimeRange jd(double start, double stop) {
        return mjd(start - JD, stop - JD);
    }

    /** The time of one Modified Julian Date. */
    public static TimeRange mjd(double at) {
        return new TimeRange(Interval.at(at));
    }

    /** The range between two instants, in order. */
    public static TimeRange between(Instant start, Instant stop) {
        return mjd(toMjd(start), toMjd(stop));
    }

    /** All time from an instant on. */
    public static TimeRange from(Instant start) {
        return new TimeRange(Interval.from(toMjd(start)));
    }

    /** All time up to an instant. */
    public static TimeRange upTo(Instant stop) {
        return new TimeRange(Interval.upTo(toMjd(stop)));
    }

    /**
     * The range between two dates or times in ISO 8601, such as {@code 2015-01-01} and {@code 2015-01-01T06:30:00}; UTC
     * where they name no zone, midnight where they name no time. An empty text is an open end.
     *
     * @throws IllegalArgumentException when one is not understood
     */
    public static TimeRange iso(String start, String stop) {
        double lower = start.isBlank() ? Double.NEGATIVE_INFINITY : toMjd(instant(start));
        double upper = stop.isBlank() ? Double.POSITIVE_INFINITY : toMjd(instant(stop));
        return mjd(lower, upper);
    }

    private static Instant instant(String text) {
        return IsoTimes.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a time: '" + text + "'; write it as 2015-01-31 or 2015-01-31T06:30:00"));
    }

    /** The Modified Julian Date of an instant. */
    public static double toMjd(Instant instant) {
        long seconds = Math.subtractExact(instant.getEpochSecond(), EPOCH);
        long day = Math.floorDiv(seconds, 86_400L);
        double ofDay = Math.floorMod(seconds, 86_400L) + instant.getNano() * 1e-9;
        return day + ofDay / DAY;
    }

    /**
     * The instant of a Modified Julian Date, to the microsecond.
     *
     * @throws IllegalArgumentException when it is not finite, or of a time beyond the year 10 000 or before -10 000
     */
    public static Instant toInstant(double mjd) {
        if (!(Math.abs(mjd) < 5_000_000)) {
            throw new IllegalArgumentException("No instant for the Modified Julian Date " + mjd);
        }
        double day = Math.floor(mjd);
        long micros = Math.round((mjd - day) * DAY * 1e6);
        return Instant.ofEpochSecond(EPOCH + ((long) day) * 86_400L).plus(micros, ChronoUnit.MICROS);
    }

    /** The range in Modified Julian Dates, as parameters have it: {@code 57023 57024.5}. */
    @Override
    public String toString() {
        return mjd.toString();
    }

    /**
     * The range in ISO 8601, as older protocols have it (SSA 1.1 section 4.1.1.4): {@code
     * 2015-01-01T00:00:00/2018-01-01T00:00:00}, with a fraction where there is one.
     */
    public String toIsoRange() {
        String start = mjd.lower() == Double.NEGATIVE_INFINITY ? "" : iso(mjd.lower());
        if (mjd.lower() == mjd.upper()) {
            return start;
        }
        return start + "/" + (mjd.upper() == Double.POSITIVE_INFINITY ? "" : iso(mjd.upper()));
    }

    private static String iso(double mjd) {
        LocalDateTime time = LocalDateTime.ofInstant(toInstant(mjd), ZoneOffset.UTC);
        String text = SECONDS.format(time);
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        if (nanos == 0) {
            return text;
        }
        String fraction = String.format(Locale.ROOT, "%06d", nanos / 1000);
        return text + "." + fraction.replaceAll("0+$", "");
    }
}
