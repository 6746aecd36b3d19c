// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./vo}, on what the build has just made. */
class LauncherTest {
    private static final String TABLE = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
            <FIELD name="a" datatype="int"/><FIELD name="b" datatype="char" arraysize="*"/>
            <DATA><TABLEDATA><TR><TD>1</TD><TD>x</TD></TR><TR><TD>2</TD><TD>y</TD></TR></TABLEDATA></DATA>
            </TABLE></RESOURCE></VOTABLE>
            """;

    @TempDir
    Path folder;

    /** What a process printed and how it ended. */
    private record Result(int exit, String out, String err) {}

    @BeforeEach
    void hasAShell() {
        assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
    }

    @Test
    void readsAFileFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to vo"), Jars.ROOT.resolve("vo"));
        Files.writeString(folder.resolve("a table.vot"), TABLE);
        Result result = run(link, Map.of(), "", "cat", "--format", "csv", "a table.vot");
        assertEquals(new Result(0, "a,b\n1,x\n2,y\n", ""), normalized(result));
    }

    @Test
    void readsStandardInput() throws Exception {
        Result result = run(Jars.ROOT.resolve("vo"), Map.of(), TABLE, "cat", "--format", "csv", "-");
        assertEquals(new Result(0, "a,b\n1,x\n2,y\n", ""), normalized(result));
    }

    @Test
    void keepsOneArchiveInTheCacheAndUsesItAgain() throws Exception {
        Path vo = Jars.ROOT.resolve("vo");
        run(vo, Map.of(), TABLE, "cat", "-");
        List<Path> first = archives();
        assertEquals(1, first.size(), "archives: " + first);
        long made = Files.getLastModifiedTime(first.get(0)).toMillis();
        Result again = run(vo, Map.of(), TABLE, "cat", "-");
        assertEquals(0, again.exit(), again.err());
        assertEquals(first, archives());
        assertEquals(made, Files.getLastModifiedTime(first.get(0)).toMillis());
    }

    @Test
    void runsWithoutACache() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Result result = run(
                Jars.ROOT.resolve("vo"),
                Map.of("XDG_CACHE_HOME", file.toString()),
                TABLE,
                "cat",
                "--format",
                "csv",
                "-");
        assertEquals(new Result(0, "a,b\n1,x\n2,y\n", ""), normalized(result));
    }

    @Test
    void givesVoJavaOptsToTheJvm() throws Exception {
        Result result = run(
                Jars.ROOT.resolve("vo"),
                Map.of("VO_JAVA_OPTS", "-Xmx32m -showversion"),
                TABLE,
                "cat",
                "--format",
                "csv",
                "-");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.err().contains("Runtime"), result.err());
    }

    @Test
    void tellsTheCommandOfTheTerminalAndItsWidth() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to make a terminal");
        Files.writeString(folder.resolve("a.vot"), TABLE);
        Path vo = Jars.ROOT.resolve("vo");
        // the column b does not fit, and no properties but the launcher's can tell how wide the terminal is
        String inTerminal = "stty cols 3; '" + vo + "' cat a.vot";
        Result narrow = run(Path.of("/usr/bin/script"), Map.of("COLUMNS", ""), "", "-qec", inTerminal, "/dev/null");
        assertEquals(0, narrow.exit(), narrow.err());
        assertTrue(narrow.out().contains("has no room for 1 of 2 columns"), narrow.out());
        assertEquals(
                "a,b\n1,x\n2,y\n",
                run(vo, Map.of(), TABLE, "cat", "--format", "csv", "-").out());
    }

    @Test
    void convertsAndChecks() throws Exception {
        Path vo = Jars.ROOT.resolve("vo");
        Result converted = run(vo, Map.of(), "a,b\n1,x\n2,y\n", "convert", "--encoding", "BINARY2", "-", "b.vot");
        assertEquals(new Result(0, "", ""), converted);
        assertEquals(
                "a,b\n1,x\n2,y\n",
                run(vo, Map.of(), "", "cat", "--format", "csv", "b.vot").out());
        Result checked = run(vo, Map.of(), "", "lint", "b.vot");
        assertEquals(new Result(0, "b.vot: VOTable 1.5, 1 table, 2 rows: 0 errors, 0 warnings\n", ""), checked);
    }

    @Test
    void namesAJavaHomeThatIsNone() throws Exception {
        Result result = run(Jars.ROOT.resolve("vo"), Map.of("JAVA_HOME", "/no/such/jdk"), "", "plugins");
        assertEquals(1, result.exit());
        assertTrue(result.err().contains("JAVA_HOME is /no/such/jdk"), result.err());
    }

    @Test
    void exitsAsTheCommandDoes() throws Exception {
        Result result = run(Jars.ROOT.resolve("vo"), Map.of(), "", "cat", "no-such-file.vot");
        assertEquals(1, result.exit(), result.err());
        assertFalse(result.err().isBlank(), "an error says what happened");
        assertEquals("", result.out());
    }

    private Result run(Path vo, Map<String, String> environment, String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(vo.toString()));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VO_") || name.startsWith("JAVA_TOOL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("VO_NO_BUILD", "1");
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Result(exit, text(out), text(err));
    }

    private static Result normalized(Result result) {
        return new Result(result.exit(), result.out().replace("\r\n", "\n"), result.err());
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/vo4j"))) {
            return files.toList();
        }
    }
}
