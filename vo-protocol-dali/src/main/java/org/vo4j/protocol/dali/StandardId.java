// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a standard, such as {@code ivo://ivoa.net/std/SIA#query-2.0}, in the parts that tell whether two mean
 * the same protocol (Identifiers 2.0 section 4.2).
 *
 * @param standard the identifier without its fragment and version, in lower case: {@code ivo://ivoa.net/std/sia}
 * @param feature what the fragment names, without its version: {@code query}; empty for the standard as a whole
 * @param major the major version; 1 where none is said
 */
record StandardId(String standard, String feature, int major) {
    /** A version at the end of a fragment, {@code -2.0}, or of a path, {@code /v1.03}. */
    private static final Pattern VERSION = Pattern.compile("^(.*?)[-/]v?(\\d{1,4})(?:\\.\\d+)*$");

    static StandardId of(String text) {
        String id = text.strip().toLowerCase(Locale.ROOT);
        int hash = id.indexOf('#');
        String path = trimmed(hash < 0 ? id : id.substring(0, hash));
        Matcher ofPath = VERSION.matcher(path);
        boolean pathTells = ofPath.matches();
        Matcher ofFragment = VERSION.matcher(hash < 0 ? "" : id.substring(hash + 1));
        boolean fragmentTells = ofFragment.matches();
        String fragment = hash < 0 ? "" : id.substring(hash + 1);
        return new StandardId(
                pathTells ? ofPath.group(1) : path,
                fragmentTells ? ofFragment.group(1) : fragment,
                fragmentTells ? number(ofFragment) : pathTells ? number(ofPath) : 1);
    }

    private static int number(Matcher version) {
        return Integer.parseInt(version.group(2));
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * How well a protocol that says this of itself suits what a service says: 0 not at all, 1 as the standard that the
     * service speaks a part of, 2 as the very part. Minor versions are compatible.
     */
    int suits(StandardId service) {
        if (!standard.equals(service.standard) || major != service.major) {
            return 0;
        }
        return feature.equals(service.feature) ? 2 : feature.isEmpty() ? 1 : 0;
    }
}
