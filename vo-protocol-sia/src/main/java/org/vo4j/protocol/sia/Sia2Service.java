// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.net.URI;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.VosiService;

/**
 * A service that searches for images and cubes, of version 2 (SIA 2.0). Immutable and shareable between threads.
 *
 * <pre>{@code
 * Sia2Query query = Sia2Query.around(carina, Angle.degrees(0.5)).band(600, 700, "nm").calibrationLevel(2, 3);
 * try (Sia2Results found = Sia2Service.find("https://example.org/sia2").search(query)) {
 *     for (ObsCoreRecord image : found) ...
 * }
 * }</pre>
 */
public final class Sia2Service extends DalService {
    /** The identifier of the standard's query capability. */
    public static final String STANDARD_ID = "ivo://ivoa.net/std/SIA#query-2.0";

    private final Answers answers;

    private Sia2Service(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service whose query resource is at an address, as registries and capabilities give it; asks nobody.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static Sia2Service at(URI queryResource) {
        return at(queryResource, VoHttp.standard());
    }

    /** The service whose query resource is at an address. */
    public static Sia2Service at(String queryResource) {
        return at(URI.create(queryResource));
    }

    /** The service whose query resource is at an address, reached over a transport. */
    public static Sia2Service at(URI queryResource, HttpTransport http) {
        return new Sia2Service(queryResource, http);
    }

    /**
     * The service at a base address, whose query resource its capabilities name.
     *
     * @throws VoException when it has none, or they name none; {@link #at} takes the address of a query resource as it is
     * @throws TransportException when the service cannot be reached
     */
    public static Sia2Service find(URI base) {
        return find(base, VoHttp.standard());
    }

    /** The service at a base address, whose query resource its capabilities name. */
    public static Sia2Service find(String base) {
        return find(URI.create(base));
    }

    /**
     * The service at a base address, whose query resource its capabilities name, reached over a transport: the one that
     * takes what a {@link VoHttp} has to log in with, if there is one.
     */
    public static Sia2Service find(URI base, HttpTransport http) {
        Sia2Service given = at(base, http);
        return at(Endpoints.queryResource(base, given.capabilities(), http), http);
    }

    /** What the service says that it can do. */
    public Capabilities capabilities() {
        return VosiService.at(http(), uri()).capabilities();
    }

    /** The datasets that intersect a circle around a position. */
    public Sia2Results search(SkyPosition position, Angle radius) {
        return search(Sia2Query.around(position, radius));
    }

    /**
     * The datasets that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public Sia2Results search(Sia2Query query) {
        return new Sia2Results(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /**
     * What the service takes and gives: what an answer without records says (SIA 2.0 section 3.1.2), what the
     * capabilities add if they can be had, and what the standard says of every service.
     */
    public ServiceDescription metadata() {
        ServiceDescription said = answers.describe(
                        get(Sia2Query.all().maxRecords(0).parameters()))
                .at(uri());
        return Endpoints.described(this).map(said::or).orElse(said).or(Sia2Parameters.standard(uri()));
    }

    /** What the service takes and gives, for people; asks it. */
    public String describe() {
        return metadata().describe();
    }
}
