// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/**
 * How far the clocks of the time scales are from TAI, in seconds.
 *
 * <p>Leap seconds are those of IERS Bulletin C to the one of 2017-01-01; TDB - TT is the series of USNO Circular 179,
 * formula 2.6, good to 10 microseconds from 1600 to 2200; TCB and TCG are by their definitions, IAU 2006 resolution B3 and IAU
 * 2000 resolution B1.9.
 */
final class TimeScale {
    static final double MJD = 2400000.5;
    private static final double TT_TAI = 32.184;
    private static final double TAI_GPS = 19;
    /** 1977-01-01T00:00:00 TAI, when TT, TCG and TCB were the same, but for TDB0. */
    private static final double SAME = 2443144.5003725;

    private static final double L_B = 1.550519768e-8;
    private static final double L_G = 6.969290134e-10;
    private static final double TDB0 = -6.55e-5;
    private static final double[][] TDB_TT = {
        {1657e-6, 628.3076, 6.2401},
        {22e-6, 575.3385, 4.2970},
        {14e-6, 1256.6152, 6.1969},
        {5e-6, 606.9777, 4.0212},
        {5e-6, 52.9691, 0.4444},
        {2e-6, 21.3299, 5.5431}
    };

    /** The days, as MJD, from which TAI is so many seconds before UTC. */
    private static final NavigableMap<Long, Integer> TAI_UTC = new TreeMap<>();

    static {
        String[] days = {
            "1972-01-01", "1972-07-01", "1973-01-01", "1974-01-01", "1975-01-01", "1976-01-01", "1977-01-01",
            "1978-01-01", "1979-01-01", "1980-01-01", "1981-07-01", "1982-07-01", "1983-07-01", "1985-07-01",
            "1988-01-01", "1990-01-01", "1991-01-01", "1992-07-01", "1993-07-01", "1994-07-01", "1996-01-01",
            "1997-07-01", "1999-01-01", "2006-01-01", "2009-01-01", "2012-07-01", "2015-07-01", "2017-01-01"
        };
        for (int i = 0; i < days.length; i++) {
            TAI_UTC.put(LocalDate.parse(days[i]).toEpochDay() + 40587, 10 + i);
        }
    }

    private static final Map<String, String> REFUSED = Map.of(
            "UT", "it follows the rotation of the Earth, and no table of that is here",
            "UT1", "it follows the rotation of the Earth, and no table of that is here",
            "LOCAL", "a local time has no known zone",
            "UNKNOWN", "nobody says which clock it is; TimeSystem.of with a scale says so");

    private TimeScale() {}

    /**
     * The instant of a time of a scale that is not UTC.
     *
     * @throws VoException when the scale is no clock of known rate, or the time is before 1972 or beyond the calendar
     */
    static Instant utc(String scale, double day, double fraction) {
        double offset = toTai(scale, day, fraction);
        double whole = Math.floor(day - MJD);
        double seconds = (day - MJD - whole + fraction) * 86400 + offset;
        double days = Math.floor(seconds / 86400);
        long nanos = Math.round((seconds - days * 86400) * 1e9);
        if (Math.abs(whole) > 1e9) {
            throw new VoException("The Julian date " + (day + fraction) + " is beyond the calendar");
        }
        long date = (long) whole + (long) days;
        return Instant.ofEpochSecond((date - 40587) * 86400 - taiUtc(date, nanos, scale), nanos);
    }

    private static double toTai(String scale, double day, double fraction) {
        return switch (scale) {
            case "TAI" -> 0;
            case "GPS" -> TAI_GPS;
            case "TT", "TDT", "ET" -> -TT_TAI;
            case "TDB" -> -TT_TAI - tdbTt(day, fraction);
            case "TCG" -> -TT_TAI - L_G * since(day, fraction);
            case "TCB" -> {
                double tdb = TDB0 - L_B * since(day, fraction);
                yield tdb - TT_TAI - tdbTt(day, fraction + tdb / 86400);
            }
            default -> throw refused(scale);
        };
    }

    private static double since(double day, double fraction) {
        return ((day - SAME) + fraction) * 86400;
    }

    private static double tdbTt(double day, double fraction) {
        double centuries = ((day - 2451545) + fraction) / 36525;
        double sum = 10e-6 * centuries * Math.sin(628.3076 * centuries + 4.2490);
        for (double[] term : TDB_TT) {
            sum += term[0] * Math.sin(term[1] * centuries + term[2]);
        }
        return sum;
    }

    /** How far TAI is before UTC; in a leap second itself still what it is in front of it. */
    private static int taiUtc(long date, long nanos, String scale) {
        for (Map.Entry<Long, Integer> entry :
                TAI_UTC.headMap(date, true).descendingMap().entrySet()) {
            int seconds = entry.getValue();
            if (date > entry.getKey() || nanos >= seconds * 1_000_000_000L) {
                return seconds;
            }
        }
        throw new VoException("A time of scale " + scale + " before 1972 (MJD " + date
                + ") has no UTC: its seconds were not those of TAI then; toLocalDateTime stays on the scale");
    }

    private static VoException refused(String scale) {
        @Nullable String known = REFUSED.get(scale);
        String why = known == null ? "the scale is not known" : known;
        return new VoException("A time of scale '" + scale + "' cannot be made UTC: " + why
                + "; toLocalDateTime and julianDate stay on its scale");
    }
}
