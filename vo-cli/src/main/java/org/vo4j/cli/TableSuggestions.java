// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.VoException;
import org.vo4j.protocol.tap.TapService;

/** Which tables a refused query may have meant, when the service can tell its tables quickly. */
final class TableSuggestions {
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:FROM|JOIN)\\s+((?:\"(?:[^\"]|\"\")*\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")*\"|[\\w$]+))*)",
            Pattern.CASE_INSENSITIVE);
    private static final int SECONDS = 5;

    private TableSuggestions() {}

    /** A line for each table of the query that the service does not have and for which it has a near one. */
    static Optional<String> of(String adql, TapService service, Network network) {
        Set<String> wanted = tables(adql);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        FutureTask<List<String>> asked = new FutureTask<>(() -> names(service));
        Thread thread = new Thread(asked, "vo-tables");
        thread.setDaemon(true);
        thread.start();
        try {
            return meant(wanted, asked.get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            network.cutOff(); // the answer to the query matters, this was only meant to help
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<String> names(TapService service) {
        try {
            List<String> names = new ArrayList<>();
            service.tables().forEach(table -> names.add(table.name()));
            return names;
        } catch (VoException e) {
            return List.of();
        }
    }

    static Set<String> tables(String adql) {
        Set<String> tables = new LinkedHashSet<>();
        Matcher matcher = TABLE.matcher(adql.replaceAll("--[^\r\n]*", " "));
        while (matcher.find()) {
            String name = matcher.group(1).replaceAll("\\s*\\.\\s*", ".");
            if (!name.toUpperCase(Locale.ROOT).startsWith("TAP_UPLOAD.")) {
                tables.add(name);
            }
        }
        return tables;
    }

    static Optional<String> meant(Set<String> wanted, List<String> names) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.forEach(name -> {
            known.add(name);
            known.add(bare(name));
        });
        List<String> lines = new ArrayList<>();
        for (String table : wanted) {
            if (!known.contains(table) && !known.contains(bare(table))) {
                List<String> near = Suggestions.near(table, names);
                if (!near.isEmpty()) {
                    lines.add(
                            "The service has no table " + table + "; did you mean " + String.join(" or ", near) + "?");
                }
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static String bare(String name) {
        return name.replace("\"", "");
    }
}
