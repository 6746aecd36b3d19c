// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vocabulary of the column {@code semantics} (DataLink 1.1 section 3.2.6), from a copy in this module: which terms
 * there are and which are narrower than others, without the network.
 */
final class CoreVocabulary {
    private static final String RESOURCE = "core-terms.csv";
    private static final Pattern BASE = Pattern.compile("https?://(www\\.)?ivoa\\.net/rdf/datalink/core/?#(.*)");

    private static final class Copy {
        static final CoreVocabulary TERMS = read();

        private Copy() {}
    }

    /** The labels by their terms, with {@code #}. */
    private final Map<String, String> labels;
    /** The terms that are directly narrower, by the wider one. */
    private final Map<String, List<String>> narrower;

    private CoreVocabulary(Map<String, String> labels, Map<String, List<String>> narrower) {
        this.labels = labels;
        this.narrower = narrower;
    }

    static CoreVocabulary standard() {
        return Copy.TERMS;
    }

    private static CoreVocabulary read() {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, List<String>> narrower = new LinkedHashMap<>();
        List<String> path = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split(";", 3);
            int level = Integer.parseInt(parts[1]);
            String term = "#" + parts[0];
            while (path.size() >= level) {
                path.remove(path.size() - 1);
            }
            if (!path.isEmpty()) {
                narrower.computeIfAbsent(path.get(path.size() - 1), wider -> new ArrayList<>())
                        .add(term);
            }
            path.add(term);
            labels.put(term, parts[2]);
        }
        return new CoreVocabulary(labels, narrower);
    }

    private static List<String> lines() {
        try (InputStream in = CoreVocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The module has lost its resource " + RESOURCE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One way to write a term: {@code #term} for those of the core vocabulary, however they are given, the address
     * itself for others.
     */
    static String normal(String semantics) {
        String text = semantics.strip();
        Matcher core = BASE.matcher(text);
        if (core.matches()) {
            return "#" + core.group(2);
        }
        boolean bare = !text.isEmpty() && text.chars().noneMatch(c -> c == ':' || c == '/' || c == '#');
        return bare ? "#" + text : text;
    }

    /** A term and all that are narrower, as {@link #normal} writes them; just the term for one of another vocabulary. */
    Set<String> withNarrower(String term) {
        Set<String> all = new LinkedHashSet<>();
        add(normal(term), all);
        return all;
    }

    private void add(String term, Set<String> all) {
        if (all.add(term)) {
            narrower.getOrDefault(term, List.of()).forEach(next -> add(next, all));
        }
    }

    /** What a term is called, for people; empty for one of another vocabulary, or newer than the copy. */
    Optional<String> label(String term) {
        return Optional.ofNullable(labels.get(normal(term)));
    }

    /** All terms. */
    Set<String> terms() {
        return labels.keySet();
    }
}
