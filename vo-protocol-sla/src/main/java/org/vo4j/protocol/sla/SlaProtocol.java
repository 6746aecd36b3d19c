// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link SlaService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class SlaProtocol implements DalProtocol {
    /** For the service loader. */
    public SlaProtocol() {}

    @Override
    public String name() {
        return "SLAP";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(SlaService.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return SlaQuery.PARAMETERS;
    }

    @Override
    public SlaService open(URI service, HttpTransport transport) {
        return SlaService.at(service, transport);
    }
}
