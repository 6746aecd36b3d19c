// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's pages name things that exist, so that they cannot drift away from the code. */
class PagesTest {
    private static final Pattern QUALIFIED = Pattern.compile("`(org\\.vo4j\\.[A-Za-z0-9_.]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern SOURCE =
            Pattern.compile("`((?:vo|vo-[a-z]+|it|benchmarks|build|docs|plugins|\\.ci)/[A-Za-z0-9_./-]+)`");

    @Test
    void whatTheArchitecturePageNamesExists() throws IOException {
        Set<String> named = find(QUALIFIED, Files.readString(Jars.ROOT.resolve("ARCHITECTURE.md")));
        assertFalse(
                named.isEmpty(),
                "ARCHITECTURE.md names no class of vo4j in backticks; where should one start to read?");
        named.removeAll(known());
        assertEquals(Set.of(), named, "ARCHITECTURE.md names what does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "benchmarks/README.md",
                "docs/README.md",
                "docs/tutorial.md",
                "docs/how-to.md"
            })
    void linksAndPathsLeadSomewhere(String page) throws IOException {
        Path file = Jars.ROOT.resolve(page);
        String text = Files.readString(file);
        Set<String> missing = new TreeSet<>();
        for (String link : find(LINK, text)) {
            if (!Files.exists(file.resolveSibling(link))) {
                missing.add(link);
            }
        }
        for (String path : find(SOURCE, text)) {
            if (!path.contains("/target/") && !Files.exists(Jars.ROOT.resolve(path))) {
                missing.add(path);
            }
        }
        assertEquals(Set.of(), missing, page + " points to what does not exist");
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1).replaceFirst("\\.$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes with their source names, packages and modules. */
    private static Set<String> known() {
        List<Path> jars = Jars.ours();
        Stream<String> classes = Jars.classes().stream().map(JavaClass::getName).map(name -> name.replace('$', '.'));
        Stream<String> modules = jars.stream()
                .map(Jars::descriptor)
                .flatMap(module -> Stream.concat(Stream.of(module.name()), module.packages().stream()));
        return Stream.concat(classes, modules).collect(Collectors.toSet());
    }
}
