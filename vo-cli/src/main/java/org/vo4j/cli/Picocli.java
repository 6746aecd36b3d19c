// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands every command line of a subcommand, writes its help, and explains mistakes. */
final class Picocli {
    private static final String MINUS = "\u2212";

    private final Syntax syntax;
    private final CommandLine parser;

    Picocli(Subcommand subcommand, Syntax syntax) {
        CommandSpec spec = CommandSpec.create().name("vo " + subcommand.name());
        spec.usageMessage()
                .synopsisHeading("Usage: ")
                .description(subcommand.summary() + ".", "")
                .sortOptions(false)
                .footer("", syntax.footer());
        for (Syntax.Option option : syntax.options()) {
            spec.addOption(option(option));
        }
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        for (int i = 0; i < syntax.parameters().size(); i++) {
            spec.addPositional(parameter(i, syntax.parameters().get(i)));
        }
        this.syntax = syntax;
        this.parser = new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    }

    private static OptionSpec option(Syntax.Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(option.description());
        return option.isFlag()
                ? builder.type(boolean.class).arity("0").build()
                : builder.type(option.repeats() ? String[].class : String.class)
                        .arity("1")
                        .paramLabel(option.label())
                        .build();
    }

    private static PositionalParamSpec parameter(int index, Syntax.Parameter parameter) {
        return PositionalParamSpec.builder()
                .index(index + (parameter.repeats() ? "..*" : ""))
                .arity(parameter.repeats() ? "1..*" : parameter.optional() ? "0..1" : "1")
                .required(!parameter.optional())
                .type(parameter.repeats() ? String[].class : String.class)
                .paramLabel(parameter.label())
                .description(parameter.description())
                .build();
    }

    /**
     * What a command line says; empty when it asks for help.
     *
     * @throws UsageException when it is wrong
     */
    Optional<Arguments> parse(List<String> args) {
        try {
            ParseResult line =
                    parser.parseArgs(args.stream().map(Picocli::withoutMinus).toArray(String[]::new));
            return line.isUsageHelpRequested() ? Optional.empty() : Optional.of(arguments(line));
        } catch (UnmatchedArgumentException e) {
            throw new UsageException(unmatched(e));
        } catch (ParameterException e) {
            String message = String.valueOf(e.getMessage());
            throw new UsageException(
                    message.isEmpty() ? e.toString() : Character.toLowerCase(message.charAt(0)) + message.substring(1));
        }
    }

    /** A number below zero would be taken for an option, so that its minus goes in disguise: as the sign of typography. */
    private static String withoutMinus(String arg) {
        return Syntax.isNegative(arg) ? MINUS + arg.substring(1) : arg;
    }

    private static String withMinus(String value) {
        return value.startsWith(MINUS) && Syntax.isNegative("-" + value.substring(1))
                ? "-" + value.substring(1)
                : value;
    }

    private Arguments arguments(ParseResult line) {
        Arguments arguments = new Arguments();
        for (Syntax.Option option : syntax.options()) {
            if (line.hasMatchedOption(option.name()) && option.repeats()) {
                for (String value : line.matchedOptionValue(option.name(), new String[0])) {
                    arguments.put(option.name(), withMinus(value));
                }
            } else if (line.hasMatchedOption(option.name())) {
                String value = option.isFlag() ? "" : line.matchedOptionValue(option.name(), "");
                arguments.put(option.name(), withMinus(value));
            }
        }
        for (int i = 0; i < syntax.parameters().size(); i++) {
            if (syntax.parameters().get(i).repeats()) {
                for (String value : line.matchedPositionalValue(i, new String[0])) {
                    arguments.add(withMinus(value));
                }
            } else if (line.hasMatchedPositional(i)) {
                arguments.add(withMinus(line.matchedPositionalValue(i, "")));
            }
        }
        return arguments;
    }

    private String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        if (!word.startsWith("-")) {
            return "one argument too many: '" + word + "'";
        }
        List<String> names = syntax.options().stream().map(Syntax.Option::name).toList();
        return "unknown option '" + word + "'" + Suggestions.of(word, names);
    }

    /** The help text. */
    String help(int width, boolean color) {
        parser.setUsageHelpWidth(Math.max(60, Math.min(120, width)));
        return parser.getUsageMessage(color ? Ansi.ON : Ansi.OFF);
    }
}
