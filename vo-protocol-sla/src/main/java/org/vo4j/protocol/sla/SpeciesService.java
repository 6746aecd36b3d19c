// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.http.VoHttp;

/**
 * A service that lists the species of which there are spectral lines: the resource {@code {species}} of SLAP 2, a working
 * draft. Immutable and shareable between threads.
 *
 * <pre>{@code
 * SpeciesService species = LinesService.at("https://example.org/slap2/lines").species();
 * try (SpeciesResults found = species.search(SpeciesQuery.all().species("CO*"))) {
 *     for (SpeciesRecord one : found) ...
 * }
 * }</pre>
 */
public final class SpeciesService extends DalService {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SLAP#species-2.0";

    private final Answers answers;

    private SpeciesService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service at the address of its species, as registries have it.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static SpeciesService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at the address of its species. */
    public static SpeciesService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at the address of its species, reached over a transport. */
    public static SpeciesService at(URI uri, HttpTransport http) {
        return new SpeciesService(uri, http);
    }

    /**
     * The species that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public SpeciesResults search(SpeciesQuery query) {
        return new SpeciesResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /**
     * What the service says of its species: the parameters it takes, by its VOSI capabilities, and the columns it gives, by
     * MAXREC=0.
     *
     * @throws ServiceException when the service fails
     * @throws FormatException when an answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public ServiceDescription metadata() {
        return Endpoints.describe(
                this,
                STANDARD_ID,
                answers.describe(get(SpeciesQuery.all().maxRecords(0).parameters())));
    }

    /** What {@link #metadata} says, in lines for people. */
    public String describe() {
        return metadata().describe();
    }
}
