// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.ProductReader;

/** Follows lists of links to the dataset that they are about. */
final class LinkedProduct {
    /** Lists may link to lists; one that links to itself must not go on for ever. */
    private static final int MAX_LISTS = 8;

    private LinkedProduct() {}

    /** The address of the dataset: the one given, unless a list of links is there. */
    static ProductAddress of(ProductAddress given, HttpTransport http, VoPlugins plugins) {
        ProductAddress at = given;
        for (int lists = 0; at.isLinks(); lists++) {
            if (lists == MAX_LISTS) {
                throw new VoException(given.uri() + " is a list of links that leads to " + MAX_LISTS
                        + " more lists and not to a dataset; that may be a circle");
            }
            at = next(at, http, plugins);
        }
        return at;
    }

    private static ProductAddress next(ProductAddress list, HttpTransport http, VoPlugins plugins) {
        ProductReader reader = reader(list, plugins);
        try (TransportResponse response = Answers.of(http).success(http.send(TransportRequest.get(list.uri())))) {
            Optional<ProductAddress> found = reader.read(response.body(), list.mediaType(), ProductAddress.class);
            ProductAddress product = found.orElseThrow(() -> new VoException("The links at " + list.uri()
                    + " have none to the dataset itself (of the semantics #this); look at all of them with Datalink"));
            return new ProductAddress(response.uri().resolve(product.uri()), product.mediaType());
        } catch (QueryException e) {
            QueryException told = new QueryException("No dataset behind " + list.uri() + ": " + e.getMessage());
            told.initCause(e);
            throw told;
        } catch (IOException e) {
            throw new TransportException("The links at " + list.uri() + " broke off: " + e.getMessage(), e);
        }
    }

    private static ProductReader reader(ProductAddress list, VoPlugins plugins) {
        List<ProductReader> readers = plugins.providers(ProductReader.class);
        return readers.stream()
                .filter(reader -> reader.reads(list.mediaType(), ProductAddress.class))
                .findFirst()
                .orElseThrow(() -> new MissingProviderException(
                        "The dataset is behind a list of links, " + list.uri()
                                + ", and nothing here reads these. Add the module org.vo4j:vo-protocol-datalink, or fetch"
                                + " the list itself with Download.of(address, http).",
                        "product reader",
                        list.mediaType()));
    }
}
