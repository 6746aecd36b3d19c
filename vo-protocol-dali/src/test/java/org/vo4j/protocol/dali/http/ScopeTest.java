// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where secrets may go (H2, R9). */
class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.org/tap, https://a.org/tap, true",
        "https://a.org/tap, https://a.org/tap/async/1?x=y, true",
        "https://a.org/tap/, https://a.org/tap, true",
        "https://a.org/tap, https://A.ORG:443/tap/sync, true",
        "https://a.org, https://a.org/anything, true",
        "https://a.org/tap?lang=x, https://a.org/tap/sync, true",
        "https://a.org/tap, https://a.org/x/../tap/sync, true",
        "https://a.org/tap, https://a.org/tapestry, false",
        "https://a.org/tap, https://a.org/, false",
        "https://a.org/tap, https://a.org, false",
        "https://a.org/tap, https://a.org/tap/../other, false",
        "https://a.org/tap, https://a.org/tap/%2e%2e/other, false",
        "https://a.org/tap, https://a.org/tap/..%2Fother, false",
        "https://a.org/tap, https://a.org/tap/..%5Cother, false",
        "https://a.org/tap, https://a.org/TAP/sync, false",
        "https://a.org/tap, http://a.org/tap, false",
        "https://a.org/tap, https://a.org:8443/tap, false",
        "https://a.org/tap, https://b.org/tap, false",
        "https://a.org/tap, https://x.a.org/tap, false",
        "https://a.org/tap, https://a.org.evil.org/tap, false",
        "https://a.org/tap, https://a.org@evil.org/tap, false"
    })
    void coversWhatIsBelow(URI scope, URI address, boolean covered) {
        assertEquals(covered, Scope.of(scope).covers(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///tmp", "ftp://a.org/", "/tap", "https:///tap"})
    void needsAnOrigin(String address) {
        assertThrows(IllegalArgumentException.class, () -> Scope.of(URI.create(address)));
    }

    @Test
    void secretsAreTakenOutOfAddresses() {
        assertEquals(
                URI.create("https://a.org/x?password=***&b=1&X-Amz-Signature=***&session_id=***"),
                HttpExchange.withoutSecrets(
                        URI.create("https://me:pw@a.org/x?password=p&b=1&X-Amz-Signature=s&session_id=t")));
    }
}
