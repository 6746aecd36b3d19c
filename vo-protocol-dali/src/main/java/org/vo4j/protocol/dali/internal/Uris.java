// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses as services write them. */
public final class Uris {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String UNRESERVED = "-._~";

    private Uris() {}

    /** An address in which what may not stand there is escaped; empty when it is none even so. */
    public static Optional<URI> lenient(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(stripped));
        } catch (URISyntaxException e) {
            try {
                return Optional.of(new URI(escape(stripped, ALLOWED)));
            } catch (URISyntaxException again) {
                return Optional.empty();
            }
        }
    }

    /** A text as one segment of a path or as one value of a query: everything that is special is escaped. */
    public static String segment(String text) {
        return escape(text, UNRESERVED);
    }

    private static String escape(String text, String allowed) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || (c < 0x80 && allowed.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    /** Whether an address is of http or https. */
    public static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /**
     * An address as a job document gives it, seen from the job: services mean the job itself, the list of jobs or the
     * service's root when they write a relative one. The reading that leads under the job is taken, else the one of RFC 3986.
     */
    public static Optional<URI> underJob(URI job, String href) {
        Optional<URI> target = lenient(href);
        if (target.isEmpty() || target.get().isAbsolute() || href.strip().startsWith("/")) {
            return target.map(job::resolve);
        }
        String under = bare(job) + "/";
        URI folder = URI.create(under);
        for (URI base : new URI[] {job, folder.resolve(".."), folder.resolve("../.."), folder}) {
            URI candidate = base.resolve(target.get());
            if (candidate.toString().startsWith(under)) {
                return Optional.of(candidate);
            }
        }
        return Optional.of(job.resolve(target.get()));
    }

    /** An address without query and fragment. */
    public static URI bare(URI uri) {
        String text = uri.toString();
        int end = text.length();
        for (char c : new char[] {'?', '#'}) {
            int at = text.indexOf(c);
            end = at >= 0 && at < end ? at : end;
        }
        return end == text.length() ? uri : URI.create(text.substring(0, end));
    }

    /** An address without fragment. */
    public static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }

    /** An address under another: its path with a segment more; query and fragment are dropped. */
    public static URI child(URI parent, String segments) {
        String base = bare(parent).toString();
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return URI.create(base + "/" + segments);
    }

    /** An address with a query appended to the one it has. */
    public static URI withQuery(URI uri, String query) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        text = hash < 0 ? text : text.substring(0, hash);
        int mark = text.indexOf('?');
        String joint = mark < 0 ? "?" : text.endsWith("?") || text.endsWith("&") ? "" : "&";
        return query.isEmpty() ? URI.create(text) : URI.create(text + joint + query);
    }
}
