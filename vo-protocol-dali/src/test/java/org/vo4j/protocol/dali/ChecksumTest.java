// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.http.TransportResponse;

/** Checksums as headers and columns have them. The digests are of {@code hello}, as RFC 1321 and FIPS 180 give them. */
class ChecksumTest {
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";
    private static final String SHA1 = "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d";
    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static Optional<Checksum> announced(String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            all.put(parts[0].toLowerCase(Locale.ROOT), List.of(parts[1]));
        }
        return Checksum.announced(
                new TransportResponse(200, URI.create("http://x.org/"), all, InputStream.nullInputStream()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-MD5: XUFAKrxLKna5cZ2REBfFkg== | MD5 " + MD5,
                "Digest: MD5=XUFAKrxLKna5cZ2REBfFkg== | MD5 " + MD5,
                "Digest: sha=qvTGHdzF6KLavt4PO0gs2a6pQ00= | SHA-1 " + SHA1,
                "Digest: SHA-256=LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ= | SHA-256 " + SHA256,
                "Digest: MD5=XUFAKrxLKna5cZ2REBfFkg==,SHA-256=LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ= | SHA-256 "
                        + SHA256,
                "Repr-Digest: sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=: | SHA-256 " + SHA256,
                "Content-Digest: unixsum=:AAAAAAAAAAAAAAAAAAAAAAAAAAA=:, md5=:XUFAKrxLKna5cZ2REBfFkg==: | MD5 " + MD5,
            })
    void ofHeaders(String header, String checksum) {
        assertEquals(Optional.of(checksum), announced(header).map(Checksum::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-MD5: nonsense",
                "Content-MD5: 5d41402abc4b2a76b9719d911017c592",
                "Digest: SHA-256=XUFAKrxLKna5cZ2REBfFkg==",
                "Digest: crc32c=AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "Repr-Digest: sha-256=:!!!!:",
                "ETag: \"5d41402abc4b2a76b9719d911017c592\""
            })
    void headersThatAnnounceNothing(String header) {
        assertEquals(Optional.empty(), announced(header));
    }

    @Test
    void theBestOfSeveralHeaders() {
        assertEquals(
                Optional.of(new Checksum("sha-256", SHA256)),
                announced(
                        "Content-MD5: XUFAKrxLKna5cZ2REBfFkg==",
                        "Digest: SHA-256=LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5:" + MD5, " MD5: " + MD5 + " ", "md5=" + MD5, MD5, "5D41402ABC4B2A76B9719D911017C592"})
    void ofCells(String text) {
        assertEquals(Optional.of(new Checksum("MD5", MD5)), Checksum.parse(text));
    }

    @Test
    void theLengthTellsTheAlgorithm() {
        assertEquals("SHA-1", Checksum.parse(SHA1).orElseThrow().algorithm());
        assertEquals("SHA-256", Checksum.parse("sha256:" + SHA256).orElseThrow().algorithm());
        for (String none : List.of("", "no", "sha256:" + MD5, "crc32:" + MD5, MD5 + "0", "md5:")) {
            assertEquals(Optional.empty(), Checksum.parse(none), none);
        }
    }

    @Test
    void whatIsNoChecksumIsRefused() {
        for (String[] wrong : new String[][] {{"CRC32", MD5}, {"MD5", SHA1}, {"MD5", "x".repeat(32)}}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Checksum(wrong[0], wrong[1]), Arrays.toString(wrong));
        }
        assertTrue(
                new Checksum("sha1", SHA1.toUpperCase(Locale.ROOT)).toString().startsWith("SHA-1 aaf4"));
    }
}
