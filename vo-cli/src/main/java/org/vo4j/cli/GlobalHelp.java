// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import org.vo4j.api.VoException;

/** What {@code vo --help} and {@code vo --version} say. */
final class GlobalHelp {
    private GlobalHelp() {}

    static String text(List<Subcommand> subcommands) {
        int width = 0;
        for (Subcommand subcommand : subcommands) {
            width = Math.max(width, subcommand.name().length());
        }
        StringBuilder text = new StringBuilder("Usage: vo SUBCOMMAND [OPTION]... [ARGUMENT]...\n"
                + "Works with the tables and services of the Virtual Observatory.\n\nSubcommands:\n");
        for (Subcommand subcommand : subcommands) {
            text.append("  ")
                    .append(subcommand.name())
                    .append(" ".repeat(width - subcommand.name().length() + 2))
                    .append(subcommand.summary())
                    .append('\n');
        }
        return text.append("\nOptions:\n"
                        + "  -h, --help     Show this help; 'vo SUBCOMMAND --help' shows that of a subcommand.\n"
                        + "  -V, --version  Show the version.\n"
                        + "  --debug        Show where in the program a failure happened.\n\n"
                        + "Exit codes: 0 done, 1 bad data or failed, 2 wrong usage, 3 the service reported an error,\n"
                        + "4 network or time-out, 5 not authorised, 6 truncated answer.\n")
                .toString();
    }

    static String version() {
        Module module = VoException.class.getModule();
        String version = module.isNamed() ? module.getDescriptor().rawVersion().orElse("development") : "development";
        return "vo " + version + " (Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
                + " " + System.getProperty("os.arch") + ")";
    }
}
