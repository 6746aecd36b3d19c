// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.http.TransportResponse;

/**
 * The checksum of a file, to tell whether it arrived as it was sent.
 *
 * @param algorithm the algorithm as {@link MessageDigest} names it: {@code MD5}, {@code SHA-1}, {@code SHA-256} or {@code
 *     SHA-512}
 * @param hex the checksum in hexadecimal digits, lower case
 */
public record Checksum(String algorithm, String hex) {
    /** The algorithms, the best first, with the number of their bytes. */
    private static final List<Map.Entry<String, Integer>> BEST =
            List.of(Map.entry("SHA-512", 64), Map.entry("SHA-256", 32), Map.entry("SHA-1", 20), Map.entry("MD5", 16));

    private static final Pattern STATED =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9-]{1,9})[:=])?\\s*([0-9A-Fa-f]{32,128})");
    /** One of a list: {@code sha-256=:base64:} (RFC 9530) or {@code SHA-256=base64} (RFC 3230). */
    private static final Pattern LISTED =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,9})=:?([A-Za-z0-9+/]{20,88}={0,2}):?");

    /** Checks that the algorithm is known and the length its own. */
    public Checksum {
        algorithm = canonical(algorithm);
        hex = hex.toLowerCase(Locale.ROOT);
        OptionalInt bytes = length(algorithm);
        if (bytes.isEmpty()) {
            throw new IllegalArgumentException(
                    "No checksum known here: '" + algorithm + "'; known are MD5, SHA-1, SHA-256 and SHA-512");
        }
        if (!hex.matches("[0-9a-f]*") || hex.length() != 2 * bytes.getAsInt()) {
            throw new IllegalArgumentException("Not the digits of a checksum by " + algorithm + ": '" + hex + "'");
        }
    }

    private static String canonical(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("SHA") || upper.equals("SHA1") ? "SHA-1" : upper.replaceFirst("^SHA(256|512)$", "SHA-$1");
    }

    private static OptionalInt length(String algorithm) {
        return BEST.stream()
                .filter(known -> known.getKey().equals(algorithm))
                .mapToInt(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The checksum in a cell of a table, such as {@code md5:9e107d9d372bb6826bd81d3542a419d6}, or digits alone, whose number
     * tells the algorithm.
     *
     * @return empty when it is not one
     */
    public static Optional<Checksum> parse(String text) {
        Matcher stated = STATED.matcher(text.strip());
        if (!stated.matches()) {
            return Optional.empty();
        }
        String digits = stated.group(2);
        for (Map.Entry<String, Integer> known : BEST) {
            boolean named =
                    stated.group(1) == null || canonical(stated.group(1)).equals(known.getKey());
            if (named && digits.length() == 2 * known.getValue()) {
                return Optional.of(new Checksum(known.getKey(), digits));
            }
        }
        return Optional.empty();
    }

    /**
     * The best checksum that the headers of a whole answer announce: Repr-Digest and Content-Digest (RFC 9530), Digest (RFC
     * 3230), Content-MD5 (RFC 1864). What is not understood is passed over.
     */
    static Optional<Checksum> announced(TransportResponse whole) {
        StringBuilder listed = new StringBuilder();
        for (String name : List.of("repr-digest", "content-digest", "digest")) {
            listed.append(String.join(",", whole.headers().getOrDefault(name, List.of())))
                    .append(',');
        }
        whole.header("content-md5").ifPresent(md5 -> listed.append("md5=").append(md5.strip()));
        for (Map.Entry<String, Integer> known : BEST) {
            Matcher one = LISTED.matcher(listed);
            while (one.find()) {
                Optional<Checksum> found = decoded(one, known);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Checksum> decoded(Matcher one, Map.Entry<String, Integer> known) {
        if (!canonical(one.group(1)).equals(known.getKey())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(one.group(2));
            return bytes.length == known.getValue()
                    ? Optional.of(new Checksum(known.getKey(), HexFormat.of().formatHex(bytes)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What computes checksums of this algorithm. */
    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + algorithm, e);
        }
    }

    /** Algorithm and digits: {@code MD5 9e107d9d372bb6826bd81d3542a419d6}. */
    @Override
    public String toString() {
        return algorithm + " " + hex;
    }
}
