// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.protocol.dali.internal.Uris;

/**
 * Asks a service what it is (VOSI 1.1, DALI 1.1 section 2). Immutable; shared between threads.
 *
 * <pre>{@code
 * VosiService service = VosiService.at(http, URI.create("https://example.org/tap"));
 * TableAccess limits = service.capabilities().tableAccess().orElseThrow();
 * List<ColumnDescription> columns = service.tables().table("gaia.source").orElseThrow().columns();
 * }</pre>
 */
public final class VosiService {
    private static final int MAX_PAGES = 50;
    private static final int MAX_PAGE_DEPTH = 5;

    private final HttpTransport transport;
    private final URI uri;
    private final @Nullable MetadataCache cache;

    private VosiService(HttpTransport transport, URI uri, @Nullable MetadataCache cache) {
        this.transport = transport;
        this.uri = uri;
        this.cache = cache;
    }

    /** The service at an address, such as {@code https://example.org/tap}. */
    public static VosiService at(HttpTransport transport, URI service) {
        return new VosiService(transport, service, null);
    }

    /** The same service, whose descriptions of tables are kept between runs. */
    public VosiService cache(MetadataCache newCache) {
        return new VosiService(transport, uri, newCache);
    }

    /** The address of the service. */
    public URI uri() {
        return uri;
    }

    /**
     * What the service can do. The document is looked for under the service's address and then beside it, as services of
     * older standards have it there.
     *
     * @throws VoException when there is none; the message lists every address that was tried, and why it was not there
     */
    public Capabilities capabilities() {
        List<String> tried = new ArrayList<>();
        VoException last = null;
        for (URI candidate : candidates("capabilities")) {
            try {
                return fetchCapabilities(candidate);
            } catch (ServiceException e) {
                tried.add(e.getMessage());
                last = e;
                if (!mayBeElsewhere(e)) {
                    break;
                }
            } catch (VoException e) {
                tried.add(e.getMessage());
                last = e;
                break;
            }
        }
        throw notFound(tried, last);
    }

    private static boolean mayBeElsewhere(ServiceException e) {
        return e.status() == 404
                || e.status() == 410
                || (e.status() == 503 && e.retryAfter().isPresent());
    }

    private VoException notFound(List<String> tried, @Nullable VoException last) {
        String message = "No capabilities of the service " + uri + " can be had. Tried: " + String.join("; ", tried);
        VoException failure;
        if (last instanceof ServiceException refusal) {
            failure = new ServiceException(message, refusal.status(), refusal.retryAfter(), refusal.bodyExcerpt());
        } else if (last instanceof FormatException) {
            failure = new FormatException(message, Location.unknown());
        } else {
            failure = new TransportException(message);
        }
        if (last != null) {
            failure.initCause(last);
        }
        return failure;
    }

    private Capabilities fetchCapabilities(URI address) {
        return new Documents(transport, null)
                .get("Cannot read the capabilities", address, body -> Capabilities.parse(body, address.toString()))
                .orElseThrow(() -> empty(address));
    }

    private static FormatException empty(URI address) {
        return new FormatException(
                "the service answered with an empty document", new Location(address.toString(), 0, 0));
    }

    /** Where a document can be: under the address, and beside its last part. */
    private List<URI> candidates(String name) {
        Set<URI> candidates = new LinkedHashSet<>();
        URI base = Uris.bare(uri);
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String bare = path.replaceFirst("/+$", "");
        if (bare.endsWith("/" + name)) {
            candidates.add(base);
        }
        candidates.add(Uris.child(base, name));
        if (bare.lastIndexOf('/') >= 0) {
            String text = Uris.child(base, "x").toString();
            String own = text.substring(0, text.length() - 2);
            candidates.add(URI.create(own.substring(0, own.lastIndexOf('/') + 1) + name));
        }
        return List.copyOf(candidates);
    }

    /** Whether the service is up. */
    public Availability availability() {
        URI address = Uris.child(uri, "availability");
        return new Documents(transport, null)
                .get("Cannot read the availability", address, body -> Availability.parse(body, address.toString()))
                .orElseThrow(() -> empty(address));
    }

    /**
     * The tables of the service. Their columns are asked for with {@code detail=min}, which leaves them out, and fetched
     * when they are first used.
     *
     * @throws ServiceException with status 404 when the service has no such document; TAP_SCHEMA may say the same
     */
    public TableSet tables() {
        URI address = Uris.child(uri, "tables");
        URI brief = Uris.withQuery(address, "detail=min");
        Documents documents = new Documents(transport, cache);
        Documents.Reader<TableSet> reader = body -> TableSet.parse(body, address.toString(), this::table);
        try {
            return documents.get("Cannot read the tables", brief, reader).orElseThrow(() -> empty(address));
        } catch (ServiceException e) {
            if (e.status() != 400) {
                throw e;
            }
            // services of VOSI 1.0 may refuse the parameter
            return documents.get("Cannot read the tables", address, reader).orElseThrow(() -> empty(address));
        }
    }

    /**
     * The whole description of one table; empty when the service does not know it, or answers with nothing, as VizieR does.
     *
     * @param tableName the name as the table set gives it, quotes included
     */
    public Optional<TableDescription> table(String tableName) {
        URI address = Uris.child(uri, "tables/" + Uris.segment(tableName));
        try {
            return new Documents(transport, cache)
                    .get(
                            "Cannot read the table " + tableName,
                            address,
                            body -> TableDescription.parse(body, address.toString()));
        } catch (ServiceException e) {
            if (e.status() == 404 || e.status() == 410) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The examples of the service, with those of the pages to which they lead; none when the service has no such page.
     *
     * <p>What cannot be read of the further pages is told by {@link Examples#problems}; at most fifty pages are read, and
     * those beyond are told by {@link Examples#continuations}.
     */
    public Examples examples() {
        URI first = Uris.child(uri, "examples");
        TransportResponse response = transport.send(TransportRequest.get(first));
        if (response.status() == 404 || response.status() == 410) {
            Replies.drop(response);
            return Examples.none();
        }
        Set<URI> seen = new LinkedHashSet<>(List.of(first, Uris.bare(response.uri())));
        return more(page(response), seen, 1);
    }

    private static Examples page(TransportResponse response) {
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot read the examples", response);
        }
        try (response) {
            return Examples.parse(response.body(), response.uri());
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }

    /** What a page says, and what the pages say to which it leads; a dead link costs only what stands behind it. */
    private Examples more(Examples page, Set<URI> seen, int depth) {
        Examples all = new Examples(page.examples(), List.of(), page.problems());
        for (URI link : page.continuations()) {
            URI address = Uris.withoutFragment(link);
            if (seen.contains(address)) {
                continue;
            }
            if (depth >= MAX_PAGE_DEPTH || seen.size() >= MAX_PAGES) {
                all = all.and(new Examples(List.of(), List.of(link), List.of()));
                continue;
            }
            seen.add(address);
            try {
                all = all.and(more(page(transport.send(TransportRequest.get(address))), seen, depth + 1));
            } catch (VoException e) {
                all = all.and(new Examples(List.of(), List.of(), List.of(String.valueOf(e.getMessage()))));
            }
        }
        return all;
    }
}
