// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Addresses as services and tables write them. */
final class Addresses {
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Addresses() {}

    static void requireHttp(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null
                || uri.getHost() == null
                || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw new IllegalArgumentException("Not the address of a service: " + uri
                    + "; give an absolute http or https address, such as https://example.org/tap");
        }
    }

    /**
     * The address in a cell, with what may not stand in an address escaped: blanks, bars, braces, other scripts.
     * Relative ones are resolved.
     *
     * @return empty when it is blank or cannot be made an address
     */
    static Optional<URI> lenient(String text, URI base) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(escaped(stripped)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int authority = text.indexOf("://");
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            boolean plain = b < 0x80 && (Character.isLetterOrDigit(b) || LEGAL.indexOf(b) >= 0);
            boolean bracket = (b == '[' || b == ']') && !(authority >= 0 && i < hostEnd(text, authority + 3));
            boolean percent = b == '%' && !isEscape(bytes, i);
            if (plain && !bracket && !percent) {
                out.append((char) b);
            } else {
                out.append('%').append(hex(b >> 4)).append(hex(b & 15));
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    private static int hostEnd(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    /**
     * Where a service's resource of a name, such as {@code capabilities}, can be: below the base address, then beside
     * its last part; queries are left out (DALI 1.1 section 2).
     */
    static List<URI> candidates(URI base, String resource) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        int slash = path.lastIndexOf('/');
        String root = base.getScheme() + "://" + base.getRawAuthority();
        URI below = URI.create(root + path + "/" + resource);
        return slash < 0
                ? List.of(below)
                : List.of(below, URI.create(root + path.substring(0, slash) + "/" + resource));
    }
}
