// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A protocol's jar that is removed takes its subcommand along, and nothing else. */
class RemovedJarsTest {
    private static final String TABLE = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
            <FIELD name="a" datatype="int"/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA>
            </TABLE></RESOURCE></VOTABLE>
            """;
    /** The first words of the subcommands of an artifact, where they are not what its name ends in. */
    private static final Map<String, Set<String>> WORDS =
            Map.of("vo-protocol-scs", Set.of("cone"), "vo-protocol-datalink", Set.of("datalink", "soda"));

    @TempDir
    Path folder;

    /** How a call ended and what it wrote. */
    private record Called(int code, String out, String err) {}

    @BeforeEach
    void copyOfTheJars() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> jars = Files.list(Jars.MODULES)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
    }

    static List<String> protocols() {
        return Jars.ours().stream()
                .map(Jars::artifact)
                .filter(artifact -> artifact.startsWith("vo-protocol-") && !artifact.equals("vo-protocol-dali"))
                .toList();
    }

    private Path jar(String artifact) {
        return folder.resolve("lib").resolve(artifact + "-" + Jars.VERSION + ".jar");
    }

    private static Set<String> words(String artifact) {
        return WORDS.getOrDefault(artifact, Set.of(artifact.replace("vo-protocol-", "")));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void onTheModulePath(String artifact) throws Exception {
        check(artifact, arguments -> {
            Configuration configuration = ModuleLayer.boot()
                    .configuration()
                    .resolveAndBind(ModuleFinder.of(folder.resolve("lib")), ModuleFinder.of(), Set.of("org.vo4j.cli"));
            ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                    configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader());
            Module cli = controller.layer().findModule("org.vo4j.cli").orElseThrow();
            controller.addExports(cli, "org.vo4j.cli", RemovedJarsTest.class.getModule());
            return call(cli.getClassLoader(), arguments);
        });
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void onTheClassPath(String artifact) throws Exception {
        check(artifact, arguments -> {
            List<URL> urls = new ArrayList<>();
            try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
                for (Path jar : jars.toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
            try (URLClassLoader loader =
                    new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
                return call(loader, arguments);
            }
        });
    }

    /** Calls {@code vo} on the jars that are in the folder now. */
    private interface Caller {
        Called call(String... arguments) throws Exception;
    }

    private static Called call(ClassLoader loader, String... arguments) throws ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Object code = loader.loadClass("org.vo4j.cli.Main")
                .getMethod(
                        "run",
                        String[].class,
                        InputStream.class,
                        OutputStream.class,
                        OutputStream.class,
                        boolean.class,
                        int.class)
                .invoke(
                        null,
                        arguments,
                        new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        false,
                        100);
        return new Called((Integer) code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void check(String artifact, Caller vo) throws Exception {
        List<String> before = subcommands(vo.call("--help"));
        String module = Jars.moduleName(artifact);
        List<String> protocols = modules(vo.call("protocols"));
        assertTrue(protocols.stream().anyMatch(found -> isIn(found, module)), module + " is not in " + protocols);
        Files.delete(jar(artifact));

        List<String> expected = before.stream()
                .filter(name -> !words(artifact).contains(name.split(" ")[0]))
                .toList();
        assertTrue(expected.size() < before.size(), artifact + " has no subcommand in " + before);
        assertEquals(expected, subcommands(vo.call("--help")));
        assertEquals(new Called(0, "a\n1\n", ""), vo.call("cat", "--format", "csv", "-"));
        assertEquals(protocols.stream().filter(found -> !isIn(found, module)).toList(), modules(vo.call("protocols")));
        for (String word : words(artifact)) {
            Called missing = vo.call(word, "https://example.org/");
            assertEquals(2, missing.code());
            assertTrue(missing.err().contains("org.vo4j:" + artifact), missing.err());
            assertEquals(missing, vo.call("help", word));
            // a name that is not there is not suggested
            assertFalse(vo.call(word + "x").err().contains("did you mean " + word + "?"));
        }
        for (String name : expected) {
            List<String> help = new ArrayList<>(List.of(name.split(" ")));
            help.add("--help");
            Called called = vo.call(help.toArray(new String[0]));
            assertEquals(0, called.code(), called.err());
            assertTrue(called.out().startsWith("Usage: vo " + name), called.out());
        }
    }

    /** The second column of the list: modules, or classes on the class path. */
    private static List<String> modules(Called protocols) {
        assertEquals(0, protocols.code(), protocols.err());
        return protocols.out().lines().map(line -> line.split(" +")[1]).toList();
    }

    private static boolean isIn(String moduleOrClass, String module) {
        return moduleOrClass.equals(module) || moduleOrClass.startsWith(module + ".");
    }

    /** The names in a help, of one or two words. */
    private static List<String> subcommands(Called help) {
        assertEquals(0, help.code(), help.err());
        return help.out()
                .lines()
                .dropWhile(line -> !line.equals("Subcommands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.strip().split("  ")[0])
                .toList();
    }

    @Test
    void theLauncherStartsWithoutAnyProtocol() throws Exception {
        assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
        Files.copy(Jars.ROOT.resolve("vo"), folder.resolve("vo"));
        for (String artifact : protocols()) {
            Files.delete(jar(artifact));
        }
        Path in = Files.writeString(folder.resolve("in.vot"), TABLE);
        for (String cache : List.of("made", "used")) { // the class data archive of the jars that are left
            Process vo = launcher("cat", "--format", "csv", in.toString()).start();
            assertEquals("a\n1\n", new String(vo.getInputStream().readAllBytes(), StandardCharsets.UTF_8), cache);
            assertEquals(0, vo.waitFor());
        }
        Process tap = launcher("tap", "query", "https://example.org/tap", "SELECT 1")
                .redirectErrorStream(true)
                .start();
        String said = new String(tap.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("org.vo4j:vo-protocol-tap"), said);
        assertEquals(2, tap.waitFor());
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("vo").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("VO_") || name.startsWith("JAVA_TOOL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder;
    }
}
