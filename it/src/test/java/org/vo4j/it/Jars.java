// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars that the build has made, in the three folders that this module's pom.xml fills. */
final class Jars {
    /** The checkout. */
    static final Path ROOT = Path.of(property("vo.it.root"));
    /** What a program has on its module path: our jars and those that the command needs. */
    static final Path MODULES = Path.of(property("vo.it.modules"));
    /** The jar for those who write encodings; needs JUnit, so it is kept apart. */
    static final Path TESTKIT = Path.of(property("vo.it.testkit"));
    /** The plugins that readers of products are, with what they need. */
    static final Path PLUGINS = Path.of(property("vo.it.plugins"));
    /** The version that each of our modules must carry. */
    static final String VERSION = property("vo.it.version");

    private Jars() {}

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "System property " + name + " is missing: run these tests with `mvn verify`");
        }
        return value;
    }

    /** Our own jars, sorted by name. */
    static List<Path> ours() {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(MODULES, TESTKIT, PLUGINS)) {
            list(folder).stream()
                    .filter(jar -> jar.getFileName().toString().startsWith("vo-"))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(jar -> jar.getFileName().toString()));
        return found;
    }

    /** The classes in our own jars. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .importJars(ours().stream().map(Jars::open).toList());
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The artifact's name, without version and ending. */
    static String artifact(Path jar) {
        return jar.getFileName().toString().replace("-" + VERSION + ".jar", "");
    }

    /** The module that the house's naming rule gives to an artifact. */
    static String moduleName(String artifact) {
        return artifact.replaceFirst("^vo-", "org.vo4j.").replace('-', '.');
    }

    /** The descriptor of the one module in a jar. */
    static ModuleDescriptor descriptor(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    /** The descriptor of one of our modules, by its name. */
    static ModuleDescriptor descriptor(String module) {
        return ModuleFinder.of(MODULES, TESTKIT, PLUGINS)
                .find(module)
                .orElseThrow(() -> new AssertionError("no module " + module + " in " + MODULES))
                .descriptor();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
