// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.TableEncoding;

/** Module jars in a folder get a layer of their own, and one that does not fit takes no other down. */
class PluginFolderTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private PluginJars jars;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("plugins"));
        jars = new PluginJars(temporary.resolve("work"));
    }

    private VoPlugins plugins() {
        return VoPlugins.none().withFolder(folder);
    }

    private static List<PluginInfo> problems(VoPlugins plugins) {
        return plugins.list().stream().filter(info -> !info.problem().isEmpty()).toList();
    }

    @Test
    void aModuleJarIsFound() throws IOException {
        Path jar = jars.encoding(folder.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        TableEncoding csv = plugins.encoding("CSV");
        assertEquals("org.acme.csv.Encoding", csv.getClass().getName());
        assertEquals(1, plugins.encodings().size());
        PluginInfo info = plugins.list().get(0);
        assertEquals("table encoding", info.kind());
        assertEquals("CSV", info.name());
        assertEquals("org.acme.csv", info.module());
        assertTrue(info.location().contains(jar.getFileName().toString()), info.location());
        assertEquals("", info.problem());
        assertEquals(List.of(), problems(plugins));
    }

    @Test
    void eachModuleHasALoaderOfItsOwn() throws IOException {
        jars.encoding(folder.resolve("a.jar"), "org.acme.a", "\"A\"", "");
        jars.encoding(folder.resolve("b.jar"), "org.acme.b", "\"B\"", "");
        VoPlugins plugins = plugins();
        ClassLoader a = plugins.encoding("A").getClass().getClassLoader();
        assertNotEquals(a, plugins.encoding("B").getClass().getClassLoader());
        assertNotEquals(a, VoPlugins.class.getClassLoader());
    }

    @Test
    void aJarMayNeedAnotherThatComesLater() throws IOException {
        jars.library(folder.resolve("z-library.jar"), "org.acme.library");
        jars.encoding(
                folder.resolve("a-user.jar"),
                "org.acme.user",
                "\"N\" + org.acme.library.Library.answer()",
                "",
                "org.acme.library");
        VoPlugins plugins = plugins();
        assertEquals("N42", plugins.encoding("N42").name());
        assertEquals(List.of(), problems(plugins));
    }

    @Test
    void aBrokenJarIsNamedAndTheOthersWork() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "this is no jar");
        jars.encoding(folder.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        assertEquals("CSV", plugins.encoding("CSV").name());
        List<PluginInfo> problems = problems(plugins);
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("broken.jar", problems.get(0).module());
    }

    @Test
    void aJarWithoutAModuleIsNamed() throws IOException {
        Path module = jars.library(temporary.resolve("library.jar"), "org.acme.library");
        Path plain = folder.resolve("plain-1.0.jar");
        try (var from = new java.util.jar.JarFile(module.toFile());
                var to = new java.util.jar.JarOutputStream(Files.newOutputStream(plain))) {
            var entry = from.getJarEntry("org/acme/library/Library.class");
            to.putNextEntry(new java.util.jar.JarEntry(entry.getName()));
            to.write(from.getInputStream(entry).readAllBytes());
            to.closeEntry();
        }
        List<PluginInfo> problems = problems(plugins());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).problem().contains("no module"), problems::toString);
    }

    @Test
    void aMissingDependencyIsNamed() throws IOException {
        jars.library(temporary.resolve("library.jar"), "org.acme.library");
        jars.encoding(folder.resolve("user.jar"), "org.acme.user", "\"U\"", "", "org.acme.library");
        jars.encoding(folder.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        assertEquals("CSV", plugins.encoding("CSV").name());
        List<PluginInfo> problems = problems(plugins);
        assertEquals("user.jar", problems.get(0).module());
        assertTrue(problems.get(0).problem().contains("org.acme.library"), problems::toString);
        MissingProviderException missing = assertThrows(MissingProviderException.class, () -> plugins.encoding("U"));
        assertTrue(missing.getMessage().contains("user.jar"), missing.getMessage());
    }

    @Test
    void theSameModuleTwiceIsNamed() throws IOException {
        Path jar = jars.encoding(folder.resolve("csv-1.jar"), "org.acme.csv", "\"CSV\"", "");
        Files.copy(jar, folder.resolve("csv-2.jar"));
        VoPlugins plugins = plugins();
        assertEquals(1, plugins.encodings().size());
        List<PluginInfo> problems = problems(plugins);
        assertEquals("csv-2.jar", problems.get(0).module());
        assertTrue(problems.get(0).problem().contains("org.acme.csv is there already"), problems::toString);
    }

    @Test
    void aProviderThatThrowsIsNamedAndTheOthersWork() throws IOException {
        jars.encoding(
                folder.resolve("bad.jar"),
                "org.acme.bad",
                "\"BAD\"",
                "throw new IllegalStateException(\"no licence\");");
        jars.encoding(folder.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        assertEquals("CSV", plugins.encoding("CSV").name());
        PluginInfo problem = problems(plugins).get(0);
        assertEquals("org.acme.bad", problem.module());
        assertTrue(problem.problem().contains("no licence"), problem::problem);
        String message = assertThrows(MissingProviderException.class, () -> plugins.encoding("BAD"))
                .getMessage();
        assertTrue(message.contains("org.acme.bad") && message.contains("no licence"), message);
    }

    @Test
    void aProviderWithoutANameIsNamedByItsModule() throws IOException {
        jars.encoding(folder.resolve("none.jar"), "org.acme.none", "null", "");
        jars.encoding(folder.resolve("odd.jar"), "org.acme.odd", "\"\".substring(1)", "");
        jars.encoding(folder.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        assertEquals("CSV", plugins.encodings().get(0).name());
        assertEquals(
                Set.of("org.acme.none", "org.acme.odd"),
                Set.copyOf(problems(plugins).stream().map(PluginInfo::module).toList()));
    }

    @Test
    void twoOfOneNameAreAnErrorThatNamesBothModules() throws IOException {
        jars.encoding(folder.resolve("one.jar"), "org.acme.one", "\"CSV\"", "");
        jars.encoding(folder.resolve("two.jar"), "org.acme.two", "\"CSV\"", "");
        VoPlugins plugins = plugins();
        String message =
                assertThrows(VoException.class, () -> plugins.encoding("CSV")).getMessage();
        assertTrue(message.contains("module org.acme.one") && message.contains("module org.acme.two"), message);
        assertEquals(
                "org.acme.two.Encoding",
                plugins.prefer("CSV", "org.acme.two").encoding("CSV").getClass().getName());
        assertEquals(
                "org.acme.one.Encoding",
                plugins.exclude("org.acme.two").encoding("CSV").getClass().getName());
    }

    @Test
    void theNamesOfTheStandardAreReserved() throws IOException {
        jars.encoding(folder.resolve("mine.jar"), "org.acme.mine", "\"BINARY2\"", "");
        VoPlugins plugins = plugins();
        assertThrows(MissingProviderException.class, () -> plugins.encoding("BINARY2"));
        assertTrue(problems(plugins).get(0).problem().contains("reserved"));
        assertEquals(
                "BINARY2",
                plugins.prefer("BINARY2", "org.acme.mine").encoding("BINARY2").name());
    }

    @Test
    void aLayerHasItsOwnProviders() throws IOException {
        Path jar = jars.encoding(temporary.resolve("csv.jar"), "org.acme.csv", "\"CSV\"", "");
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("org.acme.csv"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, VoPlugins.class.getClassLoader());
        assertEquals("CSV", VoPlugins.of(layer).encoding("CSV").name());
        assertTrue(VoPlugins.standard().findEncoding("CSV").isEmpty());
    }

    @Test
    void aFolderThatIsNotThereHasNoPlugins() {
        VoPlugins plugins = VoPlugins.none().withFolder(folder.resolve("nothing"));
        assertEquals(List.of(), plugins.list());
    }
}
