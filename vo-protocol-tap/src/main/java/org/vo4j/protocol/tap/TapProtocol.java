// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** TAP for those who look for a protocol by its name or standardID; others use {@link TapService}. */
public final class TapProtocol implements DalProtocol {
    /** For {@link java.util.ServiceLoader}. */
    public TapProtocol() {}

    @Override
    public String name() {
        return "TAP";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of(TapService.STANDARD_ID);
    }

    @Override
    public List<String> parameters() {
        return List.of("REQUEST", "VERSION", "LANG", "QUERY", "MAXREC", "RESPONSEFORMAT", "FORMAT", "UPLOAD", "RUNID");
    }

    /** A {@link TapService}. */
    @Override
    public TapService open(URI service, HttpTransport transport) {
        return TapService.at(service, transport);
    }
}
