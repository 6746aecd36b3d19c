// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link ConeSearchService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class ConeSearchProtocol implements DalProtocol {
    /** For the service loader. */
    public ConeSearchProtocol() {}

    @Override
    public String name() {
        return "SCS";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of("ivo://ivoa.net/std/ConeSearch");
    }

    @Override
    public List<String> parameters() {
        return List.of("RA", "DEC", "SR", "VERB", "MAXREC", "RESPONSEFORMAT");
    }

    @Override
    public ConeSearchService open(URI service, HttpTransport transport) {
        return ConeSearchService.at(service, transport);
    }
}
