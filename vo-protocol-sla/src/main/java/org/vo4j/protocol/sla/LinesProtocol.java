// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link LinesService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class LinesProtocol implements DalProtocol {
    /** For the service loader. */
    public LinesProtocol() {}

    @Override
    public String name() {
        return "SLAP2-lines";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(LinesService.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return LinesQuery.PARAMETERS;
    }

    @Override
    public LinesService open(URI service, HttpTransport transport) {
        return LinesService.at(service, transport);
    }
}
