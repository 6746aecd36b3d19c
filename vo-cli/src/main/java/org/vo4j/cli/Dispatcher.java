// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

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
            command = "vo " + args.get(first);
            int code = dispatch(args.get(first), args.subList(first + 1, args.size()));
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

    private int dispatch(String word, List<String> rest) {
        switch (word) {
            case "-h", "--help" -> session.out().put(GlobalHelp.text(subcommands));
            case "help" -> help(rest);
            case "-V", "--version" -> session.out().line(GlobalHelp.version());
            default -> {
                return call(find(word), rest);
            }
        }
        return ExitCode.DONE;
    }

    private void help(List<String> words) {
        session.out().put(words.isEmpty() ? GlobalHelp.text(subcommands) : help(find(words.get(0))));
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

    private Subcommand find(String word) {
        for (Subcommand subcommand : subcommands) {
            if (subcommand.name().equals(word)) {
                return subcommand;
            }
        }
        if (word.startsWith("-")) {
            throw new UsageException("unknown option '" + word + "'" + Suggestions.of(word, GLOBAL_OPTIONS));
        }
        List<String> names = subcommands.stream().map(Subcommand::name).toList();
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
