// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** A service at an address, as all protocols have it. Immutable and shareable between threads. */
public abstract class DalService {
    private final URI uri;
    private final HttpTransport http;

    /**
     * For the protocols.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    protected DalService(URI uri, HttpTransport http) {
        Addresses.requireHttp(uri);
        this.uri = uri;
        this.http = http;
    }

    /** The base address, as it was given. */
    public final URI uri() {
        return uri;
    }

    /** What carries requests. */
    public final HttpTransport http() {
        return http;
    }

    /** Sends a GET of the base address with parameters; the caller closes the response. */
    protected final TransportResponse get(DaliParameters parameters) {
        return http.send(parameters.toGet(uri));
    }

    /** Sends a POST of parameters to the base address; the caller closes the response. */
    protected final TransportResponse post(DaliParameters parameters) {
        return http.send(parameters.toPost(uri));
    }

    /** The class and the address. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + uri;
    }
}
