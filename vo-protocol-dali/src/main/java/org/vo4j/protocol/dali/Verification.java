// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.TransportException;

/** Compares the bytes of one file with the checksums that it should have. */
final class Verification {
    private final Map<Checksum, MessageDigest> digests = new LinkedHashMap<>();

    private Verification(List<Checksum> checksums) {
        checksums.forEach(checksum -> digests.put(checksum, checksum.digest()));
    }

    static Verification of(List<Checksum> checksums) {
        return new Verification(checksums);
    }

    static Verification none() {
        return of(List.of());
    }

    void update(byte[] bytes, int count) {
        digests.values().forEach(digest -> digest.update(bytes, 0, count));
    }

    /** Refuses a file whose bytes are other ones. */
    void check(URI uri) {
        digests.forEach((announced, digest) -> {
            String hex = HexFormat.of().formatHex(digest.digest());
            if (!hex.equals(announced.hex())) {
                throw new TransportException(
                        "The file " + uri + " is damaged: it was announced with the checksum "
                                + announced + " and arrived with " + hex
                                + ". Try again; if it stays so, the service is wrong about it, and unchecked() takes it as it is");
            }
        });
    }
}
