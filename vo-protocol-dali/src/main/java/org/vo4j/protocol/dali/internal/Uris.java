// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses as services write them. */
public final class Uris {
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String UNRESERVED = "-._~";

    private Uris() {}

    /** An address in which what may not stand there is escaped; empty when it is none even so. */
    public static Optional<URI> lenient(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(escaped(stripped)));
        } catch (URISyntaxException e) {
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

    /** A text as one segment of a path or as one value of a query: everything that is special is escaped. */
    public static String segment(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    /** Whether an address is of http or https. */
    public static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Whether a way from one address to another leaves the encryption of https. */
    public static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
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
