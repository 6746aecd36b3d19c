// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;

/** The entry to the {@code vo} command. */
public final class Main {
    private Main() {}

    /** Runs the command on the streams of the process and ends the process with its exit code. */
    public static void main(String[] args) {
        // plain file streams: a PrintStream would hide that its reader has gone
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.detect(environment);
        Session session = new Session(System.in, out, err, terminal, environment);
        Thread hook = new Thread(session::interrupt, "vo-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = run(args, session);
        System.exit(code);
    }

    /**
     * Runs the command on the streams given, without ending the process and without looking at the environment.
     *
     * @param terminal whether both outputs are to be taken for a terminal
     * @param width the width of the terminal in characters
     * @return the exit code
     */
    public static int run(
            String[] args, InputStream in, OutputStream out, OutputStream err, boolean terminal, int width) {
        return run(args, new Session(in, out, err, new Terminal(terminal, terminal, width), Map.of()));
    }

    static int run(String[] args, Session session) {
        return new Dispatcher(Subcommands.all(), session).run(Arrays.asList(args));
    }
}
