// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * One thing that a service can do, and how to call it (VOResource 1.1 section 2.2.2).
 *
 * @param standardId the identifier of the standard, such as {@code ivo://ivoa.net/std/TAP}; empty for a custom one
 * @param type the {@code xsi:type} without prefix, such as {@code TableAccess}; empty when none is given
 * @param description what it does, for people; empty when nothing is said
 * @param validationLevels how far somebody has checked it
 * @param interfaces the ways to call it, all to the same effect
 * @param tableAccess what a TAP service says of languages, formats and limits (TAPRegExt)
 * @param others elements in it that are not known here, with all that is in them,
 *     such as {@code maxSR} of cone searches
 */
public record Capability(
        String standardId,
        String type,
        String description,
        List<ValidationLevel> validationLevels,
        List<ServiceInterface> interfaces,
        Optional<TableAccess> tableAccess,
        List<XmlElement> others) {
    /** Keeps copies of the lists. */
    public Capability {
        validationLevels = List.copyOf(validationLevels);
        interfaces = List.copyOf(interfaces);
        others = List.copyOf(others);
    }

    /** A capability of a standard with its interfaces. */
    public static Capability of(String standardId, ServiceInterface... interfaces) {
        return new Capability(standardId, "", "", List.of(), List.of(interfaces), Optional.empty(), List.of());
    }

    /** The same capability with what TAPRegExt adds. */
    public Capability with(TableAccess newTableAccess) {
        return new Capability(
                standardId,
                "TableAccess",
                description,
                validationLevels,
                interfaces,
                Optional.of(newTableAccess),
                others);
    }

    /** The standard interface that may be called without credentials, or else the first standard one, or the first. */
    public Optional<ServiceInterface> standardInterface() {
        return interfaces.stream()
                .filter(way -> way.isStandard() && way.isAnonymous())
                .findFirst()
                .or(() ->
                        interfaces.stream().filter(ServiceInterface::isStandard).findFirst())
                .or(() -> interfaces.stream().findFirst());
    }

    /**
     * The interface to call over a transport: the first standard one that asks for a proof which the credentials of a {@link
     * VoHttp} hold, so that who is known is known; else {@link #standardInterface}.
     */
    public Optional<ServiceInterface> interfaceFor(HttpTransport transport) {
        if (!(transport instanceof VoHttp http)) {
            return standardInterface();
        }
        boolean hasStandard = interfaces.stream().anyMatch(ServiceInterface::isStandard);
        return interfaces.stream()
                .filter(way -> way.isStandard() || !hasStandard)
                .filter(way -> way.uri()
                        .filter(Uris::isHttp)
                        .filter(uri -> http.canProve(uri, way.securityMethods()))
                        .isPresent())
                .findFirst()
                .or(this::standardInterface);
    }

    /**
     * How far somebody has checked a capability or resource (VOResource 1.1 section 3.1.6).
     *
     * @param level 0 (not looked at) to 4
     * @param validatedBy the identifier of who did; empty when not given
     */
    public record ValidationLevel(int level, String validatedBy) {}
}
