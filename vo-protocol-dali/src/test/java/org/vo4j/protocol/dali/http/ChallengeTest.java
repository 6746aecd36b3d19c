// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WWW-Authenticate as servers write it (RFC 9110 section 11.6.1; AuthVO). */
class ChallengeTest {
    private static List<Challenge> parse(String... headers) {
        return Challenge.parse(List.of(headers));
    }

    @Test
    void severalInOneHeader() {
        assertEquals(
                List.of(
                        new Challenge("basic", Map.of("realm", "a, \"b\"", "charset", "UTF-8")),
                        new Challenge("bearer", Map.of()),
                        new Challenge(
                                "ivoa_cookie",
                                Map.of(
                                        "standard_id",
                                        "ivo://ivoa.net/sso#tls-with-password",
                                        "access_url",
                                        "https://gea.esac.esa.int/tap-server/login")),
                        new Challenge("ivoa_x509", Map.of())),
                parse("Basic realm=\"a, \\\"b\\\"\", charset=\"UTF-8\", Bearer, ivoa_cookie"
                        + " standard_id=\"ivo://ivoa.net/sso#tls-with-password\","
                        + " access_url=\"https://gea.esac.esa.int/tap-server/login\", ivoa_x509"));
    }

    @Test
    void severalHeaders() {
        assertEquals(
                List.of(
                        new Challenge("ivoa_bearer", Map.of("access_url", "https://a/login")),
                        new Challenge("ivoa_x509", Map.of()),
                        new Challenge("bearer", Map.of())),
                parse("ivoa_bearer access_url=\"https://a/login\"", "ivoa_x509", "Bearer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Negotiate | negotiate",
                "Negotiate YII+/a== | negotiate",
                "Negotiate abc, Basic realm=x | negotiate,basic",
                "NTLM TlRM, Bearer | ntlm,bearer",
                "BASIC realm = \"x\" | basic",
                "Basic realm=unquoted/slash , Bearer scope=\"a b\" | basic,bearer",
                ",, Basic ,, Bearer,, | basic,bearer",
                "Basic realm=\"open | basic",
                "'' | ''",
                "=;{}\"( | ''"
            })
    void oddFormsAreUnderstoodOrLeftOut(String header, String schemes) {
        assertEquals(
                schemes,
                String.join(",", parse(header).stream().map(Challenge::scheme).toList()));
    }

    @Test
    void noiseEndsAndIsBounded() {
        long seed = 42;
        Random random = new Random(seed);
        String letters = "aB =,\"\\/;\t\u00e9+";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder header = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                header.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<Challenge> found = parse(header.toString());
            assertTrue(found.size() <= 60, "seed " + seed + ": " + header);
        }
        assertTrue(parse("a,".repeat(100_000)).size() <= 65);
    }
}
