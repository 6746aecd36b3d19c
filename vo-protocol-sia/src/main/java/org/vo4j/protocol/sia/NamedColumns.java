// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;

/** A record whose columns a data model names: found by name, else by utype in any case and with any prefix. */
abstract class NamedColumns extends DalRecord {
    /** The longest time that is one: some 30 000 years, in seconds. */
    private static final double LONGEST = 1e12;

    NamedColumns(DalRecord record) {
        super(record);
    }

    final Optional<Column> column(String name, String utype) {
        return columns()
                .byName(name)
                .or(() -> columns().stream()
                        .filter(column -> bare(column.utype().orElse("")).equals(utype.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private static String bare(String utype) {
        return utype.substring(utype.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    }

    final Optional<String> text(String name, String utype) {
        return text(column(name, utype));
    }

    final OptionalLong count(String name, String utype) {
        OptionalDouble number = number(column(name, utype), "");
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    final OptionalDouble number(String name, String utype, String unit) {
        return number(column(name, utype), unit);
    }

    final Optional<Angle> angle(String name, String utype, String naturalUnit) {
        OptionalDouble number = number(name, utype, naturalUnit);
        boolean sound = number.isPresent() && Double.isFinite(number.getAsDouble());
        return sound ? Optional.of(conversions().angle(number.getAsDouble(), naturalUnit)) : Optional.empty();
    }

    final Optional<Duration> duration(String name, String utype) {
        OptionalDouble seconds = number(name, utype, "s");
        if (seconds.isEmpty() || !(Math.abs(seconds.getAsDouble()) < LONGEST)) {
            return Optional.empty();
        }
        double whole = Math.floor(seconds.getAsDouble());
        return Optional.of(Duration.ofSeconds((long) whole, Math.round((seconds.getAsDouble() - whole) * 1e9)));
    }

    final Optional<Instant> instant(String name, String utype) {
        return time(column(name, utype));
    }
}
