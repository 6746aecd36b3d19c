// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options and parameters of a subcommand.
 *
 * <p>Plain command lines are understood here, at once. Everything else (help, abbreviations, mistakes) is left to
 * {@link Picocli}, whose classes alone take longer to load than a small table to read; both give the same
 * {@link Arguments}.
 */
final class Syntax {
    /** One option, that can be given several times if it repeats; a flag when the label is empty. */
    record Option(String name, String label, String description, boolean repeats) {
        boolean isFlag() {
            return label.isEmpty();
        }
    }

    /** One parameter, which must be given unless it is optional; several times if it repeats. */
    record Parameter(String label, String description, boolean repeats, boolean optional) {}

    private final List<Option> options = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private String footer = "";

    Syntax() {}

    /** Adds an option with a value. */
    Syntax option(String name, String label, String description) {
        options.add(new Option(name, label, description, false));
        return this;
    }

    /** Adds an option with a value that can be given several times. */
    Syntax repeated(String name, String label, String description) {
        options.add(new Option(name, label, description, true));
        return this;
    }

    /** Adds an option whose value is one of an enum, in lower case. */
    <E extends Enum<E>> Syntax choice(String name, Class<E> type, String description) {
        return option(name, String.join("|", choices(type)), description);
    }

    /** Adds an option without a value. */
    Syntax flag(String name, String description) {
        options.add(new Option(name, "", description, false));
        return this;
    }

    /** Adds the parameter FILE. */
    Syntax file() {
        return parameter(
                "FILE", "A VOTable: a file, an http or https address, or - for standard input. Gzip is undone.");
    }

    /** Adds a parameter. */
    Syntax parameter(String label, String description) {
        parameters.add(new Parameter(label, description, false, false));
        return this;
    }

    /** Adds a parameter of which there may be more than one; it comes last. */
    Syntax parameters(String label, String description) {
        parameters.add(new Parameter(label, description, true, false));
        return this;
    }

    /** Adds a parameter that may be left out; it comes last. */
    Syntax optional(String label, String description) {
        parameters.add(new Parameter(label, description, false, true));
        return this;
    }

    /** Sets what the help says last. */
    Syntax footer(String text) {
        footer = text;
        return this;
    }

    List<Option> options() {
        return Collections.unmodifiableList(options);
    }

    List<Parameter> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    String footer() {
        return footer;
    }

    static <E extends Enum<E>> List<String> choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What a plain command line says; empty when it takes more than a plain look to tell. */
    Optional<Arguments> plain(List<String> args) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!isOptionLike(arg)) {
                arguments.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            Optional<Option> option = find(equals < 0 ? arg : arg.substring(0, equals));
            if (option.isEmpty()
                    || (arguments.has(option.get().name()) && !option.get().repeats())) {
                return Optional.empty();
            }
            boolean follows = equals < 0 && !option.get().isFlag();
            if (follows && (++i == args.size() || isOptionLike(args.get(i)))) {
                return Optional.empty();
            }
            if (equals >= 0 && option.get().isFlag()) {
                return Optional.empty();
            }
            String value = follows ? args.get(i) : arg.substring(equals + 1);
            if (!option.get().isFlag() && (value.isEmpty() || isQuoted(value))) {
                return Optional.empty();
            }
            arguments.put(option.get().name(), option.get().isFlag() ? "" : value);
        }
        int given = arguments.positionals().size();
        boolean fits = (given >= required() && given <= parameters.size()) || (given > parameters.size() && repeats());
        return fits ? Optional.of(arguments) : Optional.empty();
    }

    private long required() {
        return parameters.stream().filter(parameter -> !parameter.optional()).count();
    }

    private boolean repeats() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).repeats();
    }

    private static boolean isOptionLike(String arg) {
        return arg.startsWith("-") && arg.length() > 1 && !isNegative(arg);
    }

    /** Whether a word is a number below zero, which is no option. */
    static boolean isNegative(String arg) {
        return arg.length() > 1
                && arg.charAt(0) == '-'
                && (Character.isDigit(arg.charAt(1)) || (arg.charAt(1) == '.' && arg.length() > 2));
    }

    private static boolean isQuoted(String value) {
        return value.indexOf('"') >= 0 || value.indexOf('\'') >= 0;
    }

    private Optional<Option> find(String name) {
        for (Option option : options) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
