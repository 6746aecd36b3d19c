// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;

/** What is left of a response when it is not the one that was wanted. */
public final class Replies {
    private static final int HEAD = 64 << 10;

    private Replies() {}

    /** Whether the status is a success: 200 to 299. */
    public static boolean isSuccess(TransportResponse response) {
        return response.status() >= 200 && response.status() < 300;
    }

    /** Whether the status is a redirect that has an address. */
    public static boolean isRedirect(TransportResponse response) {
        return response.status() >= 301
                && response.status() <= 308
                && location(response).isPresent();
    }

    /** The address in the header Location, seen from the address that answered; http and https only. */
    public static Optional<URI> location(TransportResponse response) {
        return response.header("location")
                .flatMap(Uris::lenient)
                .map(target -> response.uri().resolve(target))
                .filter(Uris::isHttp);
    }

    /**
     * What a refusal means: a {@link QueryException} when the service explains it in a VOTable (DALI 1.1 section 4.4), else a
     * {@link ServiceException} with the start of the body. Reads the body as far as needed and closes it.
     *
     * @param doing what was tried, such as {@code Cannot create a job}
     */
    public static VoException failure(String doing, TransportResponse response) {
        byte[] head = head(response);
        Optional<String> explained = queryStatusError(head, response.uri().toString());
        if (explained.isPresent() && isRefusal(response)) {
            return new QueryException(doing + ": " + refusal(response, "it", explained.get()));
        }
        String excerpt = explained.orElseGet(() -> BodyKind.excerpt(head));
        return new ServiceException(
                doing + ": " + answered(response, excerpt),
                response.status(),
                retryAfter(response, Instant.now()),
                excerpt);
    }

    /** Whether an explained failure is the fault of what was asked, so that asking again does not help. */
    public static boolean isRefusal(TransportResponse response) {
        boolean transientStatus = switch (response.status()) {
            case 401, 403, 429, 503 -> true;
            default -> false;
        };
        return !transientStatus && retryAfter(response, Instant.now()).isEmpty();
    }

    /**
     * That a service has refused something, and why.
     *
     * @param what what it has refused, such as {@code the query}
     */
    public static String refusal(TransportResponse response, String what, String explanation) {
        String status = isSuccess(response) ? "" : " (HTTP status " + response.status() + ")";
        return response.uri() + " refused " + what + status + ": " + explanation;
    }

    /** That a service has answered with a status that is no success, what that means, and what it says. */
    public static String answered(TransportResponse response, String said) {
        return response.uri() + " answered with HTTP status " + response.status() + advice(response)
                + (said.isEmpty() ? "" : ": " + said);
    }

    private static String advice(TransportResponse response) {
        return switch (response.status()) {
            case 401, 403 -> " (credentials are missing or do not suffice)";
            case 404, 410 -> " (there is nothing at this address, or not any more; is it the right one?)";
            case 429, 503 -> " (the service is busy; try again later)";
            case 300, 301, 302, 303, 307, 308 ->
                " (a redirect that was not followed"
                        + response.header("location")
                                .map(to -> ", to " + to.replaceAll("\\p{Cntrl}", ""))
                                .orElse("") + ")";
            default -> "";
        };
    }

    private static byte[] head(TransportResponse response) {
        try (response) {
            return response.body().readNBytes(HEAD);
        } catch (IOException | VoException e) {
            // what the status says stays true without the text
            return new byte[0];
        }
    }

    /** The text of the INFO named QUERY_STATUS whose value is ERROR; empty when the bytes hold none. */
    public static Optional<String> queryStatusError(byte[] head, String source) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.contains("VOTABLE") || !text.contains("QUERY_STATUS")) {
            return Optional.empty();
        }
        String[] found = {null};
        try {
            XmlInput xml = XmlInput.open(new ByteArrayInputStream(head), source, XmlLimits.SMALL);
            findError(xml, found);
        } catch (VoException e) {
            // cut after its first bytes, as was to be expected; what was found before counts
            return Optional.ofNullable(found[0]);
        }
        return Optional.ofNullable(found[0]);
    }

    private static void findError(XmlInput xml, String[] found) {
        xml.children(name -> {
            if (name.equals("RESOURCE") || name.equals("TABLE")) {
                findError(xml, found);
            } else if (name.equals("INFO")
                    && xml.attribute("name").equalsIgnoreCase("QUERY_STATUS")
                    && xml.attribute("value").equalsIgnoreCase("ERROR")) {
                String text = xml.text();
                found[0] = text.isEmpty() ? "the service reports an error without saying which" : text;
            }
        });
    }

    /** How long the service asks to wait, in seconds or until a date (RFC 9110 section 10.2.3); never negative. */
    public static Optional<Duration> retryAfter(TransportResponse response, Instant now) {
        Optional<String> header = response.header("retry-after").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().matches("[0-9]+")) {
            boolean endless = header.get().length() > 9;
            return Optional.of(Duration.ofSeconds(endless ? 1_000_000_000 : Long.parseLong(header.get())));
        }
        return IsoTimes.parse(header.get())
                .map(at -> Duration.between(now, at))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** A body as text, which may be so long; closes the response. */
    public static String text(TransportResponse response, int maxBytes) {
        try (response) {
            byte[] bytes = response.body().readNBytes(maxBytes + 1);
            String text = new String(bytes, 0, Math.min(bytes.length, maxBytes), StandardCharsets.UTF_8);
            return bytes.length > maxBytes ? text + "..." : text;
        } catch (IOException e) {
            throw cut(response.uri(), e);
        }
    }

    /** Ends a transfer of which nothing more is wanted. */
    public static void drop(TransportResponse response) {
        try (InputStream body = response.body()) {
            // a short rest is read, so that the connection can be used again
            body.readNBytes(1024);
        } catch (IOException | VoException e) {
            System.getLogger(Replies.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "The rest of " + response.uri() + " is lost: " + e);
        }
    }

    /** A body that ended before its time. */
    public static TransportException cut(URI uri, IOException cause) {
        return new TransportException("The answer of " + uri + " broke off: " + cause.getMessage(), cause);
    }

    /** The media type without parameters, in lower case; empty when the service names none. */
    public static String mediaType(TransportResponse response) {
        String type = response.header("content-type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
