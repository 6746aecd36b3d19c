// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.vosi.ColumnType;
import org.vo4j.protocol.dali.vosi.ServiceInterface.InputParameter;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.OptionElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ValuesElement;

/**
 * A parameter that a service takes, as the service describes it. Immutable.
 *
 * @param name the name as it is sent
 * @param datatype the type; empty when not given or not known
 * @param arraysize the shape of an array; empty for a scalar
 * @param unit the unit; empty when none
 * @param ucd the UCD; empty when not given
 * @param utype the utype; empty when not given
 * @param xtype the extended type, such as {@code interval}; empty when none
 * @param description what it means, for people; empty when nothing is said
 * @param value the value that is meant when none is sent, or the one that is to be sent
 * @param options the permitted values; none when not only some are
 * @param minimum the lower bound of values as a literal
 * @param maximum the upper bound of values as a literal
 * @param required whether a request must have it
 * @param standard whether the service says that the standard defines it; capabilities do, answers do not
 */
public record ParameterDescription(
        String name,
        Optional<Datatype> datatype,
        String arraysize,
        String unit,
        String ucd,
        String utype,
        String xtype,
        String description,
        Optional<String> value,
        List<Option> options,
        Optional<String> minimum,
        Optional<String> maximum,
        boolean required,
        boolean standard) {
    static final String INPUT = "INPUT:";

    /**
     * One permitted value.
     *
     * @param value the value as it is sent
     * @param name what it is called, for people; empty when not given
     */
    public record Option(String value, String name) {}

    /** Keeps a copy of the options. */
    public ParameterDescription {
        options = List.copyOf(options);
    }

    /**
     * The parameter that a PARAM of a VOTable describes: one of a service descriptor (DataLink 1.1 section 4.1), or one of
     * a metadata answer, whose name begins with {@code INPUT:}, which is left out (SIA 1.0 section 6.1, SSA 1.1).
     */
    public static ParameterDescription of(ParamElement param) {
        return of(param, param.values());
    }

    /** As {@link #of(ParamElement)}, with VALUES that stand elsewhere in the document resolved. */
    public static ParameterDescription of(ParamElement param, List<ValuesElement> domains) {
        String name = param.name().orElse("").strip();
        return new ParameterDescription(
                isNamed(param, INPUT) ? name.substring(INPUT.length()).strip() : name,
                param.datatype(),
                param.arraysize().orElse(""),
                param.unit().orElse(""),
                param.ucd().orElse(""),
                param.utype().orElse(""),
                param.xtype().orElse(""),
                param.description().map(Element::text).orElse("").strip(),
                // a PARAM must have a value, so that an empty one says nothing
                param.isNull() ? Optional.empty() : param.value().filter(text -> !text.isBlank()),
                domains.stream()
                        .flatMap(values -> values.options().stream())
                        .flatMap(option -> options(option).stream())
                        .toList(),
                domains.stream()
                        .flatMap(values -> values.min().stream())
                        .flatMap(bound -> bound.value().stream())
                        .findFirst(),
                domains.stream()
                        .flatMap(values -> values.max().stream())
                        .flatMap(bound -> bound.value().stream())
                        .findFirst(),
                false,
                false);
    }

    /** Whether the name of a PARAM begins with a prefix, and goes on. */
    static boolean isNamed(ParamElement param, String prefix) {
        String name = param.name().orElse("").strip();
        return name.regionMatches(true, 0, prefix, 0, prefix.length()) && name.length() > prefix.length();
    }

    /** An OPTION with the finer ones inside, of which there are few levels; SODA 1.0 section 4.2 has values as text. */
    private static List<Option> options(OptionElement option) {
        List<Option> all = new ArrayList<>();
        String value = option.value().orElse(option.text().strip());
        if (!value.isEmpty()) {
            all.add(new Option(value, option.name().orElse("")));
        }
        option.options().forEach(finer -> all.addAll(options(finer)));
        return all;
    }

    /** The parameter that a capability describes (VODataService 1.2, vs:InputParam). */
    public static ParameterDescription of(InputParameter parameter) {
        return new ParameterDescription(
                parameter.name(),
                parameter.type().flatMap(ColumnType::datatype),
                parameter.type().map(ColumnType::arraysize).orElse(""),
                parameter.unit(),
                parameter.ucd(),
                parameter.utype(),
                parameter.type().map(ColumnType::xtype).orElse(""),
                parameter.description(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                parameter.use().equalsIgnoreCase("required"),
                parameter.std());
    }

    /**
     * Why a value is not permitted; empty when it is, or when the service does not say.
     *
     * <p>Bounds are compared with single numbers, options with the text.
     */
    public Optional<String> problem(String sent) {
        String text = sent.strip();
        if (!options.isEmpty()
                && options.stream().noneMatch(option -> option.value().strip().equals(text))) {
            return Optional.of("'" + sent + "' is none of "
                    + options.stream().map(Option::value).collect(Collectors.joining(", ")));
        }
        double number = number(text);
        if (number < minimum.map(ParameterDescription::number).orElse(Double.NaN)) {
            return Optional.of(text + " is below " + minimum.get() + unitBehind());
        }
        if (number > maximum.map(ParameterDescription::number).orElse(Double.NaN)) {
            return Optional.of(text + " is above " + maximum.get() + unitBehind());
        }
        return Optional.empty();
    }

    private static double number(String text) {
        try {
            Interval one = Interval.parse(text);
            return one.lower() == one.upper() ? one.lower() : Double.NaN;
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    private String unitBehind() {
        return unit.isBlank() ? "" : " " + unit;
    }

    /** The parameter in one line, for people: its name, type, unit, values and meaning. */
    public String describe() {
        StringBuilder line = new StringBuilder(name);
        datatype.ifPresent(type -> line.append(' ').append(type.votableName()));
        if (!arraysize.isEmpty()) {
            line.append('[').append(arraysize).append(']');
        }
        if (!xtype.isEmpty()) {
            line.append(' ').append(xtype);
        }
        line.append(unit.isBlank() ? "" : " [" + unit + "]");
        line.append(required ? ", required" : "");
        value.ifPresent(text -> line.append(", default ").append(text));
        if (!options.isEmpty()) {
            line.append(", one of ")
                    .append(options.stream().map(ParameterDescription::shown).collect(Collectors.joining(", ")));
        }
        if (minimum.isPresent() || maximum.isPresent()) {
            line.append(", ").append(minimum.orElse("")).append(" to ").append(maximum.orElse(""));
        }
        return line + (description.isEmpty() ? "" : ": " + description.replaceAll("\\s+", " "));
    }

    private static String shown(Option option) {
        return option.name().isBlank() || option.name().equals(option.value())
                ? option.value()
                : option.value() + " (" + option.name() + ")";
    }

    /** What {@link #describe} says. */
    @Override
    public String toString() {
        return describe();
    }
}
