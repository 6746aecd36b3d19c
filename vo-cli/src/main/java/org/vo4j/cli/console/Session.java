// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One call of {@code vo}: its streams, its terminal and its environment.
 *
 * <p>Data goes to {@link #out()}, everything else to {@link #message}. Single-threaded, except for messages.
 */
public final class Session {
    private final InputStream in;
    private final ByteOutput out;
    private final OutputStream stream;
    private final OutputStream err;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Set<Runnable> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean interrupted;

    /** Creates a session on streams that it does not close. */
    public Session(
            InputStream in, OutputStream out, OutputStream err, Terminal terminal, Map<String, String> environment) {
        this.in = in;
        this.out = ByteOutput.to(out);
        this.stream = new StandardOutput(this.out, out);
        this.err = err;
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Standard output, buffered; flushed when the subcommand ends. */
    public ByteOutput out() {
        return out;
    }

    /**
     * Standard output as a stream for others, who may close it: that flushes it only.
     *
     * @see OutputException which it throws where it cannot be written
     */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Says what is to be done, in another thread, when the process is ended before its time, by Ctrl-C for example.
     *
     * @return to be closed when there is nothing to be done any more
     */
    public Closing ifInterrupted(Runnable action) {
        unfinished.add(action);
        return () -> unfinished.remove(action);
    }

    /** Does something; in case that the process is ended meanwhile, says what is to be done then. */
    public void protect(Runnable ifInterrupted, Runnable work) {
        try (Closing claim = ifInterrupted(ifInterrupted)) {
            Objects.requireNonNull(claim);
            work.run();
        }
    }

    /** Ends a claim of {@link #ifInterrupted}. */
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** Does what is to be done when the process is ended before its time; nothing is said any more. */
    public void interrupt() {
        interrupted = true;
        unfinished.forEach(Runnable::run);
    }

    /** What is known of the terminal. */
    public Terminal terminal() {
        return terminal;
    }

    /** Whether standard output may be coloured: a terminal that can, and no {@code NO_COLOR}. */
    public boolean color() {
        return terminal.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** An environment variable; empty when it is not set or set to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** The folder for the user's own additions: {@code $XDG_DATA_HOME/vo}, usually {@code ~/.local/share/vo}. */
    public Path dataFolder() {
        Path home = Path.of(variable("HOME").orElse(System.getProperty("user.home", ".")));
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute) // the XDG rules say that a relative path is to be ignored
                .orElse(home.resolve(".local/share"))
                .resolve("vo");
    }

    /** Writes a line to standard error; characters that would steer a terminal are shown, not sent. */
    public void message(String text) {
        if (terminal.out()) {
            out.flush();
        }
        raw(Printable.lines(text) + "\n");
    }

    /** Writes a line to standard error as {@link #message} does, also when the process is being ended. */
    public void lastMessage(String text) {
        always(Printable.lines(text) + "\n");
    }

    /** Writes to standard error what is meant to steer the terminal. */
    void raw(String text) {
        if (!interrupted) {
            always(text);
        }
    }

    /** As {@link #raw}, also when the process is being ended. */
    void always(String text) {
        synchronized (err) {
            try {
                err.write(text.getBytes(StandardCharsets.UTF_8));
                err.flush();
            } catch (IOException e) {
                // nobody is left who could be told
            }
        }
    }
}
