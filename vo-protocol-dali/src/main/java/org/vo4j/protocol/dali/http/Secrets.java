// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.util.regex.Pattern;

/** Keeps secrets out of messages and logs. */
final class Secrets {
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@");
    private static final String NAME = "(?:passw|pwd|token|secret|signature|credential|api-?_?key|auth|session|sig)";
    /** A parameter whose name says that its value is a secret, in a query or a fragment. */
    private static final Pattern PARAMETER =
            Pattern.compile("([?&#;][^=&#;]*" + NAME + "[^=&#;]*=)[^&#;]*", Pattern.CASE_INSENSITIVE);

    /** The same more exactly, where a guess would cost more than a hidden value: AUTHOR and SIGMA are none. */
    private static final Pattern NAMED = Pattern.compile(
            ".*(?:passw|pwd|token|secret|signature|credential|api-?_?key).*|auth|authorization|session|session_?id|sig",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** Whether a parameter of this name is a secret. */
    static boolean isName(String name) {
        return NAMED.matcher(name).matches();
    }

    static URI hide(URI uri) {
        String text = uri.toString();
        String hidden = hide(text);
        return hidden.equals(text) ? uri : URI.create(hidden);
    }

    static String hide(String text) {
        return PARAMETER.matcher(USER.matcher(text).replaceFirst("$1")).replaceAll("$1***");
    }
}
