// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.Locale;
import java.util.Optional;

/** What a document can say of where its data come from: names of INFOs (note Data Origin in the VO 1.2). */
public enum OriginItem {
    /** The IVOID of the service that made the document. */
    SERVICE_IVOID,
    /** The data centre that made the document. */
    PUBLISHER,
    /** The version of the software that made it. */
    SERVER_SOFTWARE,
    /** The IVOID of the protocol. */
    SERVICE_PROTOCOL,
    /** The whole request as a URL. */
    REQUEST,
    /** The query, such as in ADQL. */
    QUERY,
    /** When the query was executed. */
    REQUEST_DATE,
    /** An address of somebody to ask. */
    CONTACT,
    /** The IVOID of the data. */
    DATA_IVOID,
    /** How to cite the data, such as a DOI. */
    CITATION,
    /** A page about the data. */
    REFERENCE_URL,
    /** The version of the data. */
    RESOURCE_VERSION,
    /** The licence as a URI. */
    RIGHTS_URI,
    /** The licence in words. */
    RIGHTS,
    /** Somebody who made the data; may be repeated. */
    CREATOR,
    /** The journal of the article. */
    JOURNAL,
    /** The article that is about the data; may be repeated. */
    ARTICLE,
    /** A resource that the data refer to; may be repeated. */
    CITES,
    /** A resource that the data are made of; may be repeated. */
    IS_DERIVED_FROM,
    /** When the original data were made. */
    ORIGINAL_DATE,
    /** When the data were published first. */
    PUBLICATION_DATE,
    /** When the data were changed last. */
    LAST_UPDATE_DATE;

    /** The item of an INFO's name, in any case; names of drafts of the note included. */
    public static Optional<OriginItem> of(String infoName) {
        String name = infoName.toUpperCase(Locale.ROOT);
        for (OriginItem item : values()) {
            if (item.name().equals(name)) {
                return Optional.of(item);
            }
        }
        return switch (name) {
            case "IVOID_SERVICE" -> Optional.of(SERVICE_IVOID);
            case "IVOID" -> Optional.of(DATA_IVOID);
            case "REFERENCEURL" -> Optional.of(REFERENCE_URL);
            default -> Optional.empty();
        };
    }

    /** The INFO's name, such as {@code service_ivoid}. */
    public String infoName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about the query, of which a document has one, and not about the data. */
    public boolean isOfQuery() {
        return compareTo(CONTACT) <= 0;
    }

    /** Whether there may be several of it. */
    public boolean isRepeatable() {
        return this == CREATOR || this == ARTICLE || this == CITES || this == IS_DERIVED_FROM;
    }
}
