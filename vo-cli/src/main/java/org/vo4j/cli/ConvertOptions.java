// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.plugin.PluginInfo;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;
import org.vo4j.cli.csv.CsvTable;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.WriteOptions;

/**
 * What the user wants of a conversion.
 *
 * @param encoding the encoding for all tables, if one is wanted
 * @param version the version that the document becomes, if one is wanted
 * @param table the only table that is wanted, if not all are
 * @param columns the columns that are wanted; none for all
 * @param types types for columns of CSV, by name
 */
record ConvertOptions(
        Optional<String> encoding,
        Optional<VoTableVersion> version,
        Optional<String> table,
        List<String> columns,
        Map<String, CsvTable.Type> types,
        Verify verify,
        int threads,
        boolean allowTruncated,
        Optional<String> href,
        VoPlugins plugins) {
    private static final List<String> USUAL = List.of("TABLEDATA", "BINARY", "BINARY2", "FITS", "PARQUET");
    private static final int MOST_THREADS = 256;

    static ConvertOptions of(Arguments arguments, VoPlugins plugins) {
        Optional<String> encoding = arguments.value("--encoding").map(name -> encoding(name, plugins));
        Optional<VoTableVersion> version = arguments.value("--votable-version").map(ConvertOptions::version);
        if (encoding.filter("BINARY2"::equals).isPresent()
                && version.filter(old -> !old.allowsBinary2()).isPresent()) {
            throw new UsageException("BINARY2 exists since VOTable 1.3; there is no BINARY2 in VOTable "
                    + version.orElseThrow().number());
        }
        long threads = arguments.count("--threads", 1);
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException("--threads wants a number from 1 to " + MOST_THREADS + ", not " + threads);
        }
        return new ConvertOptions(
                encoding,
                version,
                arguments.value("--table"),
                ColumnChoice.of(arguments),
                arguments.value("--types").map(ConvertOptions::types).orElse(Map.of()),
                arguments.choice("--verify", Verify.class, Verify.IGNORE),
                (int) threads,
                arguments.has("--allow-truncated"),
                arguments.value("--href").map(ConvertOptions::href),
                plugins);
    }

    private static String encoding(String name, VoPlugins plugins) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (USUAL.contains(upper)) {
            return upper;
        }
        List<String> found = new ArrayList<>(USUAL);
        for (PluginInfo plugin : plugins.list()) {
            if (plugin.name().equals(name)) {
                return name;
            }
            if (plugin.problem().isEmpty()
                    && !found.contains(plugin.name())
                    && plugin.kind().endsWith("encoding")) {
                found.add(plugin.name());
            }
        }
        throw new UsageException("there is no encoding '" + name + "'" + Suggestions.of(name, found));
    }

    /** The name of a file beside the document, and nowhere else. */
    private static String href(String name) {
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.contains(":") || name.equals("..")) {
            throw new UsageException(
                    "--href wants the name of a file that is put beside OUT, without a folder, not '" + name + "'");
        }
        return name;
    }

    private static VoTableVersion version(String number) {
        List<String> known = new ArrayList<>();
        for (VoTableVersion version : VoTableVersion.values()) {
            if (version != VoTableVersion.V1_0) {
                known.add(version.number());
            }
        }
        if (!known.contains(number)) {
            throw new UsageException(
                    "VOTable '" + number + "' cannot be written; the versions are " + String.join(", ", known));
        }
        return VoTableVersion.of(number).orElseThrow();
    }

    private static Map<String, CsvTable.Type> types(String list) {
        Map<String, CsvTable.Type> types = new LinkedHashMap<>();
        for (String item : list.split(",", -1)) {
            int colon = item.lastIndexOf(':');
            int bracket = item.endsWith("]") ? item.indexOf('[', colon + 1) : item.length();
            if (colon <= 0 || bracket < 0) {
                throw new UsageException("--types wants NAME:DATATYPE[ARRAYSIZE], such as ra:double or name:char[*], "
                        + "separated by commas, not '" + item + "'");
            }
            String datatype = item.substring(colon + 1, bracket);
            String arraysize = bracket == item.length() ? "" : item.substring(bracket + 1, item.length() - 1);
            types.put(item.substring(0, colon).strip(), new CsvTable.Type(datatype(datatype), shape(arraysize, item)));
        }
        return types;
    }

    private static Datatype datatype(String name) {
        List<String> names = new ArrayList<>();
        for (Datatype type : Datatype.values()) {
            names.add(type.votableName());
        }
        return Datatype.of(name)
                .orElseThrow(
                        () -> new UsageException("there is no datatype '" + name + "'" + Suggestions.of(name, names)));
    }

    private static ArrayShape shape(String arraysize, String item) {
        return ArrayShape.parse(arraysize)
                .orElseThrow(() -> new UsageException(
                        "'" + arraysize + "' in '" + item + "' is no arraysize; it is such as 5, *, 20* or 3x2"));
    }

    ReadOptions reading() {
        return ReadOptions.standard()
                .verify(verify)
                .columns(columns)
                .threads(threads)
                .plugins(plugins);
    }

    WriteOptions writing(boolean gzip) {
        WriteOptions options = encoding.map(WriteOptions::encoding).orElse(WriteOptions.standard());
        if (version.isPresent()) {
            options = options.version(version.get());
        }
        if (href.isPresent()) {
            options = options.streamFile(href.get());
        }
        return options.gzip(gzip).verify(verify).threads(threads).plugins(plugins);
    }
}
