// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.http.VoHttp;

/**
 * A service that gives the links of datasets by their identifiers: {@code {links}} (DataLink 1.1 section 2). Immutable
 * and shareable between threads.
 */
public final class DatalinkService extends DalService {
    private final DaliParameters parameters;

    private DatalinkService(URI uri, HttpTransport http, DaliParameters parameters) {
        super(uri, http);
        this.parameters = parameters;
    }

    /**
     * The service at a base address.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static DatalinkService at(URI uri) {
        return at(uri, VoHttp.standard());
    }

    /** The service at a base address. */
    public static DatalinkService at(String uri) {
        return at(URI.create(uri));
    }

    /** The service at a base address, reached over a transport. */
    public static DatalinkService at(URI uri, HttpTransport http) {
        return new DatalinkService(uri, http, DaliParameters.none());
    }

    /** With another format asked for, by RESPONSEFORMAT; only VOTables can be read as links. */
    public DatalinkService responseFormat(String mediaTypeOrAlias) {
        return new DatalinkService(uri(), http(), parameters.responseFormat(mediaTypeOrAlias));
    }

    /** With one more value of a parameter of the service's own. */
    public DatalinkService parameter(String name, String value) {
        return new DatalinkService(uri(), http(), parameters.add(name, value));
    }

    /**
     * The links of some datasets: one request, whose answer may be cut ({@link Links#isOverflow}). Without an identifier,
     * what the service says of itself ({@link Links#self}).
     *
     * @throws QueryException when the service refuses it; what fails for some of several identifiers is a fault of these
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public Links links(String... ids) {
        return links(List.of(ids));
    }

    /** As {@link #links(String...)}. */
    public Links links(Collection<String> ids) {
        DaliParameters all = DaliParameters.none();
        for (String id : ids) {
            all = all.add("ID", id);
        }
        all = all.addAll(parameters);
        // the standard wants both verbs; many identifiers make an address too long for servers
        TransportRequest request = ids.size() > 1 ? all.toPost(uri()) : all.toGet(uri());
        return Links.of(Answers.of(http()).send(request), null);
    }

    /**
     * The links of any number of datasets, by their identifiers, in order; in as many requests as it takes. An identifier
     * that the service passes over has none, and no {@link Link#fault} either.
     */
    public Map<String, List<Link>> allLinks(Collection<String> ids) {
        LinkRequests requests = new LinkRequests(uri(), http(), parameters, "ID", LinkRequests.MOST_IDS);
        return requests.ask(List.copyOf(ids));
    }

    /** What the service says of itself, without asking for any links. */
    public Links metadata() {
        return links();
    }
}
