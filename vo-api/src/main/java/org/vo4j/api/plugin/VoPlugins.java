// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.NameResolver;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.UnitConverter;

/**
 * The providers of the plugin interfaces: what {@link java.util.ServiceLoader} finds, what plugin folders give, and what
 * is added by hand.
 *
 * <p>Encodings and protocols are chosen by their unique name: two of one name are an error that names both, unless
 * {@link #prefer} decides. Converters and resolvers are asked in the order of their priority, then name. A provider that
 * cannot be made is listed with its problem by {@link #list} and never takes others down. Immutable and shareable;
 * providers are looked for when they are first asked for.
 */
public final class VoPlugins {
    private static final List<Class<?>> KINDS = List.of(
            TableEncoding.class,
            TableContainer.class,
            DalProtocol.class,
            UnitConverter.class,
            CoordinateConverter.class,
            NameResolver.class,
            ProductReader.class,
            HttpTransport.class);

    private static final Map<String, String> ARTIFACTS = Map.of(
            "TABLEDATA", "vo-votable-tabledata",
            "BINARY", "vo-votable-binary",
            "BINARY2", "vo-votable-binary2",
            "FITS", "vo-votable-fits",
            "PARQUET", "vo-votable-parquet");

    private final List<PluginSource> sources;
    private final List<Object> added;
    /** The module or class preferred for a kind and name, and the names that are excluded. */
    private final Map<String, String> preferred;

    private final Set<String> excluded;
    private final Map<Class<?>, Found> found = new ConcurrentHashMap<>();

    private VoPlugins(
            List<PluginSource> sources, List<Object> added, Map<String, String> preferred, Set<String> excluded) {
        this.sources = sources;
        this.added = added;
        this.preferred = preferred;
        this.excluded = excluded;
    }

    /** Makes the usual plugins when they are first asked for. */
    private static final class Standard {
        static final VoPlugins PLUGINS = new VoPlugins(List.of(PluginSource.standard()), List.of(), Map.of(), Set.of());

        private Standard() {}
    }

    /** What is on the module path and the class path. */
    public static VoPlugins standard() {
        return Standard.PLUGINS;
    }

    /** What a module layer and its parents have. */
    public static VoPlugins of(ModuleLayer layer) {
        return new VoPlugins(List.of(PluginSource.layer(layer)), List.of(), Map.of(), Set.of());
    }

    /** Nothing at all; for programs that add what they want. */
    public static VoPlugins none() {
        return new VoPlugins(List.of(), List.of(), Map.of(), Set.of());
    }

    /**
     * With the providers of the module jars in a folder, which get a module layer and class loaders of their own.
     *
     * <p>Whoever may write into the folder may run code here. A folder that does not exist has no plugins; a jar that is
     * no module, or does not fit, is listed with its problem.
     */
    public VoPlugins withFolder(Path folder) {
        List<PluginSource> more = new ArrayList<>(sources);
        more.add(PluginSource.folder(folder));
        return new VoPlugins(List.copyOf(more), added, preferred, excluded);
    }

    /** With one more provider, of any of the plugin interfaces. */
    public VoPlugins add(Object provider) {
        if (KINDS.stream().noneMatch(kind -> kind.isInstance(provider))) {
            throw new IllegalArgumentException(
                    provider.getClass().getName() + " implements none of the plugin interfaces of org.vo4j.api.spi");
        }
        List<Object> more = new ArrayList<>(added);
        more.add(provider);
        return new VoPlugins(sources, List.copyOf(more), preferred, excluded);
    }

    /** With the provider of that name from that module (or of that class) taken where several have the name. */
    public VoPlugins prefer(String name, String moduleOrClass) {
        Map<String, String> more = new HashMap<>(preferred);
        more.put(name, moduleOrClass);
        return new VoPlugins(sources, added, Map.copyOf(more), excluded);
    }

    /** Without the providers of that name, or from that module or class. */
    public VoPlugins exclude(String nameOrModuleOrClass) {
        Set<String> more = new HashSet<>(excluded);
        more.add(nameOrModuleOrClass);
        return new VoPlugins(sources, added, preferred, Set.copyOf(more));
    }

    /** All providers of one of the plugin interfaces: the preferred first, then by priority and name. */
    public <T> List<T> providers(Class<T> kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    kind.getName() + " is none of the plugin interfaces of org.vo4j.api.spi");
        }
        return found(kind).providers.stream().map(kind::cast).toList();
    }

    /** The table encodings. */
    public List<TableEncoding> encodings() {
        return providers(TableEncoding.class);
    }

    /**
     * The table encoding of a name.
     *
     * @throws MissingProviderException when there is none
     * @throws VoException when there are several and none is preferred
     */
    public TableEncoding encoding(String name) {
        Optional<TableEncoding> encoding = named(TableEncoding.class, name);
        if (encoding.isEmpty()) {
            throw missing(TableEncoding.class, name);
        }
        return encoding.get();
    }

    /** The table encoding of a name, if there is one. */
    public Optional<TableEncoding> findEncoding(String name) {
        return named(TableEncoding.class, name);
    }

    /**
     * The protocol of a name, if there is one.
     *
     * @throws VoException when there are several and none is preferred
     */
    public Optional<DalProtocol> findProtocol(String name) {
        return named(DalProtocol.class, name);
    }

    /** The formats of files that hold tables and are no VOTable. */
    public List<TableContainer> containers() {
        return providers(TableContainer.class);
    }

    /**
     * The format of files of a name.
     *
     * @throws MissingProviderException when there is none
     * @throws VoException when there are several and none is preferred
     */
    public TableContainer container(String name) {
        Optional<TableContainer> container = named(TableContainer.class, name);
        if (container.isEmpty()) {
            throw missing(TableContainer.class, name);
        }
        return container.get();
    }

    private MissingProviderException missing(Class<?> type, String name) {
        String kind = ProviderNames.kind(type);
        Found of = found(type);
        List<String> present =
                of.providers.stream().map(ProviderNames::name).sorted().toList();
        List<PluginInfo> problems = new ArrayList<>(of.problems);
        sources.forEach(source -> problems.addAll(source.problems()));
        StringBuilder failed = new StringBuilder();
        for (PluginInfo problem : problems) {
            failed.append(" Not used: ")
                    .append(problem.module())
                    .append(", ")
                    .append(problem.problem())
                    .append('.');
        }
        String artifact = ARTIFACTS.get(name);
        String help = artifact == null
                ? "Add the module that provides it to the module path or a plugin folder."
                : "Add org.vo4j:" + artifact + ".";
        return new MissingProviderException(
                "No provider of " + kind + " '" + name + "'. Present: " + present + ". " + help + failed, kind, name);
    }

    private <T> Optional<T> named(Class<T> kind, String name) {
        List<Object> same = new ArrayList<>();
        for (Object provider : found(kind).providers) {
            if (ProviderNames.name(provider).equals(name)) {
                same.add(provider);
            }
        }
        if (same.size() > 1 && !isPreferred(same.get(0))) {
            throw new VoException("Two providers have the name '" + name + "': "
                    + ProviderNames.origin(same.get(0)) + " and " + ProviderNames.origin(same.get(1))
                    + "; remove one, or decide with VoPlugins.prefer(name, module)");
        }
        return same.isEmpty() ? Optional.empty() : Optional.of(kind.cast(same.get(0)));
    }

    private boolean isPreferred(Object provider) {
        String wanted = preferred.get(ProviderNames.name(provider));
        return wanted != null && ProviderNames.isFrom(provider, wanted);
    }

    /** What was found, for people: every provider of every kind, and every problem. */
    public List<PluginInfo> list() {
        List<PluginInfo> all = new ArrayList<>();
        for (Class<?> kind : KINDS) {
            Found of = found(kind);
            of.providers.forEach(provider -> all.add(ProviderNames.describe(kind, provider)));
            all.addAll(of.problems);
        }
        sources.forEach(source -> all.addAll(source.problems()));
        return List.copyOf(all);
    }

    private record Found(List<Object> providers, List<PluginInfo> problems) {}

    private Found found(Class<?> kind) {
        Found known = found.get(kind);
        if (known == null) {
            Found first = find(kind);
            known = found.putIfAbsent(kind, first);
            return known == null ? first : known;
        }
        return known;
    }

    /** Without lambdas, which would cost every program some milliseconds of its start. */
    private Found find(Class<?> kind) {
        List<Object> providers = new ArrayList<>();
        List<PluginInfo> problems = new ArrayList<>();
        for (Object provider : added) {
            if (kind.isInstance(provider)) {
                providers.add(provider);
            }
        }
        for (PluginSource source : sources) {
            source.find(kind, providers, problems);
        }
        if (!excluded.isEmpty()) {
            providers.removeIf(this::isExcluded);
        }
        rejectReserved(kind, providers, problems);
        providers.sort(new Order());
        return new Found(List.copyOf(providers), List.copyOf(problems));
    }

    /** The preferred first, then by priority and name. */
    private final class Order implements Comparator<Object> {
        @Override
        public int compare(Object a, Object b) {
            int preference = Boolean.compare(isPreferred(b), isPreferred(a));
            int priority = Integer.compare(ProviderNames.priority(b), ProviderNames.priority(a));
            int first = preference != 0 ? preference : priority;
            return first != 0 ? first : ProviderNames.name(a).compareTo(ProviderNames.name(b));
        }
    }

    private boolean isExcluded(Object provider) {
        return excluded.contains(ProviderNames.name(provider))
                || excluded.stream().anyMatch(name -> ProviderNames.isFrom(provider, name));
    }

    /** The names of the standard's encodings belong to vo4j's modules, unless a caller added or preferred another. */
    private void rejectReserved(Class<?> kind, List<Object> providers, List<PluginInfo> problems) {
        if (kind != TableEncoding.class && kind != TableContainer.class) {
            return;
        }
        for (Object provider : List.copyOf(providers)) {
            boolean reserved = ARTIFACTS.containsKey(ProviderNames.name(provider));
            boolean ours = provider.getClass().getPackageName().startsWith("org.vo4j.");
            if (reserved && !ours && !added.contains(provider) && !isPreferred(provider)) {
                providers.remove(provider);
                problems.add(ProviderNames.problem(
                        kind,
                        provider.getClass(),
                        "the name " + ProviderNames.name(provider) + " is reserved for vo4j's own modules"));
            }
        }
    }
}
