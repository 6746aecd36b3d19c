// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.util.Locale;

/**
 * Where a secret may be sent: one origin (scheme, host and port) and the paths below one path.
 *
 * @param uri an address of the scope; its path is the prefix, complete segments only, so that {@code /tap} covers
 *     {@code /tap/async} and not {@code /tapestry}
 * @param preemptive whether the secret goes with every request; otherwise only where the service's capabilities or its
 *     challenge ask for one of that kind
 */
public record Scope(URI uri, boolean preemptive) {
    /** Checks that there is an origin to be bound to. */
    public Scope {
        String scheme = Text.lower(uri.getScheme());
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "A scope of credentials is an http or https address with a host, not " + Secrets.hide(uri));
        }
    }

    /** The addresses below one address, sent to when the service asks. */
    public static Scope of(URI uri) {
        return new Scope(uri, false);
    }

    /** The same addresses, sent to without waiting to be asked. */
    public Scope sentAlways() {
        return new Scope(uri, true);
    }

    /** Whether an address is inside. */
    public boolean covers(URI address) {
        if (!Text.origin(uri).equals(Text.origin(address))) {
            return false;
        }
        String prefix = path(uri);
        if (prefix.isEmpty()) {
            return true;
        }
        String path = path(address);
        return !isAmbiguous(path) && (path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** How narrow the scope is: the longer the path, the narrower. */
    int length() {
        return path(uri).length();
    }

    /** The path without dot segments and without a slash at the end. */
    private static String path(URI uri) {
        String path = uri.normalize().getRawPath();
        if (path == null) {
            return "";
        }
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Whether a server may read the path as another one, since dots or slashes are escaped or left over. */
    private static boolean isAmbiguous(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("/..")
                || lower.contains("//");
    }
}
