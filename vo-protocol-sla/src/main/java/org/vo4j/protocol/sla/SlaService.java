// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.net.URI;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.http.VoHttp;

/**
 * A service that finds spectral lines (SLAP 1.0). Immutable and shareable between threads.
 *
 * <pre>{@code
 * SlaQuery query = SlaQuery.within(SpectralRange.between(500, 510, "nm")).chemicalElement("Fe");
 * try (SlaResults found = SlaService.at(uri).search(query)) {
 *     for (SlaRecord line : found) ...
 * }
 * }</pre>
 *
 * @see LinesService for SLAP 2
 */
public final class SlaService extends DalService {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SLAP";

    private final Answers answers;

    private SlaService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service at a base address, which may have a query of its own and end in {@code ?} or {@code &}.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static SlaService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at a base address. */
    public static SlaService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at a base address, reached over a transport. */
    public static SlaService at(URI uri, HttpTransport http) {
        return new SlaService(uri, http);
    }

    /** The lines in a range of the spectrum. */
    public SlaResults search(SpectralRange wavelengths) {
        return search(SlaQuery.within(wavelengths));
    }

    /**
     * The lines that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public SlaResults search(SlaQuery query) {
        return new SlaResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /**
     * What the service says of itself: the parameters it takes and the columns it gives, by REQUEST=getCapabilities; by
     * FORMAT=METADATA, which services must know (SimpleDALRegExt 1.1, complianceLevel of SLAP), where that fails or tells
     * no parameters, as of GAVO DaCHS.
     *
     * @throws QueryException when the service refuses both
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public ServiceDescription metadata() {
        ServiceDescription capabilities;
        try {
            capabilities = describe(DaliParameters.of("REQUEST", "getCapabilities"));
        } catch (QueryException | ServiceException | FormatException e) {
            return metadata(e);
        }
        return capabilities.parameters().isEmpty() ? withParameters(capabilities) : capabilities;
    }

    private ServiceDescription metadata(VoException refusal) {
        try {
            return describe(SlaQuery.all().parameters().set("FORMAT", "METADATA"));
        } catch (VoException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private ServiceDescription withParameters(ServiceDescription columns) {
        try {
            return columns.or(describe(SlaQuery.all().parameters().set("FORMAT", "METADATA")));
        } catch (QueryException | ServiceException | FormatException e) {
            return columns; // it knows no other way, and says no more of itself
        }
    }

    private ServiceDescription describe(DaliParameters parameters) {
        return answers.describe(get(parameters));
    }

    /** What {@link #metadata} says, in lines for people. */
    public String describe() {
        return metadata().describe();
    }
}
