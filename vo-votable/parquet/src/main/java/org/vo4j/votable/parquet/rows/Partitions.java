// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vo4j.api.TransportException;

/** Tables that are folders of files, as Hive and its followers lay them out: folders are named {@code key=value}. Stateless. */
final class Partitions {
    /** The value that stands for null. */
    private static final String NULL = "__HIVE_DEFAULT_PARTITION__";

    private Partitions() {}

    /** The Parquet files in a folder and the folders in it, in the order of their names, without what is marked as no data. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> isData(folder.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TransportException("Cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isData(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (name.startsWith(".") || (name.startsWith("_") && !name.contains("="))) {
                return false;
            }
        }
        return file.toString().endsWith(".parquet");
    }

    /** What the names of the folders between a folder and a file in it say; empty for null. */
    static Map<String, Optional<String>> keys(Path folder, Path file) {
        Map<String, Optional<String>> keys = new HashMap<>();
        Path between = folder.relativize(file).getParent();
        if (between == null) {
            return keys;
        }
        for (Path part : between) {
            String name = part.toString();
            int equals = name.indexOf('=');
            if (equals > 0) {
                String value = name.substring(equals + 1);
                keys.put(
                        decoded(name.substring(0, equals)),
                        Optional.of(value).filter(text -> !text.equals(NULL)).map(Partitions::decoded));
            }
        }
        return keys;
    }

    /** Characters that names of files cannot have are written as in addresses, except that a plus is a plus. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a per cent sign that nobody has encoded
        }
    }
}
