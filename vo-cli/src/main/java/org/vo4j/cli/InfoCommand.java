// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.Verify;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.info.DocumentFacts;
import org.vo4j.cli.info.DocumentFacts.TableFacts;
import org.vo4j.cli.info.InfoJson;
import org.vo4j.cli.info.InfoText;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.EncodingElement;

/** {@code vo info}: the structure of a document. */
final class InfoCommand implements Subcommand {
    @Override
    public String name() {
        return "info";
    }

    @Override
    public String summary() {
        return "Show the structure of a VOTable: tables, columns, encodings, metadata";
    }

    @Override
    public Syntax syntax() {
        return ListFormat.option(new Syntax())
                .file()
                .footer("The whole document is read, and the rows are counted, except those of external streams. The "
                        + "JSON has an object for each element, its attributes by their name, its children in arrays "
                        + "(resources, tables, columns, params, groups, infos, coosys, timesys, links); tables have "
                        + "index, encoding and rows; what is absent is left out.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        boolean json = ListFormat.isJson(arguments);
        ReadOptions options = ReadOptions.standard().verify(Verify.IGNORE).plugins(Plugins.of(session));
        try (VoTableReader reader = Inputs.open(arguments.file(), options, session)) {
            List<TableFacts> tables = new ArrayList<>();
            try {
                walk(reader, tables, new DocumentBytes(reader, Inputs.size(arguments.file())), session);
            } finally {
                write(reader, tables, arguments.file(), json, session);
            }
            // a truncated result is worth a word, but to describe it is no failure
            return QueryStatus.of(reader).exitCode(session, true);
        }
    }

    private static void walk(VoTableReader reader, List<TableFacts> tables, Progress.ByteCount bytes, Session session) {
        try (Progress progress = Progress.start(session, false)) {
            progress.watch(bytes);
            for (Optional<TableReader> next = reader.next(); next.isPresent(); next = reader.next()) {
                TableReader table = next.get();
                progress.expect(table.rowCount());
                String encoding = table.encoding().orElse("");
                tables.add(new TableFacts(encoding, -1, encoding.isEmpty() ? "" : "damaged"));
                tables.set(tables.size() - 1, count(reader, table, encoding, progress));
            }
            reader.readToEnd();
        }
    }

    private static TableFacts count(VoTableReader reader, TableReader table, String encoding, Progress progress) {
        if (encoding.isEmpty()) {
            return new TableFacts("", -1, "");
        }
        if (!reader.isContainer() && isExternal(table)) {
            return new TableFacts(encoding, -1, "external stream");
        }
        long rows = 0;
        try (RowCursor cursor = table.rows()) {
            while (cursor.next()) {
                progress.rows(++rows);
            }
            return new TableFacts(encoding, rows, "");
        } catch (MissingProviderException e) {
            return new TableFacts(encoding, -1, "nothing here reads " + encoding);
        }
    }

    private static boolean isExternal(TableReader table) {
        return table.element()
                .data()
                .flatMap(DataElement::encoding)
                .flatMap(EncodingElement::stream)
                .flatMap(stream -> stream.attribute("href"))
                .isPresent();
    }

    private static void write(
            VoTableReader reader, List<TableFacts> tables, String file, boolean json, Session session) {
        DocumentFacts facts = new DocumentFacts(
                file,
                reader.document(),
                reader.version().number(),
                reader.isContainer(),
                List.copyOf(tables),
                reader.issueLog().counts());
        if (json) {
            InfoJson.write(facts, session.out());
        } else {
            int width = session.terminal().out() ? session.terminal().width() : 0;
            InfoText.write(facts, session.out(), width, session.color());
        }
    }
}
