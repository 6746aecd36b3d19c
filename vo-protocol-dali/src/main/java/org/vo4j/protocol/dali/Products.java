// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.ProductReader;

/** Finds the reader for a dataset. */
final class Products {
    private Products() {}

    static <T> T read(VoPlugins plugins, TransportResponse response, String mediaType, Class<T> type)
            throws IOException {
        List<ProductReader> readers = plugins.providers(ProductReader.class);
        for (ProductReader reader : readers) {
            if (reader.reads(mediaType, type)) {
                Optional<T> product = reader.read(response.body(), mediaType, type);
                return product.orElseThrow(() -> new FormatException(
                        "The dataset holds no " + type.getSimpleName() + " (media type " + mediaType + ", read by "
                                + reader.name() + ")",
                        new Location(response.uri().toString(), 0, 0)));
            }
        }
        List<String> present = readers.stream().map(ProductReader::name).toList();
        throw new MissingProviderException(
                "No reader makes a " + type.getName() + " of " + mediaType + " at " + response.uri() + ". Present: "
                        + present + ". Download the dataset, or add a module that reads it.",
                "product reader",
                mediaType);
    }
}
