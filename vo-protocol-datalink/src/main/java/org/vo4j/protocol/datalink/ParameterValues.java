// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** Writes values as a parameter wants them: by its type, extended type and unit (DALI 1.1 section 3.3). */
final class ParameterValues {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ParameterDescription parameter;
    private final Conversions conversions;

    ParameterValues(ParameterDescription parameter, Conversions conversions) {
        this.parameter = parameter;
        this.conversions = conversions;
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException when the parameter cannot have it
     */
    String text(Object value) {
        String text = written(value);
        checkText(text);
        return text;
    }

    private String written(Object value) {
        if (value instanceof double[] array) {
            return numbers(array);
        }
        if (value instanceof Interval interval) {
            return numbers(interval.lower(), interval.upper());
        }
        if (value instanceof SpectralRange range) {
            return converted(range.metres(), "m");
        }
        if (value instanceof TimeRange range) {
            return xtype().equals("timestamp") ? pair(range) : converted(range.mjd(), "d");
        }
        if (value instanceof Angle angle) {
            return number(unit().isEmpty() ? angle.degrees() : conversions.convert(angle.degrees(), "deg", unit()));
        }
        if (value instanceof SkyPosition position) {
            SkyPosition icrs = conversions.icrs(position);
            return numbers(icrs.longitude(), icrs.latitude());
        }
        if (value instanceof Instant instant) {
            boolean days = unit().equals("d") || xtype().equals("mjd");
            return days ? number(TimeRange.toMjd(instant)) : TIMESTAMP.format(instant);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value.toString();
    }

    private static String pair(TimeRange range) {
        return TIMESTAMP.format(TimeRange.toInstant(range.mjd().lower())) + " "
                + TIMESTAMP.format(TimeRange.toInstant(range.mjd().upper()));
    }

    private String converted(Interval interval, String from) {
        Interval there = unit().isEmpty() ? interval : conversions.convert(interval, from, unit());
        return numbers(there.lower(), there.upper());
    }

    private String number(Number number) {
        boolean whole = number instanceof Long || number instanceof Integer || number instanceof Short;
        return whole || number instanceof BigInteger ? number.toString() : number(number.doubleValue());
    }

    private String number(double value) {
        if (Double.isNaN(value)) {
            throw bad("NaN", "it wants a number");
        }
        boolean whole = parameter.datatype().map(Datatype::isInteger).orElse(false);
        if (!whole) {
            return DaliParameters.number(value);
        }
        if (value != Math.rint(value) || Math.abs(value) > 9e15) {
            throw bad(Double.toString(value), "it wants a whole number");
        }
        return Long.toString((long) value);
    }

    private String numbers(double... values) {
        String text = Arrays.stream(values).mapToObj(this::number).collect(Collectors.joining(" "));
        int count = values.length;
        switch (xtype()) {
            case "interval", "multiinterval" -> check(count >= 2 && count % 2 == 0, text, "pairs of numbers");
            case "point" -> check(count == 2, text, "two numbers, longitude and latitude");
            case "circle" -> check(count == 3, text, "three numbers: longitude, latitude and radius");
            case "range" -> check(count == 4, text, "four numbers: two longitudes and two latitudes");
            case "polygon" -> check(count >= 6 && count % 2 == 0, text, "three or more pairs of numbers");
            default -> check(fits(count), text, parameter.arraysize() + " numbers");
        }
        if (xtype().equals("interval")) {
            for (int i = 0; i < count; i += 2) {
                check(values[i] <= values[i + 1], text, "the lower end of an interval first");
            }
        }
        return text;
    }

    private boolean fits(int count) {
        String size = parameter.arraysize().strip();
        return !size.matches("[0-9]{1,9}") || Integer.parseInt(size) == count;
    }

    private void check(boolean sound, String text, String wants) {
        if (!sound) {
            throw bad(text, "it wants " + wants);
        }
    }

    /** What the service says of permitted values: for intervals, that they meet the bounds. */
    private void checkText(String text) {
        if (xtype().equals("interval") && parameter.options().isEmpty()) {
            checkInterval(text);
            return;
        }
        parameter.problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("The parameter " + parameter.name() + ": " + problem);
        });
    }

    private void checkInterval(String text) {
        if (text.strip().split("\\s+").length > 2) {
            return; // several intervals, of which one may fit
        }
        Interval asked;
        try {
            asked = Interval.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad(text, "it wants an interval, two numbers");
        }
        double lower = bound(parameter.minimum().orElse(""), Double.NEGATIVE_INFINITY);
        double upper = bound(parameter.maximum().orElse(""), Double.POSITIVE_INFINITY);
        if (asked.upper() < lower || asked.lower() > upper) {
            throw bad(
                    text,
                    "there is nothing outside of " + DaliParameters.number(lower) + " to "
                            + DaliParameters.number(upper) + (unit().isEmpty() ? "" : " " + unit()));
        }
    }

    private static double bound(String text, double ifNone) {
        try {
            return text.isBlank() ? ifNone : Interval.parse(text).lower();
        } catch (IllegalArgumentException e) {
            return ifNone;
        }
    }

    private IllegalArgumentException bad(String value, String why) {
        return new IllegalArgumentException("The parameter " + parameter.name() + " cannot be '" + value + "': " + why);
    }

    private String xtype() {
        return parameter.xtype().strip().toLowerCase(Locale.ROOT);
    }

    private String unit() {
        return parameter.unit().strip();
    }
}
