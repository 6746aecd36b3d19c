// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One challenge of a {@code WWW-Authenticate} header (RFC 9110 section 11.6.1).
 *
 * @param scheme the scheme, in lower case
 * @param parameters the parameters; names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int MAX_CHALLENGES = 64;

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** All challenges of all such headers of an answer; what is not understood is left out. */
    static List<Challenge> parse(List<String> headers) {
        List<Challenge> challenges = new ArrayList<>();
        for (String header : headers) {
            new Parser(header, challenges).run();
        }
        return challenges;
    }

    /** Reads one header, which may hold several challenges between commas. */
    private static final class Parser {
        private final String text;
        private final List<Challenge> challenges;
        private int at;

        Parser(String text, List<Challenge> challenges) {
            this.text = text;
            this.challenges = challenges;
        }

        void run() {
            String scheme = "";
            Map<String, String> parameters = new TreeMap<>();
            while (challenges.size() < MAX_CHALLENGES) {
                skip(" \t,");
                String word = token();
                if (word.isEmpty()) {
                    if (at >= text.length()) {
                        break;
                    }
                    at++;
                    continue;
                }
                if (isParameter()) {
                    parameters.put(word.toLowerCase(Locale.ROOT), value());
                } else {
                    add(scheme, parameters);
                    scheme = word.toLowerCase(Locale.ROOT);
                    parameters = new TreeMap<>();
                    skipToken68();
                }
            }
            add(scheme, parameters);
        }

        private void add(String scheme, Map<String, String> parameters) {
            if (!scheme.isEmpty()) {
                challenges.add(new Challenge(scheme, parameters));
            }
        }

        private void skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private String token() {
            int start = at;
            while (at < text.length() && isTokenCharacter(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private static boolean isTokenCharacter(char c) {
            return c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
        }

        /** Moves behind the equals sign when there is one. */
        private boolean isParameter() {
            int start = at;
            skip(" \t");
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                return true;
            }
            at = start;
            return false;
        }

        private String value() {
            skip(" \t");
            if (at >= text.length() || text.charAt(at) != '"') {
                int start = at;
                while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) > ' ') {
                    at++;
                }
                return text.substring(start, at);
            }
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at = Math.min(at + 1, text.length());
            return value.toString();
        }

        /** After a scheme may stand one piece of base64 in place of parameters, such as of Negotiate. */
        private void skipToken68() {
            int start = at;
            skip(" \t");
            int from = at;
            while (at < text.length() && (isTokenCharacter(text.charAt(at)) || text.charAt(at) == '/')) {
                at++;
            }
            int word = at;
            skip("=");
            skip(" \t");
            boolean ends = at >= text.length() || text.charAt(at) == ',';
            if (from == word || !ends) {
                at = start;
            }
        }
    }
}
