// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a client behaves.
 *
 * @param timeouts how long to wait
 * @param permits what proves who asks
 * @param filters the caller's own changes
 * @param userAgent the User-Agent
 * @param retries how often a request is sent again
 * @param redirects which redirects are followed
 * @param maxInflatedBytes how much a compressed answer may become
 * @param log who is told of exchanges, if anybody
 * @param ticker the time of day
 * @param clients the JDK's clients
 * @param gates the bound on connections
 */
record Settings(
        Timeouts timeouts,
        Permits permits,
        List<HttpFilter> filters,
        String userAgent,
        int retries,
        Redirects redirects,
        long maxInflatedBytes,
        @Nullable Consumer<HttpExchange> log,
        Ticker ticker,
        Clients clients,
        HostGates gates) {
    Settings {
        filters = List.copyOf(filters);
    }
}
