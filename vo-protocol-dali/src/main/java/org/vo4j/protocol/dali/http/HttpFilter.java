// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/**
 * Sees, and may change, every request before it is sent and the head of every answer.
 *
 * <p>It is called for each exchange with a server, so also for each retry and each step of a redirect: a filter that adds
 * a secret looks at the address first. Credentials are added after it and are not shown to it. Called by the thread that
 * sends; a filter that is shared between threads copes with that.
 */
public interface HttpFilter {
    /** The request to send in place of the given one. */
    default TransportRequest request(TransportRequest request) {
        return request;
    }

    /** The answer to give in place of the given one; a body that is not handed on is to be closed. */
    default TransportResponse response(TransportRequest request, TransportResponse response) {
        return response;
    }
}
