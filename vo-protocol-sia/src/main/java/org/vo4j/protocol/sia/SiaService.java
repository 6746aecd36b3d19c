// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

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
 * A service that searches for images, of version 1 (SIA 1.0). Immutable and shareable between threads.
 *
 * <pre>{@code
 * SiaService archive = SiaService.at("https://example.org/sia?");
 * try (SiaResults images = archive.search(SiaQuery.around(carina, Angle.degrees(0.5)).format("image/fits"))) {
 *     images.first().orElseThrow().download(Path.of("carina.fits"));
 * }
 * }</pre>
 */
public final class SiaService extends DalService {
    private final Answers answers;

    private SiaService(URI uri, HttpTransport http) {
        super(uri, http);
        this.answers = Answers.of(http);
    }

    /**
     * The service at a base address, which may have a query of its own and end in {@code ?} or {@code &}.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static SiaService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at a base address. */
    public static SiaService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at a base address, reached over a transport. */
    public static SiaService at(URI uri, HttpTransport http) {
        return new SiaService(uri, http);
    }

    /**
     * The images in a square around a position.
     *
     * @param size the full width and height of the square, not half of it
     */
    public SiaResults search(SkyPosition position, Angle size) {
        return search(SiaQuery.around(position, size));
    }

    /**
     * The images that a query asks for.
     *
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public SiaResults search(SiaQuery query) {
        return new SiaResults(answers.open(get(query.parameters())).maxRecords(query.maxRecords()));
    }

    /** What the service takes and gives, by FORMAT=METADATA (SIA 1.0 section 6.1). */
    public ServiceDescription metadata() {
        return answers.describe(get(SiaQuery.metadata().parameters())).at(uri());
    }

    /** What the service takes and gives, for people; asks it. */
    public String describe() {
        return metadata().describe();
    }
}
