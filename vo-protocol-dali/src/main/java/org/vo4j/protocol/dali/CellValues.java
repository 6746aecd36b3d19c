// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Ucd;
import org.vo4j.protocol.dali.internal.IsoTimes;

/**
 * What the cells of a row mean: the columns that have a role, and their values as texts, numbers, times and places.
 *
 * @param row the row
 * @param plugins what converts units
 */
record CellValues(Row row, VoPlugins plugins) {
    Optional<Column> role(String... ucds) {
        for (String ucd : ucds) {
            Optional<Column> found = row.columns().byUcd(ucd);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Column> numberRole(String... ucds) {
        for (String ucd : ucds) {
            Ucd wanted = Ucd.of(ucd);
            Optional<Column> found = find(column ->
                    isNumber(column) && wanted.includes(Ucd.of(column.ucd().orElse(""))));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(Column column) {
        return !column.datatype().isText() && column.shape().dimensions() == 0;
    }

    private Optional<Column> find(Predicate<Column> test) {
        return row.columns().stream().filter(test).findFirst();
    }

    private static String lower(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT);
    }

    Optional<String> text(Optional<Column> column) {
        return column.flatMap(row::value)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    OptionalDouble number(Optional<Column> column, String unit) {
        if (column.isEmpty() || row.isNull(column.get())) {
            return OptionalDouble.empty();
        }
        double value = cellNumber(column.get());
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(converted(value, column.get(), unit));
    }

    private double cellNumber(Column column) {
        if (isNumber(column)) {
            return row.getDouble(column);
        }
        try {
            return row.value(column)
                    .map(cell -> Double.parseDouble(cell.toString()))
                    .orElse(Double.NaN);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private double converted(double value, Column column, String unit) {
        String declared = column.unit().orElse("").strip();
        return declared.isEmpty() || unit.isEmpty()
                ? value
                : Conversions.of(plugins).convert(value, declared, unit);
    }

    double[] numbers(Optional<Column> column) {
        if (column.isEmpty() || row.isNull(column.get())) {
            return new double[0];
        }
        if (!column.get().datatype().isText()) {
            return row.getDoubles(column.get());
        }
        try {
            return Arrays.stream(row.getString(column.get()).strip().split("[\\s,]+"))
                    .filter(word -> !word.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    Optional<Instant> time(Optional<Column> column) {
        OptionalDouble days = number(column, "");
        // four digits of text are a year, of which no instant is meant
        boolean year = text(column).filter(text -> text.matches("\\d{4}")).isPresent();
        if (days.isEmpty() || (year && column.get().datatype().isText())) {
            return text(column).flatMap(IsoTimes::parse);
        }
        // a million days: 4596 in MJD, and 2025 BC in JD, so that each is told by its size
        double mjd = days.getAsDouble() > 1_000_000 ? days.getAsDouble() - 2_400_000.5 : days.getAsDouble();
        return Math.abs(mjd) < 1_000_000 ? Optional.of(TimeRange.toInstant(mjd)) : Optional.empty();
    }

    Optional<SkyPosition> position(Optional<Column> ra, Optional<Column> dec) {
        OptionalDouble longitude = number(ra, "deg");
        OptionalDouble latitude = number(dec, "deg");
        boolean sound = longitude.isPresent()
                && latitude.isPresent()
                && Double.isFinite(longitude.getAsDouble())
                && Math.abs(latitude.getAsDouble()) <= 90;
        return sound
                ? Optional.of(SkyPosition.icrs(longitude.getAsDouble(), latitude.getAsDouble()))
                : Optional.empty();
    }

    /** The address of the dataset as it is written: the UCD of SIA 1.0 first, whose services have other links, too. */
    Optional<String> access() {
        Optional<Column> access = find(column -> lower(column.ucd()).equals("vox:image_accessreference"))
                .or(() -> find(column -> lower(column.utype()).contains("access.reference")))
                .or(() -> find(column -> {
                    Ucd ucd = Ucd.of(column.ucd().orElse(""));
                    return ucd.words().contains("meta.ref.url") && ucd.words().contains("meta.dataset");
                }))
                .or(() -> row.columns().byName("access_url"));
        return text(access);
    }

    /** The media type of the dataset. */
    Optional<String> accessFormat() {
        return text(role("meta.code.mime", "VOX:Image_Format")
                .or(() -> find(column -> lower(column.utype()).contains("access.format")))
                .or(() -> row.columns().byName("access_format")));
    }
}
