// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.net.URI;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.http.VoHttp;

/**
 * A service that searches a catalogue around a position (SCS 1.03 and 1.1). Immutable and shareable between threads.
 *
 * <pre>{@code
 * SkyPosition crab = SkyPosition.parse("05:34:31.94 +22:00:52.2");
 * try (ConeSearchResults found = ConeSearchService.at(uri).search(crab, Angle.arcminutes(2))) {
 *     for (ConeRecord source : found) ...
 * }
 * }</pre>
 */
public final class ConeSearchService extends DalService {
    private final Answers answers;

    private ConeSearchService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http).statusRule(ConeErrors::in);
    }

    /**
     * The service at a base address, which may have a query of its own and end in {@code ?} or {@code &}.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static ConeSearchService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at a base address. */
    public static ConeSearchService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at a base address, reached over a transport. */
    public static ConeSearchService at(URI uri, HttpTransport http) {
        return new ConeSearchService(uri, http);
    }

    /** What the catalogue has within a radius around a position. */
    public ConeSearchResults search(SkyPosition position, Angle radius) {
        return search(ConeSearchQuery.around(position, radius));
    }

    /**
     * What the catalogue has where a query asks for.
     *
     * @throws QueryException when the service refuses the query, wherever it says so
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public ConeSearchResults search(ConeSearchQuery query) {
        return new ConeSearchResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /** The description of the catalogue: an answer with columns and usually no rows, by a radius of 0. */
    public ConeSearchResults metadata() {
        return search(ConeSearchQuery.metadata());
    }

    /** What the service says of its parameters and columns, by a radius of 0; asks it. */
    public ServiceDescription description() {
        return answers.describe(get(ConeSearchQuery.metadata().parameters())).at(uri());
    }

    /** What the service says of its parameters and columns, for people; asks it. */
    public String describe() {
        return description().describe();
    }
}
