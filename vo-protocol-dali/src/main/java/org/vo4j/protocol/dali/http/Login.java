// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.FormatException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/**
 * The login that a challenge of the draft AuthVO 1.0 offers: a user name and password for a cookie, token or certificate.
 *
 * <p>The password goes only to a login address inside its own scope, and what it is exchanged for only to addresses
 * inside that scope too: a challenge cannot make one service's password, or its fruits, known to another.
 *
 * @param scheme the scheme of the challenge
 * @param address where to log in
 * @param isForm whether user name and password go as a form; otherwise in the Authorization header
 * @param grant the user name and password
 */
record Login(String scheme, URI address, boolean isForm, Grant grant) {
    private static final Set<String> SCHEMES = Set.of("ivoa_cookie", "ivoa_bearer", "ivoa_x509");
    private static final int MAX_CERTIFICATE = 64 * 1024;
    private static final int MAX_COOKIES = 20;

    /** The first login that challenges offer and that the user has a password for. */
    static Optional<Login> of(List<Challenge> challenges, List<Grant> covering) {
        for (Challenge challenge : challenges) {
            String method = challenge.parameters().getOrDefault("standard_id", "");
            boolean isForm = method.equalsIgnoreCase(SecurityMethods.PASSWORD);
            Optional<URI> address = address(challenge.parameters().getOrDefault("access_url", ""));
            boolean isOffer = SCHEMES.contains(challenge.scheme())
                    && (isForm || method.equalsIgnoreCase(SecurityMethods.BASIC))
                    && address.isPresent();
            if (isOffer) {
                Optional<Login> login = covering.stream()
                        .filter(grant -> grant.secret() instanceof Secret.Password
                                && grant.scope().covers(address.get()))
                        .findFirst()
                        .map(grant -> new Login(challenge.scheme(), address.get(), isForm, grant));
                if (login.isPresent()) {
                    return login;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The request that logs in. */
    TransportRequest request(String userAgent) {
        Secret.Password password = (Secret.Password) grant.secret();
        if (!isForm) {
            return new TransportRequest(
                    "GET",
                    address,
                    Map.of("User-Agent", List.of(userAgent), "Authorization", List.of(password.header())),
                    RequestBody.none());
        }
        String form = "username=" + escaped(password.user()) + "&password=" + escaped(password.password());
        return new TransportRequest(
                "POST",
                address,
                Map.of("User-Agent", List.of(userAgent), "Content-Type", List.of("application/x-www-form-urlencoded")),
                RequestBody.of(form.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the answer of a login gives; nothing when it is no success. */
    List<Grant> grants(TransportResponse response) throws IOException {
        if (response.status() != 200) {
            return List.of();
        }
        return switch (scheme) {
            case "ivoa_cookie" -> cookies(response);
            case "ivoa_bearer" ->
                response.header("x-vo-bearer")
                        .map(String::trim)
                        .filter(token -> !token.isEmpty())
                        .map(token -> List.of(granted(grant.scope().uri(), new Secret.Bearer(token))))
                        .orElse(List.of());
            default -> certificate(response);
        };
    }

    private static Grant granted(URI scope, Secret secret) {
        return new Grant(new Scope(scope, true), secret);
    }

    private List<Grant> certificate(TransportResponse response) throws IOException {
        byte[] pem = response.body().readNBytes(MAX_CERTIFICATE);
        try {
            ClientCertificate certificate = ClientCertificate.parse(new String(pem, StandardCharsets.ISO_8859_1));
            return List.of(granted(grant.scope().uri(), new Secret.Certificate(certificate)));
        } catch (FormatException e) {
            throw new IOException(
                    "the login at " + Secrets.hide(address) + " gave no certificate: " + e.getMessage(), e);
        }
    }

    /** The cookies of the answer; RFC 6265 section 5.2, bound to the host that set them whatever Domain they name. */
    private List<Grant> cookies(TransportResponse response) {
        List<Grant> cookies = new ArrayList<>();
        for (String header : response.headers().getOrDefault("set-cookie", List.of())) {
            String[] parts = header.split(";", -1);
            int equals = parts[0].indexOf('=');
            if (equals > 0 && cookies.size() < MAX_COOKIES) {
                Secret.Cookie cookie = new Secret.Cookie(
                        parts[0].substring(0, equals).trim(),
                        parts[0].substring(equals + 1).trim());
                URI scope = address.resolve(path(parts));
                // never wider than the password that it stands for
                cookies.add(granted(
                        grant.scope().covers(scope) ? scope : grant.scope().uri(), cookie));
            }
        }
        return cookies;
    }

    private static String path(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].trim();
            if (part.toLowerCase(Locale.ROOT).startsWith("path=/")) {
                String path = part.substring(5);
                return path.chars().allMatch(c -> c > ' ' && c < 127 && "\"<>\\^`{|}?#".indexOf(c) < 0)
                                && !path.startsWith("//")
                        ? path
                        : "/";
            }
        }
        // the default path: the folder of the login address
        return ".";
    }
}
