// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command line says: the options given, with their values, and the parameters. */
final class Arguments {
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> positionals = new ArrayList<>();

    Arguments() {}

    void put(String option, String value) {
        options.computeIfAbsent(option, name -> new ArrayList<>()).add(value);
    }

    void add(String positional) {
        positionals.add(positional);
    }

    /** Whether an option is given. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option. */
    Optional<String> value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The values of an option that can be given several times, in order. */
    List<String> values(String option) {
        return Collections.unmodifiableList(options.getOrDefault(option, List.of()));
    }

    /** The value of an option that is one of an enum. */
    <E extends Enum<E>> E choice(String option, Class<E> type, E ifAbsent) {
        String text = value(option).orElse("");
        if (!has(option)) {
            return ifAbsent;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new UsageException(
                "there is no " + option + " '" + text + "'" + Suggestions.of(text, Syntax.choices(type)));
    }

    /** The value of an option that is a whole number from 0 on. */
    long count(String option, long ifAbsent) {
        String text = value(option).orElse("");
        if (!has(option)) {
            return ifAbsent;
        }
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(option + " wants a whole number from 0 on, not '" + text + "'");
    }

    /** The first parameter. */
    String file() {
        return positionals.get(0);
    }

    /** The parameters, in order. */
    List<String> positionals() {
        return Collections.unmodifiableList(positionals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arguments that && options.equals(that.options) && positionals.equals(that.positionals);
    }

    @Override
    public int hashCode() {
        return options.hashCode() * 31 + positionals.hashCode();
    }

    @Override
    public String toString() {
        return options + " " + positionals;
    }
}
