// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.vo4j.api.TransportException;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.tap.TapQuery;

/** The options of a query, and what they make. */
final class TapQueries {
    private static final int MOST_ADQL = 16 << 20;

    private TapQueries() {}

    /** Adds the options of a query. */
    static Syntax options(Syntax syntax) {
        return syntax.option("--maxrec", "N", "At most N rows; 0 gives the columns alone.")
                .repeated(
                        "--upload",
                        "NAME=FILE|URL",
                        "A table that is TAP_UPLOAD.NAME in the query: a VOTable that is sent along, or an address that the "
                                + "service fetches. Can be given several times.")
                .option("--lang", "L", "The query language, such as ADQL-2.1. Default: ADQL.")
                .option(
                        "--response-format",
                        "F",
                        "Let the service answer in a format that it knows. 'vo tap query' stores its bytes as they are, or with "
                                + "--format converts the rows of a VOTable.");
    }

    /** Adds the parameters URL and ADQL. */
    static Syntax parameters(Syntax syntax) {
        return syntax.parameter("URL", "The address of the service, without /sync or /async.")
                .parameter("ADQL", "The query; @FILE reads it from a file, - from standard input.");
    }

    /** The query that the arguments say. */
    static TapQuery query(Arguments arguments, Session session) {
        TapQuery query = TapQuery.adql(text(arguments.positionals().get(1), session));
        if (arguments.has("--maxrec")) {
            query = query.maxRecords(arguments.count("--maxrec", 0));
        }
        if (arguments.has("--lang")) {
            query = query.language(arguments.value("--lang").orElseThrow());
        }
        if (arguments.has("--response-format")) {
            query = query.responseFormat(arguments.value("--response-format").orElseThrow());
        }
        for (String upload : arguments.values("--upload")) {
            query = uploaded(query, upload);
        }
        return query;
    }

    private static TapQuery uploaded(TapQuery query, String upload) {
        int equals = upload.indexOf('=');
        if (equals < 1 || equals == upload.length() - 1) {
            throw new UsageException("--upload wants NAME=FILE or NAME=URL, not '" + upload + "'");
        }
        String name = upload.substring(0, equals);
        String source = upload.substring(equals + 1);
        String lower = source.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("http://") || lower.startsWith("https://")) {
                URI uri = Inputs.uri(source);
                return query.upload(name, uri);
            }
            Path file = Inputs.path(source);
            if (!Files.exists(file)) {
                throw new UsageException("there is no file " + source + " to upload as " + name);
            }
            return query.upload(name, file);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--upload " + upload + ": " + e.getMessage());
        }
    }

    private static String text(String adql, Session session) {
        try {
            String text = adql;
            if (adql.equals("-")) {
                byte[] bytes = session.in().readNBytes(MOST_ADQL + 1);
                text = bounded(bytes, "standard input");
            } else if (adql.startsWith("@")) {
                Path file = Inputs.path(adql.substring(1));
                try (InputStream in = Files.newInputStream(file)) {
                    text = bounded(in.readNBytes(MOST_ADQL + 1), file.toString());
                }
            }
            if (text.isBlank()) {
                throw new UsageException("the query is empty");
            }
            return text.strip();
        } catch (IOException e) {
            throw new TransportException("Cannot read the query from " + adql + ": " + Failures.reason(e), e);
        }
    }

    private static String bounded(byte[] bytes, String source) {
        if (bytes.length > MOST_ADQL) {
            throw new UsageException("what " + source + " holds is too long for a query");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
