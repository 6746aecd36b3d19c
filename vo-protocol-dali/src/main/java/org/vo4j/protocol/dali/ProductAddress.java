// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.spi.ProductReader;

/**
 * Where a dataset is, and what it is.
 *
 * <p>A {@link ProductReader} for lists of links (DataLink 1.1) gives the address of the dataset that a list is about;
 * with one present, downloads of records whose address is that of such a list bring the dataset.
 *
 * @param uri the address; relative to the document that names it if need be
 * @param mediaType the media type; empty when it is not known
 */
public record ProductAddress(URI uri, String mediaType) {
    /**
     * The address that a document writes: relative ones are resolved, and what may not stand in one is escaped.
     *
     * @return empty when the text is blank or cannot be made an address
     */
    public static Optional<ProductAddress> parse(String text, URI base, String mediaType) {
        return Addresses.lenient(text, base).map(uri -> new ProductAddress(uri, mediaType));
    }

    /** Whether a list of links is at the address: a VOTable with the parameter {@code content=datalink} (section 3.1). */
    public boolean isLinks() {
        String[] parts = mediaType.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        boolean table = type.equals("application/x-votable+xml") || type.equals("text/xml");
        boolean links = false;
        for (int i = 1; i < parts.length; i++) {
            links |= parts[i].replaceAll("[\\s\"]", "").equals("content=datalink");
        }
        return table && links;
    }
}
