// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link SsaService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class SsaProtocol implements DalProtocol {
    /** For the service loader. */
    public SsaProtocol() {}

    @Override
    public String name() {
        return "SSA";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(SsaService.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return SsaQuery.PARAMETERS;
    }

    @Override
    public SsaService open(URI service, HttpTransport transport) {
        return SsaService.at(service, transport);
    }
}
