// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/**
 * The dataset that a record describes. Where the record gives the address of a list of links, that is followed to what it
 * is about.
 *
 * @param record the record
 */
record RecordDataset(DalRecord record) {
    private ProductAddress product() {
        URI address = record.accessUrl().orElseThrow(record::noDataset);
        ProductAddress given = new ProductAddress(address, record.accessFormat().orElse(""));
        return LinkedProduct.of(given, record.http(), record.plugins());
    }

    Download download() {
        ProductAddress product = product();
        Download download = Download.of(product.uri(), record.http()).mediaType(product.mediaType());
        // a checksum is that of what the record itself gives the address of
        boolean own = record.accessUrl().filter(product.uri()::equals).isPresent();
        return (own ? record.checksum() : Optional.<Checksum>empty())
                .map(download::checksum)
                .orElse(download);
    }

    TransportResponse fetch() {
        return fetch(product());
    }

    private TransportResponse fetch(ProductAddress product) {
        return Answers.of(record.http()).success(record.http().send(TransportRequest.get(product.uri())));
    }

    InputStream open() {
        return noPage(product()).body();
    }

    /** The answer, unless it is a page for people. */
    private TransportResponse noPage(ProductAddress product) {
        TransportResponse response = fetch(product);
        Pages.refuse(response, product.mediaType());
        return response;
    }

    <T> T read(Class<T> type) {
        ProductAddress product = product();
        try (TransportResponse response = noPage(product)) {
            Optional<String> told = Optional.of(product.mediaType()).filter(text -> !text.isEmpty());
            return Products.read(record.plugins(), response, told, type);
        } catch (IOException e) {
            throw new TransportException("The dataset " + product.uri() + " broke off: " + e.getMessage(), e);
        }
    }
}
