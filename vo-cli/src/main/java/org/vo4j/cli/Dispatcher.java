// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.cli.console.OutputException;
import org.vo4j.cli.console.Session;

/** Finds the subcommand that the arguments name, runs it, and turns failures into messages and exit codes. */
final class Dispatcher {
    private static final List<String> GLOBAL_OPTIONS = List.of("--help", "--version", "--debug");

    private final List<Subcommand> subcommands;
    private final Session session;
    private boolean debug;

    Dispatcher(List<Subcommand> subcommands, Session session) {
        this.subcommands = subcommands;
        this.session = session;
    }

    int run(List<String> args) {
        String command = "vo";
        try {
            int first = 0;
            while (first < args.size() && args.get(first).equals("--debug")) {
                debug = true;
                first++;
            }
            if (first == args.size()) {
                session.message(GlobalHelp.text(subcommands).stripTrailing());
                return ExitCode.USAGE;
            }
            List<String> words = joined(args.subList(first, args.size()));
            command = "vo " + words.get(0);
            int code = dispatch(words.get(0), words.subList(1, words.size()));
            session.out().flush();
            return code;
        } catch (OutputException e) {
            return e.readerGone() ? ExitCode.DONE : failed(command, e);
        } catch (UsageException e) {
            return misused(command, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(command, e);
        }
    }

    /** The arguments, with the two words of a subcommand such as {@code tap query} as one. */
    private List<String> joined(List<String> args) {
        int start = args.get(0).equals("help") ? 1 : 0;
        if (args.size() < start + 2) {
            return args;
        }
        String two = args.get(start) + " " + args.get(start + 1);
        if (subcommands.stream().noneMatch(subcommand -> subcommand.name().equals(two))) {
            return args;
        }
        List<String> words = new ArrayList<>(args);
        words.remove(start);
        words.set(start, two);
        return words;
    }

    private int dispatch(String word, List<String> rest) {
        switch (word) {
            case "-h", "--help" -> session.out().put(GlobalHelp.text(subcommands));
            case "help" -> help(rest);
            case "-V", "--version" -> session.out().line(GlobalHelp.version());
            default -> {
                if (rest.size() == 1 && isHelp(rest.get(0)) && !group(word).isEmpty()) {
                    session.out().put(GlobalHelp.text(group(word)));
                    return ExitCode.DONE;
                }
                return call(find(word, rest), rest);
            }
        }
        return ExitCode.DONE;
    }

    private void help(List<String> words) {
        if (words.isEmpty()) {
            session.out().put(GlobalHelp.text(subcommands));
        } else if (words.size() == 1 && !group(words.get(0)).isEmpty()) {
            session.out().put(GlobalHelp.text(group(words.get(0))));
        } else {
            session.out().put(help(find(words.get(0), words.subList(1, words.size()))));
        }
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    /** The subcommands of two words that begin with one. */
    private List<Subcommand> group(String word) {
        return subcommands.stream()
                .filter(subcommand -> subcommand.name().startsWith(word + " "))
                .toList();
    }

    private String help(Subcommand subcommand) {
        return new Picocli(subcommand, syntax(subcommand))
                .help(session.terminal().width(), session.color());
    }

    private static Syntax syntax(Subcommand subcommand) {
        return subcommand.syntax().flag("--debug", "Show where in the program a failure happened.");
    }

    private int call(Subcommand subcommand, List<String> args) {
        debug |= args.contains("--debug");
        Syntax syntax = syntax(subcommand);
        Optional<Arguments> arguments = syntax.plain(args).or(() -> new Picocli(subcommand, syntax).parse(args));
        if (arguments.isEmpty()) {
            session.out().put(help(subcommand));
            return ExitCode.DONE;
        }
        return subcommand.run(arguments.get(), session);
    }

    private Subcommand find(String word, List<String> rest) {
        for (Subcommand subcommand : subcommands) {
            if (subcommand.name().equals(word)) {
                return subcommand;
            }
        }
        if (word.startsWith("-")) {
            throw new UsageException("unknown option '" + word + "'" + Suggestions.of(word, GLOBAL_OPTIONS));
        }
        List<String> second = group(word).stream()
                .map(subcommand -> subcommand.name().substring(word.length() + 1))
                .toList();
        if (!second.isEmpty()) {
            String next = rest.isEmpty() ? "" : rest.get(0);
            throw new UsageException(
                    next.isEmpty()
                            ? "vo " + word + " wants one of " + String.join(", ", second)
                            : "there is no 'vo " + word + " " + next + "'" + Suggestions.of(next, second));
        }
        Optional<String> missing = ProtocolCommands.missing(word);
        if (missing.isPresent()) {
            throw new UsageException(missing.get());
        }
        List<String> names = subcommands.stream()
                .map(subcommand -> subcommand.name().split(" ", 2)[0])
                .distinct()
                .toList();
        throw new UsageException("there is no subcommand '" + word + "'" + Suggestions.of(word, names));
    }

    private int misused(String command, RuntimeException e) {
        boolean known = subcommands.stream().anyMatch(subcommand -> command.equals("vo " + subcommand.name()));
        String named = known ? command : "vo";
        session.message(named + ": " + e.getMessage());
        session.message("Try '" + named + " --help'.");
        trace(e);
        return ExitCode.USAGE;
    }

    private int failed(String command, Throwable e) {
        if (!(e instanceof OutputException)) {
            flushQuietly();
        }
        session.message(command + ": " + Failures.message(e));
        trace(e);
        return Failures.exitCode(e);
    }

    /** What was written before a failure is sound and goes out. */
    private void flushQuietly() {
        try {
            session.out().flush();
        } catch (OutputException e) {
            // the failure that is being reported came first
        }
    }

    private void trace(Throwable e) {
        if (debug) {
            session.message(Failures.trace(e));
        }
    }
}
