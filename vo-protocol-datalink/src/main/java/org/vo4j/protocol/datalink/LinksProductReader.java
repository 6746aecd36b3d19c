// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.QueryException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.ProductAddress;

/** Reads lists of links, for downloads that are to bring what a list is about. Shared between threads. */
public final class LinksProductReader implements ProductReader {
    /** What addresses in the list are resolved against, so that they stay relative to the list. */
    private static final URI NOWHERE = URI.create("");

    /** For the service loader. */
    public LinksProductReader() {}

    @Override
    public String name() {
        return "DataLink";
    }

    @Override
    public boolean reads(String mediaType, Class<?> type) {
        return type == ProductAddress.class && new ProductAddress(NOWHERE, mediaType).isLinks();
    }

    @Override
    public <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) {
        TransportResponse response = new TransportResponse(200, NOWHERE, Map.of(), bytes);
        try (Links links = Links.of(Answers.standard().open(response), null)) {
            Optional<Link> product = links.product();
            refuseFault(product, links);
            return product.flatMap(LinksProductReader::address).map(type::cast);
        }
    }

    private static Optional<ProductAddress> address(Link link) {
        return link.accessUrl()
                .map(uri -> new ProductAddress(uri, link.contentType().orElse("")));
    }

    private static void refuseFault(Optional<Link> product, Links links) {
        List<LinkFault> faults = links.faults();
        if (product.isEmpty() && !faults.isEmpty()) {
            throw new QueryException("there is no link to it: " + faults.get(0));
        }
    }
}
