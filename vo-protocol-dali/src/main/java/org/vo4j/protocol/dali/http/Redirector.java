// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.Uris;

/** Follows the redirects of one call (RFC 9110 section 15.4), as far as that is safe. */
final class Redirector {
    private static final int MAX = 10;
    private static final long MOST_FORM = 1 << 20;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    /** What another origin may know: how the answer should look, and nothing that says who asks. */
    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "content-type",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-range",
            "if-unmodified-since",
            "range");

    private static final Set<String> OF_BODY =
            Set.of("content-type", "content-encoding", "content-language", "content-location", "content-length");

    private final Redirects policy;
    private final List<URI> chain = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private boolean left;

    Redirector(Redirects policy) {
        this.policy = policy;
    }

    /** Whether a redirect has led to another origin: from then on nothing says who asks. */
    boolean hasLeft() {
        return left;
    }

    /**
     * The request that an answer sends on to; empty when the answer is the caller's.
     *
     * @param asked the request as it was sent
     * @param wasKnown whether credentials went with it
     */
    Optional<TransportRequest> next(TransportRequest asked, TransportResponse answer, boolean wasKnown) {
        Optional<String> location = answer.header("location");
        // a service may redirect the deletion of a job to its whole job list, which nobody asked for
        boolean isFinal = policy == Redirects.NEVER
                || asked.method().equals("DELETE")
                || !STATUSES.contains(answer.status())
                || location.isEmpty();
        if (isFinal) {
            return Optional.empty();
        }
        URI from = asked.uri();
        URI to = resolve(from, location.get());
        boolean leaves = !Text.origin(from).equals(Text.origin(to));
        if (leaves && policy == Redirects.SAME_ORIGIN) {
            return Optional.empty();
        }
        check(from, to);
        TransportRequest next = request(asked, answer.status(), to, leaves);
        if (leaves) {
            checkBody(asked, next, wasKnown);
        }
        remember(asked, next);
        left |= leaves;
        return Optional.of(next);
    }

    private static void check(URI from, URI to) {
        String scheme = Text.lower(to.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || to.getHost() == null) {
            throw new TransportException(Secrets.hide(from) + " redirects to " + Secrets.hide(to)
                    + ", which is no http or https address; it was not followed");
        }
        if (Uris.isDowngrade(from, to)) {
            throw new TransportException(Secrets.hide(from) + " redirects from https to " + Secrets.hide(to)
                    + ", which anybody on the way can read and change; it was not followed. Ask that address itself if"
                    + " you trust the way");
        }
    }

    /** A body that is only for the service, or only for the service from this caller, does not leave the origin. */
    private static void checkBody(TransportRequest asked, TransportRequest next, boolean wasKnown) {
        if (next.body().length().orElse(1) == 0) {
            return;
        }
        Optional<String> reason = wasKnown
                ? Optional.of("it was sent with credentials")
                : secretParameter(next).map(name -> "it has the parameter " + name);
        if (reason.isPresent()) {
            throw new TransportException(Secrets.hide(asked.uri()) + " redirects to " + Secrets.hide(next.uri())
                    + ", which is another origin; the body of the " + next.method() + " was not sent there, since "
                    + reason.get() + ". Send it to that address itself if you trust it");
        }
    }

    /** The first parameter of a form whose name says that it is secret; of long or streamed forms none is seen. */
    private static Optional<String> secretParameter(TransportRequest request) {
        boolean isForm = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .anyMatch(header -> header.getValue().stream()
                        .anyMatch(type -> Text.lower(type).startsWith("application/x-www-form-urlencoded")));
        long length = request.body().length().orElse(Long.MAX_VALUE);
        if (!isForm || length > MOST_FORM) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            request.body().writeTo(bytes);
        } catch (IOException e) {
            throw new TransportException("The body of the request cannot be read again: " + e.getMessage(), e);
        }
        return Stream.of(bytes.toString(StandardCharsets.ISO_8859_1).split("&"))
                .map(pair -> unescaped(pair.split("=", 2)[0]))
                .filter(Secrets::isName)
                .findFirst();
    }

    private static String unescaped(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private void remember(TransportRequest asked, TransportRequest next) {
        chain.add(asked.uri());
        seen.add(asked.method() + " " + asked.uri());
        if (seen.contains(next.method() + " " + next.uri())) {
            throw new TransportException("Redirects go round in a circle: " + route(next.uri()));
        }
        if (chain.size() > MAX) {
            throw new TransportException("More than " + MAX + " redirects: " + route(next.uri()));
        }
    }

    private String route(URI last) {
        StringBuilder text = new StringBuilder();
        chain.forEach(uri -> text.append(Secrets.hide(uri)).append(" -> "));
        return text.append(Secrets.hide(last)).toString();
    }

    private static TransportRequest request(TransportRequest asked, int status, URI to, boolean leaves) {
        String method = asked.method();
        boolean toGet =
                status == 303 && !method.equals("HEAD") || (status == 301 || status == 302) && method.equals("POST");
        RequestBody body = toGet ? RequestBody.none() : asked.body();
        if (!toGet && !body.isRepeatable()) {
            throw new TransportException(Secrets.hide(asked.uri()) + " redirects with status " + status + " to "
                    + Secrets.hide(to) + ", and the body of this " + method
                    + " can be sent only once; send it to that address, or give a body that can be repeated");
        }
        Map<String, List<String>> headers = new TreeMap<>();
        asked.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean dropped = toGet && OF_BODY.contains(lower) || leaves && !HARMLESS.contains(lower);
            if (!dropped) {
                headers.put(name, values);
            }
        });
        return new TransportRequest(toGet && !method.equals("GET") ? "GET" : method, to, headers, body);
    }

    /** The address that a Location means, which services write with spaces and other letters all the same. */
    static URI resolve(URI base, String location) {
        try {
            URI to = new URI(escape(location.trim()));
            // RFC 3986 section 5.2.2; the JDK follows RFC 2396, where a bare query drops the last segment
            boolean bareQuery = to.getScheme() == null
                    && to.getRawAuthority() == null
                    && "".equals(to.getRawPath())
                    && to.getRawQuery() != null;
            URI resolved = bareQuery
                    ? new URI(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + "?"
                            + to.getRawQuery())
                    : base.resolve(to);
            String text = resolved.toString();
            int fragment = text.indexOf('#');
            return fragment < 0 ? resolved : new URI(text.substring(0, fragment));
        } catch (URISyntaxException e) {
            throw new TransportException(
                    Secrets.hide(base) + " redirects to what is no address: " + e.getMessage()
                            + "; it was not followed",
                    e);
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                escaped.append((char) c);
            }
        }
        return escaped.toString();
    }
}
