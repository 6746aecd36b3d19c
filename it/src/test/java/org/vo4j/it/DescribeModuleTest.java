// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each module's door, as {@code jar --describe-module} prints it, equals the text kept in {@code describe-module/}.
 *
 * <p>A difference is a change of the API and deserves a look. When it is meant, write the texts anew with
 * {@code mvn -B verify -pl it -am -DskipTests=false -Dvo.golden=write} and commit them.
 */
class DescribeModuleTest {
    private static final Path GOLDEN = Jars.ROOT.resolve("it/src/test/resources/describe-module");

    static List<Path> ours() {
        return Jars.ours();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void descriptionIsTheGoldenText(Path jar) throws IOException {
        Path golden = GOLDEN.resolve(Jars.artifact(jar) + ".txt");
        String described = describe(jar);
        if (System.getProperty("vo.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, described);
        }
        assertTrue(Files.exists(golden), golden + " is missing: write it with -Dvo.golden=write");
        assertEquals(Files.readString(golden), described, "is meant? write it anew with -Dvo.golden=write");
    }

    /** The description without what differs between machines and versions: the jar's place and version numbers. */
    private static String describe(Path jar) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(out, out, "--describe-module", "--file", jar.toString());
        assertEquals(0, exit, text.toString());
        return text.toString()
                .lines()
                .map(line -> line.replaceFirst("@\\S+", "").replaceFirst(" jar:\\S+", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
