// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.TimesysElement;
import org.vo4j.votable.model.TypedElement;
import org.vo4j.votable.model.VotableElement;

/**
 * The time system of a column: what a TIMESYS says (VOTable 1.5 section 3.5).
 *
 * <pre>{@code
 * TimeSystem system = TimeSystem.of(document, table, column).orElse(TimeSystem.utc());
 * Optional<AstroTime> time = system.time(row, column);
 * }</pre>
 *
 * <p>Immutable and shareable between threads.
 */
public final class TimeSystem {
    private static final String UNKNOWN = "UNKNOWN";
    private static final TimeSystem UTC = new TimeSystem("UTC", UNKNOWN, Double.NaN);

    /** The units of times behind an origin, in days; years are Julian. */
    private static final Map<String, Double> DAYS = Map.ofEntries(
            Map.entry("d", 1.0),
            Map.entry("h", 1 / 24.0),
            Map.entry("min", 1 / 1440.0),
            Map.entry("s", 1 / 86400.0),
            Map.entry("ms", 1e-3 / 86400),
            Map.entry("us", 1e-6 / 86400),
            Map.entry("ns", 1e-9 / 86400),
            Map.entry("ks", 1e3 / 86400),
            Map.entry("Ms", 1e6 / 86400),
            Map.entry("yr", 365.25),
            Map.entry("a", 365.25),
            Map.entry("kyr", 365250.0),
            Map.entry("Myr", 365.25e6),
            Map.entry("Ba", 365.242198781));

    private final String scale;
    private final String position;
    private final double origin;

    private TimeSystem(String scale, String position, double origin) {
        this.scale = scale;
        this.position = position;
        this.origin = origin;
    }

    /** What holds where a document says nothing: UTC at a position that is not known (DALI 1.2 section 3.3). */
    public static TimeSystem utc() {
        return UTC;
    }

    /**
     * A time system of a scale.
     *
     * @param scale the time scale, such as {@code TDB}
     * @param position the reference position, such as {@code BARYCENTER}
     */
    public static TimeSystem of(String scale, String position) {
        return new TimeSystem(scale, position, Double.NaN);
    }

    /** What a TIMESYS says; words that it leaves out are UNKNOWN. */
    public static TimeSystem of(TimesysElement timesys) {
        return new TimeSystem(
                timesys.timescale().orElse(UNKNOWN),
                timesys.refposition().orElse(UNKNOWN),
                timesys.originJulianDate().orElse(Double.NaN));
    }

    /** The time system of a FIELD or PARAM of a document; empty when the document names none. */
    public static Optional<TimeSystem> of(VotableElement document, TypedElement element) {
        return document.timesys(element).map(TimeSystem::of);
    }

    /** The time system of a column of a table; empty when the document names none. */
    public static Optional<TimeSystem> of(VotableElement document, TableElement table, Column column) {
        return Systems.field(document, table, column).flatMap(field -> of(document, field));
    }

    /** The same with another origin, as a Julian date in days. */
    public TimeSystem withOrigin(double julianDate) {
        return new TimeSystem(scale, position, julianDate);
    }

    /** The time scale, a term of the IVOA vocabulary {@code timescale}, such as {@code TCB}. */
    public String scale() {
        return scale;
    }

    /** The reference position, a term of the IVOA vocabulary {@code refposition}, such as {@code BARYCENTER}. */
    public String position() {
        return position;
    }

    /** The Julian date from which times are counted: 0 for JD-origin, 2400000.5 for MJD-origin; empty when there is none. */
    public OptionalDouble origin() {
        return Double.isNaN(origin) ? OptionalDouble.empty() : OptionalDouble.of(origin);
    }

    boolean isUtc() {
        return scale.equals("UTC");
    }

    /**
     * The time that a number means: so much behind the origin; without one, a Julian epoch in years ({@code yr}, {@code
     * a}) or a Besselian one ({@code Ba}).
     *
     * @param unit {@code d} and other units of time; without an origin {@code yr}, {@code a} or {@code Ba}
     * @throws IllegalArgumentException when the number is not finite, the unit is no such unit, or there is no origin
     */
    public AstroTime time(double number, String unit) {
        Double days = DAYS.get(unit.isEmpty() ? "d" : unit);
        if (days == null || !Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    number + " '" + unit + "' is no time; the units are " + new TreeSet<>(DAYS.keySet()));
        }
        if (!Double.isNaN(origin)) {
            // times of whole days and Julian dates stay exact
            return days == 1 && origin == 0
                    ? AstroTime.of(number, 0, this)
                    : days == 1 ? sum(origin, number) : AstroTime.of(origin, number * days, this);
        }
        return switch (unit) {
            case "yr", "a" -> AstroTime.of(2451545, (number - 2000) * 365.25, this);
            case "Ba" -> AstroTime.of(2415020.31352, (number - 1900) * 365.242198781, this);
            default ->
                throw new IllegalArgumentException("The time " + number + " " + unit
                        + " cannot be placed: its TIMESYS has no timeorigin (a Julian date, JD-origin or MJD-origin)");
        };
    }

    private AstroTime sum(double one, double other) {
        double whole = Math.rint(other);
        AstroTime start = AstroTime.of(one, 0, this);
        return AstroTime.of(start.day() + whole, start.fraction() + (other - whole), this);
    }

    /**
     * The time in a cell: a timestamp, or a number as {@link #time(double, String)}; empty for null and NaN.
     *
     * @throws org.vo4j.api.FormatException when the cell has something else
     */
    public Optional<AstroTime> time(Cells row, Column column) {
        if (row.isNull(column)) {
            return Optional.empty();
        }
        if (column.datatype().isText()) {
            return XTypes.timestamp(row, column).map(timestamp -> AstroTime.of(timestamp, civil(timestamp)));
        }
        boolean julian = column.datatype().isInteger();
        double number = julian ? (double) row.getLong(column) : row.getDouble(column);
        if (Double.isNaN(number)) {
            return Optional.empty();
        }
        try {
            boolean mjd = Double.isNaN(origin)
                    && column.xtype().filter("mjd"::equalsIgnoreCase).isPresent();
            return Optional.of(
                    mjd
                            ? withOrigin(2400000.5).time(number, "d")
                            : time(number, column.unit().orElse("")));
        } catch (IllegalArgumentException e) {
            throw CellProblem.of(row, column, "time", e);
        }
    }

    /** A Z says UTC, whatever the TIMESYS says. */
    private TimeSystem civil(Timestamp timestamp) {
        return timestamp.isCivil() && !isUtc() ? UTC : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSystem that
                && scale.equals(that.scale)
                && position.equals(that.position)
                && Double.compare(origin, that.origin) == 0;
    }

    @Override
    public int hashCode() {
        return scale.hashCode() * 31 + Double.hashCode(origin);
    }

    /** The scale and position, and the origin if there is one. */
    @Override
    public String toString() {
        return scale + " " + position + (Double.isNaN(origin) ? "" : " from JD " + origin);
    }
}
