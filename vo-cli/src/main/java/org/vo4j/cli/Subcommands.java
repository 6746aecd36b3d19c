// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;

/** The subcommands, in the order in which the help shows them. */
final class Subcommands {
    private Subcommands() {}

    static List<Subcommand> all() {
        return List.of(
                new InfoCommand(),
                new CatCommand(),
                new ConvertCommand(),
                new LintCommand(),
                new TapQueryCommand(),
                new TapSubmitCommand(),
                new TapJobCommand(),
                new TapJobsCommand(),
                new TapTablesCommand(),
                new TapExamplesCommand(),
                new TapLimitsCommand(),
                new ConeCommand(),
                new CapabilitiesCommand(),
                new AvailabilityCommand(),
                new PluginsCommand());
    }
}
