// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;

/** Gives {@link SiaService}s to whoever chooses protocols by name or standardID. Shared between threads. */
public final class SiaProtocol implements DalProtocol {
    /** For the service loader. */
    public SiaProtocol() {}

    @Override
    public String name() {
        return "SIA";
    }

    @Override
    public Set<String> standardIds() {
        return Set.of("ivo://ivoa.net/std/SIA");
    }

    @Override
    public List<String> parameters() {
        return List.of(
                "POS",
                "SIZE",
                "FORMAT",
                "INTERSECT",
                "VERB",
                "NAXIS",
                "CFRAME",
                "EQUINOX",
                "CRPIX",
                "CRVAL",
                "CDELT",
                "ROTANG",
                "PROJ");
    }

    @Override
    public SiaService open(URI service, HttpTransport transport) {
        return SiaService.at(service, transport);
    }
}
