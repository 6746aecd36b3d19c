// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One place in which providers are looked for. */
final class PluginSource {
    /** As many providers of one kind may fail in a row; more of them means that looking on leads nowhere. */
    private static final int FAILURES = 100;

    /** The layer to look into; empty to ask the class loader that found vo-api. */
    private final Optional<ModuleLayer> layer;
    /** The layers whose providers alone count; empty for all that the loader finds. */
    private final Optional<Set<ModuleLayer>> own;

    private final List<PluginInfo> problems;

    private PluginSource(Optional<ModuleLayer> layer, Optional<Set<ModuleLayer>> own, List<PluginInfo> problems) {
        this.layer = layer;
        this.own = own;
        this.problems = problems;
    }

    /** The layer that vo-api is in, and the class path. */
    static PluginSource standard() {
        ModuleLayer layer = PluginSource.class.getModule().getLayer();
        // the class loader of a layer finds its modules and what is on the class path beside it
        return layer == null || layer == ModuleLayer.boot()
                ? new PluginSource(Optional.empty(), Optional.empty(), List.of())
                : layer(layer);
    }

    static PluginSource layer(ModuleLayer layer) {
        return new PluginSource(Optional.of(layer), Optional.empty(), List.of());
    }

    static PluginSource folder(Path folder) {
        List<PluginInfo> problems = new ArrayList<>();
        ModuleLayer parent =
                Optional.ofNullable(PluginSource.class.getModule().getLayer()).orElse(ModuleLayer.boot());
        Set<ModuleLayer> own = new HashSet<>();
        ModuleLayer layer = parent;
        List<Path> waiting = jars(folder, problems);
        List<PluginInfo> refused = List.of();
        boolean more = true;
        while (more) { // a jar may need another one that comes later
            List<Path> again = new ArrayList<>();
            refused = new ArrayList<>();
            for (Path jar : waiting) {
                ModuleLayer larger = withJar(layer, jar, refused);
                if (larger == layer) {
                    again.add(jar);
                } else {
                    own.add(larger);
                }
                layer = larger;
            }
            more = !again.isEmpty() && again.size() < waiting.size();
            waiting = again;
        }
        problems.addAll(refused);
        return new PluginSource(Optional.of(layer), Optional.of(own), List.copyOf(problems));
    }

    private static List<Path> jars(Path folder, List<PluginInfo> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(problem(folder, "the folder cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    /** A layer for one jar above the others, so that one that does not fit takes no other down. */
    private static ModuleLayer withJar(ModuleLayer parent, Path jar, List<PluginInfo> problems) {
        try {
            ModuleFinder finder = ModuleFinder.of(jar);
            Set<ModuleReference> modules = finder.findAll();
            if (modules.stream().anyMatch(module -> module.descriptor().isAutomatic())) {
                problems.add(problem(jar, "it is no module: it has no module-info"));
                return parent;
            }
            List<String> names =
                    modules.stream().map(module -> module.descriptor().name()).toList();
            Optional<String> known = names.stream()
                    .filter(name -> parent.findModule(name).isPresent())
                    .findFirst();
            if (known.isPresent()) {
                problems.add(problem(jar, "the module " + known.get() + " is there already"));
                return parent;
            }
            Configuration configuration = parent.configuration().resolve(finder, ModuleFinder.of(), names);
            return parent.defineModulesWithManyLoaders(configuration, PluginSource.class.getClassLoader());
        } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
            problems.add(problem(jar, String.valueOf(e.getMessage())));
            return parent;
        }
    }

    private static PluginInfo problem(Path jar, String problem) {
        return new PluginInfo("plugin file", "", String.valueOf(jar.getFileName()), "", jar.toString(), problem);
    }

    List<PluginInfo> problems() {
        return problems;
    }

    /** Adds the providers of one kind; one that cannot be made, or has no name, becomes a problem. */
    void find(Class<?> kind, List<Object> providers, List<PluginInfo> failed) {
        ServiceLoader<?> loader = layer.isPresent()
                ? ServiceLoader.load(layer.get(), kind)
                : ServiceLoader.load(kind, PluginSource.class.getClassLoader());
        Iterator<? extends ServiceLoader.Provider<?>> found = loader.stream().iterator();
        int failures = 0;
        while (failures < FAILURES) {
            ServiceLoader.Provider<?> provider;
            try {
                if (!found.hasNext()) {
                    return;
                }
                provider = found.next();
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                failed.add(new PluginInfo(ProviderNames.kind(kind), "", "unknown", "", "", "it cannot be found: " + e));
                continue;
            }
            if (own.isEmpty() || isOwn(provider.type().getModule().getLayer(), own.get())) {
                make(kind, provider, providers, failed);
            }
        }
    }

    private static void make(
            Class<?> kind, ServiceLoader.Provider<?> provider, List<Object> providers, List<PluginInfo> failed) {
        try {
            Object made = provider.get();
            Objects.requireNonNull(ProviderNames.name(made), "its name is null");
            ProviderNames.priority(made);
            providers.add(made);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failed.add(ProviderNames.problem(kind, provider.type(), "it cannot be made: " + cause));
        }
    }

    private static boolean isOwn(@Nullable ModuleLayer layer, Set<ModuleLayer> own) {
        return layer != null && own.contains(layer);
    }
}
