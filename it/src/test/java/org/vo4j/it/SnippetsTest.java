// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of the project's pages compiles against the artifacts as they are shipped. */
class SnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path classes;

    static Stream<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(Jars.ROOT.resolve("README.md"), Jars.ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Jars.ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void snippetsCompile(Path page) throws IOException {
        Matcher snippets = SNIPPET.matcher(Files.readString(page));
        int count = 0;
        while (snippets.find()) {
            count++;
            assertEquals("", errors(snippets.group(1)), page + ", snippet " + count);
        }
        assertFalse(count == 0 && page.endsWith("tutorial.md"), page + " has no snippet");
    }

    private String errors(String snippet) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String path = Jars.ours().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of("-d", classes.toString(), "-classpath", path, "-proc:none");
        compiler.getTask(null, null, found, options, null, List.of(new Source(source(snippet))))
                .call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Imports stay in front; types stay types, and statements become the body of a method. */
    private static String source(String snippet) {
        String imports = snippet.lines().filter(SnippetsTest::isImport).collect(Collectors.joining("\n"));
        String rest = snippet.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        boolean type = rest.strip().startsWith("class ") || rest.strip().startsWith("module ");
        return imports + "\n" + (type ? rest : "class Snippet { void run() throws Exception {\n" + rest + "\n} }");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
