// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The module graph is what ARCHITECTURE.md says: checked on the jars, with the JDK's own resolution. */
class ModuleLayerTest {
    private static final String STANDARD = "org.vo4j.votable.standard";
    private static final String ENCODING = "org.vo4j.api.spi.TableEncoding";
    private static final Set<String> ENCODINGS = Set.of("TABLEDATA", "BINARY", "BINARY2");

    static List<Path> ours() {
        return Jars.ours();
    }

    @Test
    void everyModuleOfTheTreeIsThere() {
        Set<String> artifacts = Jars.ours().stream().map(Jars::artifact).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "vo-api",
                        "vo-cli",
                        "vo-plugin-fits",
                        "vo-plugin-images",
                        "vo-protocol-dali",
                        "vo-protocol-datalink",
                        "vo-protocol-scs",
                        "vo-protocol-sia",
                        "vo-protocol-sla",
                        "vo-protocol-ssa",
                        "vo-protocol-tap",
                        "vo-testkit",
                        "vo-votable",
                        "vo-votable-binary",
                        "vo-votable-binary2",
                        "vo-votable-fits",
                        "vo-votable-parquet",
                        "vo-votable-standard",
                        "vo-votable-tabledata")),
                artifacts);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nameVersionAndPackagesFollowTheArtifact(Path jar) {
        ModuleDescriptor module = Jars.descriptor(jar);
        assertFalse(module.isAutomatic(), jar + " has no module-info");
        assertEquals(Jars.moduleName(Jars.artifact(jar)), module.name());
        assertEquals(Jars.VERSION, module.rawVersion().orElse("(none)"), "version of " + module.name());
        for (String inside : module.packages()) {
            assertTrue(
                    inside.equals(module.name()) || inside.startsWith(module.name() + "."),
                    "package " + inside + " is outside of the root of " + module.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.vo4j.api", "org.vo4j.votable", "org.vo4j.testkit"})
    void aLibraryExportsAllButInternal(String name) {
        ModuleDescriptor module = Jars.descriptor(name);
        Set<String> expected = module.packages().stream()
                .filter(inside -> !isInternal(inside))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, openExports(module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.vo4j.votable.tabledata",
                "org.vo4j.votable.binary",
                "org.vo4j.votable.binary2",
                "org.vo4j.votable.fits",
                "org.vo4j.votable.parquet",
                STANDARD,
                "org.vo4j.plugin.fits",
                "org.vo4j.plugin.images",
                "org.vo4j.cli"
            })
    void aProviderOrProgramExportsNothing(String name) {
        assertEquals(Set.of(), openExports(Jars.descriptor(name)));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nothingInternalIsExportedToEveryone(Path jar) {
        for (String open : openExports(Jars.descriptor(jar))) {
            assertFalse(isInternal(open), open + " is exported");
        }
    }

    /** What may depend on what; everything else is a change of the architecture. */
    @Test
    void modulesRequireOnlyWhatTheArchitectureAllows() {
        // java.sql is for those who have it: no module is made to have it
        Set<String> jdk = Set.of("java.base", "java.xml", "java.net.http", "java.sql", "org.jspecify");
        Map<String, Set<String>> allowed = Map.of(
                "org.vo4j.api", Set.of(),
                "org.vo4j.votable", Set.of("org.vo4j.api"),
                "org.vo4j.votable.tabledata", Set.of("org.vo4j.api"),
                "org.vo4j.votable.binary", Set.of("org.vo4j.api"),
                "org.vo4j.votable.binary2", Set.of("org.vo4j.api", "org.vo4j.votable.binary"),
                "org.vo4j.plugin.fits", Set.of("org.vo4j.api", "nom.tam.fits"),
                "org.vo4j.plugin.images", Set.of("org.vo4j.api", "java.desktop"),
                "org.vo4j.votable.fits", Set.of("org.vo4j.api", "org.vo4j.votable.binary"),
                "org.vo4j.votable.parquet", Set.of("org.vo4j.api", "com.github.luben.zstd_jni"),
                "org.vo4j.testkit",
                        Set.of("org.vo4j.api", "org.junit.jupiter.api", "java.management", "jdk.management"));
        assertAll(allowed.entrySet().stream().map(entry -> () -> {
            Set<String> required = requires(Jars.descriptor(entry.getKey()));
            required.removeAll(jdk);
            required.removeAll(entry.getValue());
            assertEquals(Set.of(), required, entry.getKey() + " requires what it must not");
        }));
    }

    @Test
    void theCoreNeedsNoThirdPartyJarAndNoAutomaticModule() {
        Set<String> allowedOfTheJdk = Set.of("java.base", "java.xml", "java.net.http");
        for (Map.Entry<String, ModuleReference> entry : resolve(STANDARD).entrySet()) {
            assertFalse(entry.getValue().descriptor().isAutomatic(), entry.getKey() + " is automatic");
            assertTrue(
                    entry.getKey().startsWith("org.vo4j.") || allowedOfTheJdk.contains(entry.getKey()),
                    STANDARD + " must not need " + entry.getKey());
        }
    }

    @Test
    void theCommandNeedsNoAutomaticModule() {
        resolve("org.vo4j.cli")
                .forEach((name, module) -> assertFalse(module.descriptor().isAutomatic(), name + " is automatic"));
    }

    /** An automatic module is a plugin's own affair: nothing that vo4j is made of requires the plugin. */
    @Test
    void onlyThePluginForFitsHasAnAutomaticModule() {
        for (Path jar : Jars.ours()) {
            ModuleDescriptor module = Jars.descriptor(jar);
            Set<String> required = requires(module);
            assertEquals(
                    module.name().equals("org.vo4j.plugin.fits"), required.contains("nom.tam.fits"), module.name());
            assertTrue(required.stream().noneMatch(name -> name.startsWith("org.vo4j.plugin.")), module.name());
        }
    }

    @Test
    void productReadersAreFoundInAModuleLayer() throws ReflectiveOperationException {
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(Jars.MODULES, Jars.PLUGINS),
                        ModuleFinder.of(),
                        Set.of("org.vo4j.plugin.fits", "org.vo4j.plugin.images", "org.vo4j.protocol.dali"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> service = layer.findLoader("org.vo4j.api").loadClass("org.vo4j.api.spi.ProductReader");
        assertEquals(Set.of("FITS", "VOTable", "images", "text"), names(service, ServiceLoader.load(layer, service)));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void servicesOfTheClassPathEqualProvidesOfTheModule(Path jar) throws IOException {
        Map<String, List<String>> provides = new TreeMap<>();
        Jars.descriptor(jar).provides().forEach(entry -> provides.put(entry.service(), entry.providers()));
        assertEquals(provides, services(jar));
    }

    @Test
    void encodingsAreFoundInAModuleLayer() throws ReflectiveOperationException {
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(Jars.MODULES), ModuleFinder.of(), Set.of(STANDARD));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> service = layer.findLoader("org.vo4j.api").loadClass(ENCODING);
        assertEquals(ENCODINGS, names(service, ServiceLoader.load(layer, service)));
    }

    @Test
    void encodingsAreFoundOnAClassPath() throws IOException, ReflectiveOperationException {
        URL[] jars = Jars.ours().stream().map(ModuleLayerTest::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            Class<?> service = loader.loadClass(ENCODING);
            Set<String> all = new TreeSet<>(ENCODINGS);
            all.add("FITS");
            all.add("PARQUET");
            assertEquals(all, names(service, ServiceLoader.load(service, loader)));
        }
    }

    private static Set<String> names(Class<?> service, ServiceLoader<?> found) throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        for (Object encoding : found) {
            names.add((String) service.getMethod("name").invoke(encoding));
        }
        return names;
    }

    private static Map<String, ModuleReference> resolve(String root) {
        // resolved on the empty configuration, so that what this test's JVM has loaded does not count
        return Configuration.resolve(
                        ModuleFinder.of(Jars.MODULES),
                        List.of(Configuration.empty()),
                        ModuleFinder.ofSystem(),
                        Set.of(root))
                .modules()
                .stream()
                .collect(Collectors.toMap(module -> module.name(), module -> module.reference()));
    }

    private static Set<String> openExports(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> requires(ModuleDescriptor module) {
        return module.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInternal(String name) {
        return List.of(name.split("\\.")).contains("internal");
    }

    private static Map<String, List<String>> services(Path jar) throws IOException {
        Map<String, List<String>> services = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith("META-INF/services/") && !entry.isDirectory()) {
                    services.put(entry.getName().substring("META-INF/services/".length()), lines(file, entry));
                }
            }
        }
        return services;
    }

    private static List<String> lines(JarFile file, ZipEntry entry) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
