// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.votable.WriteOptions;

/**
 * What OUT names.
 *
 * @param name as the user gives it
 * @param file the file; empty for standard output
 * @param rows the format when it is not VOTable
 * @param gzip whether it is compressed
 */
record Destination(String name, Optional<Path> file, Optional<RowFormat> rows, boolean gzip) {
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private static final String WRITTEN = ".vot, .votable, .xml, .fits, .parquet, .csv, .tsv, .json, .ndjson";

    /** Names of files for which a provider may be missing. */
    private static final Set<String> CONTAINERS = Set.of("fits", "parquet");

    /** Names of other formats: a VOTable under such a name would mislead. */
    private static final Set<String> OTHERS = Set.of(
            "arrow", "ascii", "avro", "bz2", "dat", "db", "ecsv", "feather", "fts", "h5", "hdf5", "html", "md",
            "sqlite", "tex", "txt", "xls", "xlsx", "xz", "zip", "zst");

    /**
     * Reads a name.
     *
     * @throws UsageException when it cannot be a file, or names a format that is not written
     */
    static Destination of(String out, boolean gzip) {
        if (STANDARD_OUTPUT.contains(out)) {
            return new Destination(out, Optional.empty(), Optional.empty(), gzip);
        }
        Path file = path(out);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        String bare = packed ? name.substring(0, name.length() - 3) : name;
        String extension = bare.substring(bare.lastIndexOf('.') + 1);
        Optional<RowFormat> rows = switch (extension) {
            case "csv" -> Optional.of(RowFormat.CSV);
            case "tsv" -> Optional.of(RowFormat.TSV);
            case "json" -> Optional.of(RowFormat.JSON);
            case "ndjson" -> Optional.of(RowFormat.NDJSON);
            default -> Optional.empty();
        };
        boolean misleading = rows.isEmpty() && bare.indexOf('.') >= 0 && OTHERS.contains(extension);
        if (misleading && (!Files.exists(file) || Files.isRegularFile(file))) {
            throw new UsageException("vo does not write ." + extension + "; the name of OUT may end in "
                    + WRITTEN
                    + ", and .gz behind it");
        }
        return new Destination(out, Optional.of(file), rows, gzip || packed);
    }

    /**
     * The options with the format of files that the name says, which is not that of a VOTable, if it says one.
     *
     * @throws MissingProviderException when what writes that format is not installed
     */
    WriteOptions contained(WriteOptions writing) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        for (TableContainer container : writing.plugins().containers()) {
            if (container.suffixes().stream().anyMatch(bare::endsWith)) {
                return writing.container(container.name());
            }
        }
        for (String format : CONTAINERS) {
            if (bare.endsWith("." + format)) {
                return writing.container(writing.plugins()
                        .container(format.toUpperCase(Locale.ROOT))
                        .name());
            }
        }
        return writing;
    }

    private static Path path(String out) {
        try {
            Path file = Path.of(out);
            if (Files.isDirectory(file)) {
                throw new UsageException("OUT is a folder: " + out);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new UsageException("'" + out + "' cannot be the name of a file: " + e.getReason());
        }
    }

    boolean isStandardOutput() {
        return file.isEmpty();
    }
}
