// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link Sia2Service}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class Sia2Protocol implements DalProtocol {
    /** For the service loader. */
    public Sia2Protocol() {}

    @Override
    public String name() {
        return "SIA2";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(Sia2Service.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return Sia2Parameters.names();
    }

    /** The service at the address of its query resource, as capabilities and registries give it. */
    @Override
    public Sia2Service open(URI service, HttpTransport transport) {
        return Sia2Service.at(service, transport);
    }
}
