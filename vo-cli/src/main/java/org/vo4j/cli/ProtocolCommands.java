// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.protocol.datalink.DatalinkProtocol;
import org.vo4j.protocol.datalink.SodaProtocol;
import org.vo4j.protocol.scs.ConeSearchProtocol;
import org.vo4j.protocol.sia.Sia2Protocol;
import org.vo4j.protocol.sla.SlaProtocol;
import org.vo4j.protocol.ssa.SsaProtocol;
import org.vo4j.protocol.tap.TapProtocol;

/**
 * The subcommands that a protocol's module brings: without its jar they are not there, and everything else is.
 *
 * <p>The module is an optional one ({@code requires static}) that the service binding of vo-api finds. Only the class
 * files of a protocol's own subcommands may name its classes, and they are not loaded before it is known to be there.
 */
enum ProtocolCommands {
    TAP("vo-protocol-tap"),
    CONE("vo-protocol-scs"),
    SIA("vo-protocol-sia"),
    SSA("vo-protocol-ssa"),
    SLA("vo-protocol-sla"),
    DATALINK("vo-protocol-datalink"),
    SODA("vo-protocol-datalink");

    private final String artifact;

    ProtocolCommands(String artifact) {
        this.artifact = artifact;
    }

    /** A class of the module, that loads little; asking for it fails where the module is missing. */
    private Class<?> marker() {
        return switch (this) {
            case TAP -> TapProtocol.class;
            case CONE -> ConeSearchProtocol.class;
            case SIA -> Sia2Protocol.class;
            case SSA -> SsaProtocol.class;
            case SLA -> SlaProtocol.class;
            case DATALINK -> DatalinkProtocol.class;
            case SODA -> SodaProtocol.class;
        };
    }

    /** The subcommands, in the order in which the help shows them; to be asked for when the module is there. */
    List<Subcommand> subcommands() {
        return switch (this) {
            case TAP ->
                List.of(
                        new TapQueryCommand(),
                        new TapSubmitCommand(),
                        new TapJobCommand(),
                        new TapJobsCommand(),
                        new TapTablesCommand(),
                        new TapExamplesCommand(),
                        new TapLimitsCommand());
            case CONE -> List.of(new ConeCommand());
            case SIA -> List.of(new SiaCommand());
            case SSA -> List.of(new SsaCommand());
            case SLA -> List.of(new SlaCommand());
            case DATALINK -> List.of(new DatalinkCommand());
            case SODA -> List.of(new SodaCommand());
        };
    }

    /** Whether the module is there. */
    boolean isPresent() {
        try {
            return !marker().getName().isEmpty();
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    /** What to say of the first word of a subcommand whose module is missing; empty for any other word. */
    static Optional<String> missing(String word) {
        for (ProtocolCommands protocol : values()) {
            if (protocol.name().toLowerCase(Locale.ROOT).equals(word) && !protocol.isPresent()) {
                return Optional.of(
                        "'vo " + word + "' needs " + protocol.artifact + ", which is not installed; add the jar of "
                                + "org.vo4j:" + protocol.artifact + " to the others of vo");
            }
        }
        return Optional.empty();
    }
}
