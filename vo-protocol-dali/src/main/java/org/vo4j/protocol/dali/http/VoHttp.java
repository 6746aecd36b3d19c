// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.internal.Replies;

/**
 * The HTTP client of all protocols: streaming, patient with services, and careful with credentials.
 *
 * <p>Bodies stream both ways in bounded memory. Answers compressed with gzip or deflate are inflated, unless the caller
 * sets an Accept-Encoding. Redirects are followed ({@link Redirects}); when one leads to another origin (another scheme,
 * host or port: RFC 6454, so http and https of one host are two), neither credentials nor headers that may identify the
 * caller go along, nor do they when another redirect leads back. None is followed from https to http or for a DELETE, nor
 * one with status 307 or 308 to another origin for a body that was sent with credentials or whose form has a parameter
 * that is named like a secret. Proxies are those of {@link java.net.ProxySelector}; one that wants a login is refused.
 * GET, HEAD, OPTIONS, PUT and DELETE are sent again, after a growing pause or that of Retry-After, when the connection
 * fails or the answer is 429, 502, 503 or 504; a POST only when no connection could be made. A Retry-After beyond a minute
 * is left to the caller. The body of an answer fails with an {@link java.io.IOException} when it is cut, stalls
 * or exceeds the total time; closing it from any thread, or interrupting the reader, ends the transfer.
 *
 * <p>Immutable and shareable between threads; each method gives a changed client, which shares connections with this one
 * where it can. There is nothing to close: idle connections end by themselves.
 */
public final class VoHttp implements HttpTransport {
    private static final String VERSION = Optional.ofNullable(
                    VoHttp.class.getModule().getDescriptor())
            .flatMap(module -> module.rawVersion())
            .orElse("development");

    private static final VoHttp STANDARD = new VoHttp(new Settings(
            Timeouts.standard(),
            new Permits(Credentials.none()),
            List.of(),
            userAgentText("", Purpose.SCIENCE),
            3,
            Redirects.ANYWHERE,
            Long.MAX_VALUE,
            null,
            Ticker.SYSTEM,
            new Clients(Timeouts.standard().connect()),
            new HostGates(8)));

    private final Settings settings;

    private VoHttp(Settings settings) {
        this.settings = settings;
    }

    /**
     * The usual client: anonymous, three retries, eight connections to a host, the times of {@link Timeouts#standard()}.
     */
    public static VoHttp standard() {
        return STANDARD;
    }

    /** With other times to wait. */
    public VoHttp timeouts(Timeouts timeouts) {
        Changes changes = new Changes(settings);
        changes.timeouts = timeouts;
        changes.clients = settings.clients().withConnect(timeouts.connect());
        return changes.made();
    }

    /** With other credentials; what services asked for and logins gave before is forgotten. */
    public VoHttp credentials(Credentials credentials) {
        Changes changes = new Changes(settings);
        changes.permits = new Permits(credentials);
        changes.clients =
                credentials.isEmpty() ? settings.clients() : settings.clients().fresh();
        return changes.made();
    }

    /**
     * With what a service declares of the addresses below one, as {@link Credentials#declare} has it; what services asked for
     * and logins gave before is kept.
     */
    public VoHttp declare(URI accessUrl, Set<String> securityMethods) {
        Changes changes = new Changes(settings);
        changes.permits = settings.permits().declare(accessUrl, securityMethods);
        return changes.made();
    }

    /**
     * Whether the credentials hold a proof for an address of one of these kinds, such as {@link SecurityMethods#BASIC}; a
     * user name and password also is one for {@link SecurityMethods#PASSWORD}, a login.
     */
    public boolean canProve(URI address, Collection<String> securityMethods) {
        return settings.permits().canProve(address, securityMethods);
    }

    /** With one more filter; filters are asked in the order in which they were added. */
    public VoHttp filter(HttpFilter filter) {
        Changes changes = new Changes(settings);
        changes.filters = new ArrayList<>(settings.filters());
        changes.filters.add(filter);
        return changes.made();
    }

    /**
     * With a User-Agent that names the program first and says what it runs for (IVOA note "Software Identification" 1.0).
     *
     * @param product name and version of the program, such as {@code skymap/2.1}; empty for none
     * @throws IllegalArgumentException when the product has characters that a header cannot have
     */
    public VoHttp userAgent(String product, Purpose purpose) {
        if (!product.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("The name of a program in a User-Agent is plain ASCII: " + product);
        }
        Changes changes = new Changes(settings);
        changes.userAgent = userAgentText(product, purpose);
        return changes.made();
    }

    /** With so many retries at most after the first try; zero for none. */
    public VoHttp retries(int count) {
        Changes changes = new Changes(settings);
        changes.retries = atLeast(0, count, "retries");
        return changes.made();
    }

    /** With another choice of redirects to follow. */
    public VoHttp redirects(Redirects redirects) {
        Changes changes = new Changes(settings);
        changes.redirects = redirects;
        return changes.made();
    }

    /** With at most so many exchanges open at once with one host; an answer counts until it is read or closed. */
    public VoHttp maxConnectionsPerHost(int count) {
        Changes changes = new Changes(settings);
        changes.gates = new HostGates(atLeast(1, count, "connections"));
        return changes.made();
    }

    /** With another bound on what a compressed answer may inflate to, in bytes; there is none at first. */
    public VoHttp maxInflatedBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("The bound on inflated bytes must be positive, not " + bytes);
        }
        Changes changes = new Changes(settings);
        changes.maxInflatedBytes = bytes;
        return changes.made();
    }

    /**
     * With a log that is told of each exchange when it has ended, also those of redirects and retries; none at first.
     * It has been told when the reader of the answer sees its end or failure, or has closed it.
     *
     * @param log called by the thread that reads the answer or by one of the client's own: it must be quick
     */
    public VoHttp log(Consumer<HttpExchange> log) {
        Changes changes = new Changes(settings);
        changes.log = log;
        return changes.made();
    }

    /** The same client under another clock. */
    VoHttp ticker(Ticker ticker) {
        Changes changes = new Changes(settings);
        changes.ticker = ticker;
        return changes.made();
    }

    /** The same client with other connections. */
    VoHttp clients(Clients clients) {
        Changes changes = new Changes(settings);
        changes.clients = clients;
        return changes.made();
    }

    /**
     * Sends a request and gives the answer as soon as its head has arrived, whatever its status.
     *
     * @throws TransportException when no answer can be had: the message says why, and the cause is the JDK's exception
     */
    @Override
    public TransportResponse send(TransportRequest request) {
        return new Sending(settings).send(request);
    }

    /** Sends a request and gives the first answer, even when that is a redirect. */
    @Override
    public TransportResponse sendOnce(TransportRequest request) {
        return redirects(Redirects.NEVER).send(request);
    }

    /** The same client whose calls end within a time in all, or within their total time where that is shorter. */
    @Override
    public VoHttp within(Duration time) {
        Duration total = settings.timeouts().total();
        return total.isZero() || time.compareTo(total) < 0
                ? timeouts(settings.timeouts().withTotal(time))
                : this;
    }

    /** Gets an address. */
    public TransportResponse get(URI uri) {
        return send(TransportRequest.get(uri));
    }

    /** The times that this client waits. */
    public Timeouts timeouts() {
        return settings.timeouts();
    }

    /**
     * A transport for what a document names by itself, such as external STREAMs: no redirect leads it to another origin,
     * which is what {@link HttpTransport} promises. A transport that is not of this class is given as it is.
     */
    public static HttpTransport withinOrigin(HttpTransport transport) {
        return transport instanceof VoHttp http ? http.redirects(Redirects.SAME_ORIGIN) : transport;
    }

    /** Whom the service took the caller for: X-VO-Authenticated (draft AuthVO 1.0); empty when it says nothing. */
    public static Optional<String> authenticatedAs(TransportResponse response) {
        return response.header("x-vo-authenticated").map(String::trim).filter(name -> !name.isEmpty());
    }

    /** How long the service asks to wait: Retry-After in seconds or as a date (RFC 9110 section 10.2.3). */
    public static Optional<Duration> retryAfter(TransportResponse response) {
        return Replies.retryAfter(response, Ticker.SYSTEM.now());
    }

    private static int atLeast(int least, int count, String what) {
        if (count < least) {
            throw new IllegalArgumentException("There must be at least " + least + " " + what + ", not " + count);
        }
        return count;
    }

    private static String userAgentText(String product, Purpose purpose) {
        String text = "vo4j/" + VERSION + " (" + purpose.token() + ") Java/" + System.getProperty("java.version", "");
        return product.isBlank() ? text : product.trim() + " " + text;
    }

    /** Settings being changed. */
    private static final class Changes {
        private Timeouts timeouts;
        private Permits permits;
        private List<HttpFilter> filters;
        private String userAgent;
        private int retries;
        private Redirects redirects;
        private long maxInflatedBytes;
        private @Nullable Consumer<HttpExchange> log;
        private Ticker ticker;
        private Clients clients;
        private HostGates gates;

        Changes(Settings from) {
            this.timeouts = from.timeouts();
            this.permits = from.permits();
            this.filters = from.filters();
            this.userAgent = from.userAgent();
            this.retries = from.retries();
            this.redirects = from.redirects();
            this.maxInflatedBytes = from.maxInflatedBytes();
            this.log = from.log();
            this.ticker = from.ticker();
            this.clients = from.clients();
            this.gates = from.gates();
        }

        VoHttp made() {
            return new VoHttp(new Settings(
                    timeouts,
                    permits,
                    filters,
                    userAgent,
                    retries,
                    redirects,
                    maxInflatedBytes,
                    log,
                    ticker,
                    clients,
                    gates));
        }
    }
}
