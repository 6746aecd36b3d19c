// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is known of the terminal.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param width its width in characters
 */
public record Terminal(boolean out, boolean err, int width) {
    private static final int USUAL_WIDTH = 80;

    /** No terminal at all: a pipe, a file, a test. */
    public static Terminal none() {
        return new Terminal(false, false, USUAL_WIDTH);
    }

    /**
     * Finds out. The launcher tells by the properties {@code vo.tty} (the digits of the file descriptors that are
     * terminals, such as {@code 12}) and {@code vo.width}; without it, the operating system is asked.
     */
    public static Terminal detect(Map<String, String> environment) {
        String descriptors = System.getProperty("vo.tty", "?");
        boolean out = descriptors.equals("?") ? isTerminal(1) : descriptors.indexOf('1') >= 0;
        boolean err = descriptors.equals("?") ? isTerminal(2) : descriptors.indexOf('2') >= 0;
        return new Terminal(out, err, width(System.getProperty("vo.width", environment.getOrDefault("COLUMNS", ""))));
    }

    private static int width(String text) {
        try {
            int width = Integer.parseInt(text.strip());
            return width > 0 ? width : USUAL_WIDTH;
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** Linux says what a descriptor is; the JDK does not, so that elsewhere the launcher has to. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            return false;
        }
    }
}
