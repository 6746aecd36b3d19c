// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;

/** The subcommands, in the order in which the help shows them; those of protocols as far as their modules are there. */
final class Subcommands {
    private Subcommands() {}

    static List<Subcommand> all() {
        List<Subcommand> all =
                new ArrayList<>(List.of(new InfoCommand(), new CatCommand(), new ConvertCommand(), new LintCommand()));
        for (ProtocolCommands protocol : ProtocolCommands.values()) {
            if (protocol.isPresent()) {
                all.addAll(protocol.subcommands());
            }
        }
        all.addAll(List.of(
                new CapabilitiesCommand(), new AvailabilityCommand(), new ProtocolsCommand(), new PluginsCommand()));
        return List.copyOf(all);
    }
}
