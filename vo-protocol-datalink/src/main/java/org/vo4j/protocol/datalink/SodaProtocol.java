// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link Soda} services to whoever chooses protocols by name or standardID. Shared between threads. */
public final class SodaProtocol implements DalProtocol {
    /** For the service loader. */
    public SodaProtocol() {}

    @Override
    public String name() {
        return "SODA";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of("ivo://ivoa.net/std/SODA#sync-1.0");
    }

    @Override
    public List<String> parameters() {
        return Arrays.stream(SodaParameter.values()).map(Enum::name).toList();
    }

    @Override
    public Soda open(URI service, HttpTransport transport) {
        return Soda.at(service, transport);
    }
}
