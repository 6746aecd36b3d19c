// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link SpeciesService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class SpeciesProtocol implements DalProtocol {
    /** For the service loader. */
    public SpeciesProtocol() {}

    @Override
    public String name() {
        return "SLAP2-species";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(SpeciesService.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return SpeciesQuery.PARAMETERS;
    }

    @Override
    public SpeciesService open(URI service, HttpTransport transport) {
        return SpeciesService.at(service, transport);
    }
}
