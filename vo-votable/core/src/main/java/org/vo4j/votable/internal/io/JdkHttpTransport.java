// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/**
 * The transport used when the caller gives none: the JDK's client.
 *
 * <p>Redirects are followed here and not by the client, which on JDK 17 sends a caller's credentials on to other hosts.
 */
public final class JdkHttpTransport implements HttpTransport {
    private static final int MAX_REDIRECTS = 10;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration HEADERS = Duration.ofSeconds(60);

    private final boolean acrossOrigins;

    /** Creates a transport that follows redirects to other hosts, as for a document that a user asked for. */
    public JdkHttpTransport() {
        this(true);
    }

    /** Creates a transport that follows redirects to other hosts, or not. */
    public JdkHttpTransport(boolean acrossOrigins) {
        this.acrossOrigins = acrossOrigins;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Set<URI> seen = new HashSet<>();
        URI uri = request.uri();
        while (seen.add(uri) && seen.size() <= MAX_REDIRECTS + 1) {
            HttpResponse<InputStream> response = exchange(client, request, uri);
            String target = response.headers().firstValue("location").orElse("");
            if (response.statusCode() / 100 != 3
                    || target.isEmpty()
                    || !request.method().equals("GET")) {
                return new TransportResponse(response.statusCode(), uri, headers(response), response.body());
            }
            uri = redirect(uri, target, response);
        }
        throw new TransportException("Redirects of " + request.uri() + " do not end; the last was to " + uri);
    }

    private static HttpResponse<InputStream> exchange(HttpClient client, TransportRequest request, URI uri) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(HEADERS);
            if (uri.equals(request.uri())) {
                request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            }
            builder.method(request.method(), publisher(request.body()));
            return client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            throw new TransportException("Not an address that can be fetched: " + uri + ": " + e.getMessage(), e);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new TransportException("Cannot fetch " + uri + ": " + reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while fetching " + uri, e);
        }
    }

    /** This transport fetches documents; what little it may have to send is sent from memory. */
    private static HttpRequest.BodyPublisher publisher(RequestBody body) throws IOException {
        if (body.length().orElse(-1) == 0) {
            return HttpRequest.BodyPublishers.noBody();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
    }

    private URI redirect(URI from, String target, HttpResponse<InputStream> response) {
        try {
            response.body().close();
            URI to = from.resolve(target);
            boolean known = "https".equalsIgnoreCase(to.getScheme())
                    || ("http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme()));
            boolean allowed = acrossOrigins || String.valueOf(to.getAuthority()).equals(from.getAuthority());
            if (!known || !allowed) {
                throw new TransportException("Refused to follow the redirect from " + from + " to " + to);
            }
            return to;
        } catch (IllegalArgumentException | IOException e) {
            throw new TransportException("Cannot follow the redirect from " + from + " to '" + target + "'", e);
        }
    }

    private static Map<String, java.util.List<String>> headers(HttpResponse<InputStream> response) {
        Map<String, java.util.List<String>> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }
}
