// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;

/**
 * A service that finds spectral lines: the resource {@code {lines}} of SLAP 2, a working draft. Immutable and shareable
 * between threads.
 *
 * <pre>{@code
 * LinesService lines = LinesService.at("https://example.org/slap2/lines");
 * LinesQuery query = LinesQuery.within(SpectralRange.between(5.1, 5.6, "um")).species("CO").ionCharge(0);
 * try (LinesResults found = lines.search(query)) {
 *     for (LineRecord line : found) ...
 * }
 * }</pre>
 *
 * @see SlaService for SLAP 1.0
 */
public final class LinesService extends DalService {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SLAP#lines-2.0";

    private final Answers answers;

    private LinesService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service at the address of its lines, as registries have it.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static LinesService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at the address of its lines. */
    public static LinesService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at the address of its lines, reached over a transport. */
    public static LinesService at(URI uri, HttpTransport http) {
        return new LinesService(uri, http);
    }

    /**
     * The lines that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public LinesResults search(LinesQuery query) {
        return new LinesResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /**
     * What the service says of its lines: the parameters it takes, by its VOSI capabilities, and the columns it gives, by
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
                answers.describe(get(LinesQuery.all().maxRecords(0).parameters())));
    }

    /** What {@link #metadata} says, in lines for people. */
    public String describe() {
        return metadata().describe();
    }

    /**
     * The species of which the service knows lines: the resource that its capabilities name, else the one called
     * {@code species} beside this.
     *
     * @throws TransportException when the service cannot be reached
     */
    public SpeciesService species() {
        Optional<URI> named = Endpoints.capabilities(this)
                .flatMap((Capabilities all) -> all.byStandardId(SpeciesService.STANDARD_ID))
                .flatMap(Capability::standardInterface)
                .flatMap(ServiceInterface::uri);
        return SpeciesService.at(named.orElseGet(() -> Endpoints.beside(uri(), "species")), http());
    }
}
