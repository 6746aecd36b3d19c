// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.ucd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The controlled vocabulary of UCD1+, as it stood at version {@value #VERSION} of {@value #DATE}. */
final class UcdWords {
    static final String VERSION = "1.6";
    static final String DATE = "2024-12-18";

    /** Word in lower case to its letter (P, S, Q, E, C, V), or to {@code >} and what to use instead. */
    private final Map<String, String> words = new HashMap<>(1024);

    private UcdWords() {
        InputStream in = UcdWords.class.getResourceAsStream("ucd1p-words.txt");
        if (in == null) {
            throw new IllegalStateException("The list of UCD words is missing from this build");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        if (line.startsWith("#")) {
            return;
        }
        int end = line.indexOf(' ', 2);
        if (end < 0) {
            words.put(line.substring(2).toLowerCase(Locale.ROOT), line.substring(0, 1));
        } else {
            words.put(line.substring(2, end).toLowerCase(Locale.ROOT), ">" + line.substring(end + 1));
        }
    }

    /** Read once, when the first UCD is checked. */
    static UcdWords get() {
        return Holder.WORDS;
    }

    private @Nullable String entry(String word) {
        return words.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word is one of the vocabulary, in whatever case. */
    boolean contains(String word) {
        String entry = entry(word);
        return entry != null && entry.charAt(0) != '>';
    }

    /** Whether the word may stand first. */
    boolean mayLead(String word) {
        String entry = entry(word);
        return entry != null && entry.charAt(0) != 'S';
    }

    /** Whether the word may stand behind another. */
    boolean mayFollow(String word) {
        String entry = entry(word);
        return entry != null && entry.charAt(0) != 'P';
    }

    /** What to write for a deprecated word. */
    @Nullable String replacement(String word) {
        String entry = entry(word);
        return entry != null && entry.charAt(0) == '>' ? entry.substring(1) : null;
    }

    private static final class Holder {
        static final UcdWords WORDS = new UcdWords();
    }
}
