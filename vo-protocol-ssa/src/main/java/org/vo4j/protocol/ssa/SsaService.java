// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

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
 * A service that finds spectra (SSA 1.1). Immutable and shareable between threads.
 *
 * <pre>{@code
 * SsaQuery query = SsaQuery.around(SkyPosition.parse("05:34:31.94 +22:00:52.2"))
 *         .diameter(Angle.arcminutes(2))
 *         .band(SpectralRange.between(400, 700, "nm"));
 * try (SsaResults found = SsaService.at(uri).search(query)) {
 *     for (SsaRecord spectrum : found) ...
 * }
 * }</pre>
 */
public final class SsaService extends DalService {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SSA";

    private final Answers answers;

    private SsaService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service at a base address, which may have a query of its own and end in {@code ?} or {@code &}.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static SsaService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at a base address. */
    public static SsaService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at a base address, reached over a transport. */
    public static SsaService at(URI uri, HttpTransport http) {
        return new SsaService(uri, http);
    }

    /**
     * The spectra that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public SsaResults search(SsaQuery query) {
        return new SsaResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /**
     * What the service says of itself: the parameters it takes, its own ones among them, and the columns it gives, by
     * FORMAT=METADATA (SSA 1.1 section 6).
     *
     * @throws QueryException when the service refuses
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public ServiceDescription metadata() {
        return answers.describe(get(SsaQuery.metadata().parameters()));
    }

    /** What {@link #metadata} says, in lines for people. */
    public String describe() {
        return metadata().describe();
    }
}
