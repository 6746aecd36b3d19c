// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small texts that messages and headers need. */
final class Text {
    private Text() {}

    /** A time as people say it, such as {@code 1.5 s}. */
    static String of(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return seconds == Math.rint(seconds)
                ? String.format(Locale.ROOT, "%d s", (long) seconds)
                : String.format(Locale.ROOT, "%.3f s", seconds);
    }

    /** Scheme, host and port: what a secret may be told to, in one canonical form. */
    static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort();
        if (port < 0) {
            port = scheme.equals("https") ? 443 : 80;
        }
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
