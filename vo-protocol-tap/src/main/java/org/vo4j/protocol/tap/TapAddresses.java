// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of a service's resources (TAP 1.1 section 2). */
final class TapAddresses {
    private TapAddresses() {}

    /** The base address without what people and registries leave at its end: {@code /}, {@code ?}, {@code &}. */
    static URI base(URI given) {
        String text = given.toString();
        int fragment = text.indexOf('#');
        int end = fragment < 0 ? text.length() : fragment;
        while (end > 0 && "?&/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == text.length() ? given : URI.create(text.substring(0, end));
    }

    /** An address below another; what is asked of the base is asked of it, too. */
    static URI below(URI base, String path) {
        String text = base.toString();
        int query = text.indexOf('?');
        String bare = query < 0 ? text : text.substring(0, query);
        return URI.create(bare + (bare.endsWith("/") ? "" : "/") + path + (query < 0 ? "" : text.substring(query)));
    }

    /** A name as one part of a path; names of tables may have slashes, quotes and blanks. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
