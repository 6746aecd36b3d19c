// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as services write them. */
final class UrisTest {
    @ParameterizedTest
    @CsvSource({
        "http://h/tap/async/42/results/result, http://h/tap/async/42/results/result",
        "/tap/async/42/results/result, http://h/tap/async/42/results/result",
        "results/result, http://h/tap/async/42/results/result",
        "42/results/main, http://h/tap/async/42/results/main",
        "async/42/results/main, http://h/tap/async/42/results/main",
        "./results/a b, http://h/tap/async/42/results/a%20b",
        "//other/x, http://other/x",
        "vos:thing/1, vos:thing/1",
    })
    void hrefsOfAJob(String href, URI expected) {
        assertEquals(Optional.of(expected), Uris.underJob(URI.create("http://h/tap/async/42"), href));
        assertEquals(Optional.of(expected), Uris.underJob(URI.create("http://h/tap/async/42?x=1"), href));
    }

    @Test
    void segmentsEscapeEverythingSpecial() {
        assertEquals("%22J%2FA%2BA%2F1%2Ftab%22", Uris.segment("\"J/A+A/1/tab\""));
        assertEquals("%C3%A9%20%25", Uris.segment("\u00e9 %"));
    }

    @Test
    void childrenAndQueries() {
        URI base = URI.create("http://h:81/tap/?a=b#c");
        assertEquals(URI.create("http://h:81/tap/tables"), Uris.child(base, "tables"));
        assertEquals(URI.create("http://h:81/tap/?a=b&x=1"), Uris.withQuery(base, "x=1"));
        assertEquals(URI.create("http://h/t?x=1"), Uris.withQuery(URI.create("http://h/t?"), "x=1"));
        assertEquals(URI.create("http://h/t?a&x=1"), Uris.withQuery(URI.create("http://h/t?a&"), "x=1"));
    }

    @Test
    void badCharactersAreEscaped() {
        assertEquals(Optional.of(URI.create("http://h/a%20b%7Cc")), Uris.lenient(" http://h/a b|c "));
        assertEquals(Optional.empty(), Uris.lenient(" "));
        assertEquals(Optional.empty(), Uris.lenient("http://[broken"));
    }
}
