// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link DatalinkService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class DatalinkProtocol implements DalProtocol {
    /** For the service loader. */
    public DatalinkProtocol() {}

    @Override
    public String name() {
        return "DataLink";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of("ivo://ivoa.net/std/DataLink#links-1.0", "ivo://ivoa.net/std/DataLink#links-1.1");
    }

    @Override
    public List<String> parameters() {
        return List.of("ID", "RESPONSEFORMAT");
    }

    @Override
    public DatalinkService open(URI service, HttpTransport transport) {
        return DatalinkService.at(service, transport);
    }
}
