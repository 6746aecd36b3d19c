// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.internal.IsoTimes;
import org.vo4j.votable.model.ParamElement;

/**
 * A record whose parts are named by utype, in its columns or in PARAMs that hold for all records. Immutable and shareable
 * between threads.
 *
 * <p>For the records of protocols.
 */
public abstract class UtypeRecord extends DalRecord {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final UtypeRoles roles;

    /**
     * For the protocols.
     *
     * @param roles those of the answer that the record is from
     */
    protected UtypeRecord(DalRecord record, UtypeRoles roles) {
        super(record);
        this.roles = roles;
    }

    /**
     * The value of a part of the data model, such as {@code Char.TimeAxis.Resolution}, as cells have it; empty when the
     * service does not tell it or it is null.
     *
     * @param utype the utype, with any prefix or none, in any case
     */
    public final Optional<Object> attribute(String utype) {
        Optional<Column> column = roles.column(utype);
        return column.isPresent() ? value(column.get()) : roles.constant(utype).flatMap(UtypeRoles::value);
    }

    /** The address of the dataset: as any record's, else what Access.Reference says, be it by a reference or a PARAM. */
    @Override
    public Optional<URI> accessUrl() {
        return super.accessUrl()
                .or(() -> attributeText("Access.Reference").flatMap(text -> Addresses.lenient(text, source())));
    }

    /** The media type of the dataset: what Access.Format says, else as any record's. */
    @Override
    public Optional<String> accessFormat() {
        return attributeText("Access.Format").or(super::accessFormat);
    }

    /** The unit that the service declares for a part of the data model; empty when none, or no such part. */
    public final Optional<String> unit(String utype) {
        Optional<Column> column = roles.column(utype);
        return (column.isPresent() ? column.get().unit() : roles.constant(utype).flatMap(ParamElement::unit))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty());
    }

    /** The column of a part of the data model, where it is one. */
    protected final Optional<Column> column(String utype) {
        return roles.column(utype);
    }

    /** The text of the first of some parts that there is, without blanks around it; empty for none and for blank ones. */
    protected final Optional<String> attributeText(String... utypes) {
        return Arrays.stream(utypes)
                .flatMap(utype -> literal(utype).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Optional<String> literal(String utype) {
        Optional<Column> column = roles.column(utype);
        return column.isPresent()
                ? column.filter(of -> !isNull(of)).map(this::getString)
                : roles.constant(utype).filter(param -> !param.isNull()).map(ParamElement::stringValue);
    }

    /** The number of the first of some parts that there is, in whatever unit; empty for none, NaN and no number. */
    protected final OptionalDouble attributeNumber(String... utypes) {
        return Arrays.stream(utypes)
                .map(this::bareNumber)
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }

    /**
     * The number of a part in a unit; where the service declares none, it is taken to be in this one.
     *
     * @throws MissingProviderException when the declared unit is not a usual one and no plugin converts from it
     */
    protected final OptionalDouble attributeNumberIn(String unit, String utype) {
        OptionalDouble number = bareNumber(utype);
        Optional<String> declared = unit(utype);
        return number.isPresent() && declared.isPresent()
                ? OptionalDouble.of(conversions().convert(number.getAsDouble(), declared.get(), unit))
                : number;
    }

    private OptionalDouble bareNumber(String utype) {
        double[] numbers = attributeNumbers(utype);
        return numbers.length == 1 && !Double.isNaN(numbers[0])
                ? OptionalDouble.of(numbers[0])
                : OptionalDouble.empty();
    }

    /** The numbers of a part that is one, an array, or a text of numbers parted by blanks or commas; none for others. */
    protected final double[] attributeNumbers(String utype) {
        Object value = attribute(utype).orElse("");
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (value instanceof double[] doubles) {
            return doubles;
        }
        if (value instanceof String text) {
            String[] words = text.strip().split("[\\s,]+", -1);
            boolean sound =
                    Arrays.stream(words).allMatch(word -> NUMBER.matcher(word).matches());
            return sound ? Arrays.stream(words).mapToDouble(Double::parseDouble).toArray() : new double[0];
        }
        return numbers(roles.column(utype).filter(UtypeRecord::isNumeric));
    }

    private static boolean isNumeric(Column column) {
        Datatype type = column.datatype();
        return type.isInteger() || type.isFloating();
    }

    /**
     * The time of a part: a Modified or full Julian Date as a number, or a date in ISO 8601 as text; empty when it is
     * neither, and for a text that tells a year or month alone (SSA 1.1 section 4.1.1.4), which is no instant.
     */
    protected final Optional<Instant> attributeTime(String utype) {
        boolean year =
                attributeText(utype).filter(text -> text.matches("\\d{4}")).isPresent();
        OptionalDouble days = year ? OptionalDouble.empty() : bareNumber(utype);
        return days.isPresent()
                ? julian(days.getAsDouble())
                : attributeText(utype).flatMap(IsoTimes::parse);
    }

    /** A million days are the year 4596 in MJD, and 2025 BC in JD, so that each is told by its size. */
    private static Optional<Instant> julian(double days) {
        double mjd = days > 1_000_000 ? days - 2_400_000.5 : days;
        return Math.abs(mjd) < 1_000_000 ? Optional.of(TimeRange.toInstant(mjd)) : Optional.empty();
    }
}
