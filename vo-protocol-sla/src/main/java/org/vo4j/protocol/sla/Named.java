// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.Conversions;

/** The cells of a record whose columns a standard names. */
record Named(Cells cells, Conversions conversions) {
    private Optional<Column> column(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> cells.columns().byName(name).stream())
                .findFirst();
    }

    /** The text of the column of one of some names. */
    Optional<String> text(String... names) {
        return column(names).flatMap(this::text);
    }

    private Optional<String> text(Column column) {
        return Optional.of(column)
                .filter(of -> !cells.isNull(of))
                .map(of -> cells.getString(of).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The texts of all columns of some names. */
    List<String> texts(String... names) {
        return Arrays.stream(names)
                .flatMap(name ->
                        cells.columns().stream().filter(column -> column.name().equalsIgnoreCase(name)))
                .flatMap(column -> text(column).stream())
                .distinct()
                .toList();
    }

    /** The number of the column of one of some names in a unit; in the service's when that is empty. */
    OptionalDouble number(String unit, String... names) {
        Optional<Column> column = column(names);
        OptionalDouble number = column.flatMap(cells::value).stream()
                .flatMapToDouble(Named::number)
                .filter(value -> !Double.isNaN(value))
                .findFirst();
        String declared = column.flatMap(Column::unit).orElse("").strip();
        return number.isPresent() && !declared.isEmpty() && !unit.isEmpty()
                ? OptionalDouble.of(Units.converted(number.getAsDouble(), declared, unit, conversions))
                : number;
    }

    private static DoubleStream number(Object value) {
        if (value instanceof Number number) {
            return DoubleStream.of(number.doubleValue());
        }
        return Stream.of(value.toString().strip())
                .filter(text -> text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?"))
                .mapToDouble(Double::parseDouble);
    }

    /** The whole number of the column of a name. */
    OptionalInt whole(String name) {
        OptionalDouble number = number("", name);
        boolean sound = number.isPresent()
                && number.getAsDouble() == Math.rint(number.getAsDouble())
                && Math.abs(number.getAsDouble()) < 1e9;
        return sound ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }
}
