// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.ProductReader;

/** Finds the reader for a dataset. */
final class Products {
    private static final String BYTES = "application/octet-stream";
    /** What media types begin with, and the artifact that reads them. */
    private static final Map<String, String> ARTIFACTS = Map.of(
            "application/fits", "vo-plugin-fits",
            "application/x-fits", "vo-plugin-fits",
            "image/fits", "vo-plugin-fits",
            "image/x-fits", "vo-plugin-fits",
            "image/png", "vo-plugin-images",
            "image/jpeg", "vo-plugin-images",
            "image/gif", "vo-plugin-images");

    private Products() {}

    /** Reads as what the service says that it is, else, since many say nothing of use, as what the record says. */
    static <T> T read(VoPlugins plugins, TransportResponse response, Optional<String> expected, Class<T> type)
            throws IOException {
        List<String> mediaTypes = Stream.of(response.header("content-type"), expected)
                .flatMap(Optional::stream)
                .filter(mediaType -> !mediaType.isBlank())
                .distinct()
                .toList();
        List<ProductReader> readers = plugins.providers(ProductReader.class);
        for (String mediaType : mediaTypes.isEmpty() ? List.of(BYTES) : mediaTypes) {
            for (ProductReader reader : readers) {
                if (reader.reads(mediaType, type)) {
                    return read(reader, response, mediaType, type);
                }
            }
        }
        throw missing(readers, response, mediaTypes, type);
    }

    private static <T> T read(ProductReader reader, TransportResponse response, String mediaType, Class<T> type)
            throws IOException {
        Optional<T> product = reader.read(response.body(), mediaType, type);
        return product.orElseThrow(() -> new FormatException(
                "The dataset holds no " + type.getSimpleName() + " (media type " + mediaType + ", read by "
                        + reader.name() + ")",
                new Location(response.uri().toString(), 0, 0)));
    }

    private static MissingProviderException missing(
            List<ProductReader> readers, TransportResponse response, List<String> mediaTypes, Class<?> type) {
        String asked = mediaTypes.isEmpty() ? BYTES : String.join(" or ", mediaTypes);
        List<String> present = readers.stream().map(ProductReader::name).toList();
        Optional<String> artifact = mediaTypes.stream()
                .map(mediaType -> mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .flatMap(bare -> Optional.ofNullable(ARTIFACTS.get(bare)).stream())
                .findFirst();
        String help = artifact.map(name -> "org.vo4j:" + name + " reads that").orElse("a module that reads it");
        return new MissingProviderException(
                "No reader makes a " + type.getName() + " of " + asked + " at " + response.uri() + ". Present: "
                        + present + ". Download the dataset, or add " + help + ".",
                "product reader",
                asked);
    }
}
