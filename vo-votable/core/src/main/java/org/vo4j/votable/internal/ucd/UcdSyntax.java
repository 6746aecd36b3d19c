// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.ucd;

import java.util.Optional;

/** Whether a text is a UCD of the controlled vocabulary (UCD1+ 1.5 sections 2 and 3). */
public final class UcdSyntax {
    private UcdSyntax() {}

    /** What is wrong with a UCD, as the end of a sentence that begins with it; empty when nothing is. */
    public static Optional<String> problem(String ucd) {
        String text = ucd.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isUcd1(text)) {
            return Optional.of("is a UCD1; UCD1+ has replaced them");
        }
        String[] words = text.split(";", -1);
        for (int i = 0; i < words.length; i++) {
            Optional<String> problem = word(words[i].strip(), i == 0);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> word(String text, boolean first) {
        int colon = text.indexOf(':');
        String namespace = colon < 0 ? "" : text.substring(0, colon);
        String word = text.substring(colon + 1);
        if (word.isEmpty()) {
            return Optional.of("has an empty word");
        }
        if (!isWord(word)) {
            return Optional.of("has '" + text + "', which has not the form of a word");
        }
        if (colon >= 0 && !namespace.equalsIgnoreCase("ivoa")) {
            return Optional.of("has the namespace '" + namespace + "', whose words are not the standard's");
        }
        return listed(word, first);
    }

    private static Optional<String> listed(String word, boolean first) {
        UcdWords words = UcdWords.get();
        String replacement = words.replacement(word);
        if (replacement != null) {
            return Optional.of("has the deprecated word '" + word + "'; write " + replacement);
        }
        if (!words.contains(word)) {
            return Optional.of(
                    "has '" + word + "', which is not a word of UCD1+ " + UcdWords.VERSION + " of " + UcdWords.DATE);
        }
        if (first && !words.mayLead(word)) {
            return Optional.of("begins with '" + word + "', which may only stand behind another word");
        }
        if (!first && !words.mayFollow(word)) {
            return Optional.of("has '" + word + "' behind another word, but it may only stand first");
        }
        return Optional.empty();
    }

    /** Such as {@code POS_EQ_RA_MAIN} or {@code ID_MAIN}: capitals joined by underlines. */
    private static boolean isUcd1(String text) {
        boolean underline = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            underline |= c == '_';
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && "_/-+%*".indexOf(c) < 0) {
                return false;
            }
        }
        return underline;
    }

    /** Atoms joined by points; an atom begins with a letter or digit and goes on with these, hyphens and underlines. */
    private static boolean isWord(String word) {
        boolean begin = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (c == '.' ? begin : !alphanumeric && (begin || (c != '-' && c != '_'))) {
                return false;
            }
            begin = c == '.';
        }
        return !begin;
    }
}
