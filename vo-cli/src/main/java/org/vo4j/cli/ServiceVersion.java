// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.Locale;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.vosi.VosiService;

/** Which of two versions of a protocol a service speaks: that of an option, else that of its capabilities. */
final class ServiceVersion {
    private ServiceVersion() {}

    /** Adds the option. */
    static Syntax option(Syntax syntax, String option) {
        return syntax.option(
                option, "1|2", "The version of the service. Default: what its capabilities say, and 1 if it has none.");
    }

    /**
     * The version, 1 or 2.
     *
     * @param version2 what begins the standardID of version 2, in lower case
     */
    static int of(String option, Arguments arguments, URI address, String version2, Network network) {
        String said = arguments.value(option).orElse("");
        if (!arguments.has(option)) {
            return declares(version2, address, network) ? 2 : 1;
        }
        return switch (said) {
            case "1" -> 1;
            case "2" -> 2;
            default -> throw new UsageException(option + " wants 1 or 2, not '" + said + "'");
        };
    }

    /** Most services of version 1 have no capabilities, and some only a page that says so. */
    private static boolean declares(String standardId, URI address, Network network) {
        try {
            return VosiService.at(network, address).capabilities().capabilities().stream()
                    .anyMatch(capability ->
                            capability.standardId().toLowerCase(Locale.ROOT).startsWith(standardId));
        } catch (TransportException e) {
            throw e;
        } catch (VoException e) {
            return false;
        }
    }
}
