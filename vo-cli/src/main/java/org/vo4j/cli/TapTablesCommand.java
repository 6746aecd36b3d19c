// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.ServiceException;
import org.vo4j.cli.console.Json;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.vosi.ColumnDescription;
import org.vo4j.protocol.dali.vosi.ForeignKey;
import org.vo4j.protocol.dali.vosi.SchemaDescription;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.dali.vosi.TableSet;
import org.vo4j.protocol.tap.TapService;

/** {@code vo tap tables}: the tables of a service, or the columns of one. */
final class TapTablesCommand implements Subcommand {
    @Override
    public String name() {
        return "tap tables";
    }

    @Override
    public String summary() {
        return "List the tables of a TAP service, or the columns of one";
    }

    @Override
    public Syntax syntax() {
        return Access.options(ListFormat.option(new Syntax()))
                .parameter("URL", "The address of the service.")
                .optional("TABLE", "A table with its schema; its columns and foreign keys are listed.")
                .footer(
                        "The JSON is an array of tables with schema, name, type, rows and description; for one table, an "
                                + "object that has columns and foreignKeys, too.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        boolean json = ListFormat.isJson(arguments);
        URI address = Access.service(arguments.file());
        TapService service = TapEndpoint.service(address, Access.network(address, arguments, session));
        if (arguments.positionals().size() > 1) {
            TableDescription table = find(service, arguments.positionals().get(1));
            if (json) {
                one(table, new Json(session.out()));
            } else {
                one(table, session);
            }
        } else if (json) {
            all(service.tables(), new Json(session.out()));
        } else {
            all(service.tables(), session);
        }
        return ExitCode.DONE;
    }

    private static TableDescription find(TapService service, String name) {
        Optional<TableDescription> table;
        try {
            table = service.table(name);
        } catch (ServiceException e) {
            table = service.tables().table(name); // a service that knows its tables as a whole only
        }
        if (table.isPresent()) {
            return table.get();
        }
        List<String> names = new ArrayList<>();
        service.tables().forEach(known -> names.add(known.name()));
        throw new UsageException("the service has no table '" + name + "'" + Suggestions.of(name, names)
                + ". 'vo tap tables' lists all");
    }

    private static void all(TableSet tables, Session session) {
        Listing listing = new Listing();
        for (SchemaDescription schema : tables.schemas()) {
            for (TableDescription table : schema.tables()) {
                String text = table.title().isBlank() ? table.description() : table.title();
                listing.add(table.name(), rows(table), firstSentence(text));
            }
        }
        listing.write(session);
    }

    private static String rows(TableDescription table) {
        return table.rowCount().isPresent() ? Long.toString(table.rowCount().getAsLong()) : "-";
    }

    private static String firstSentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end);
    }

    private static void one(TableDescription table, Session session) {
        session.out().line(table.name());
        if (!table.description().isBlank()) {
            Listing.pair(session, "", table.description());
        }
        Listing listing = new Listing();
        for (ColumnDescription column : table.columns()) {
            listing.add(
                    column.name(),
                    column.type().map(Object::toString).orElse("-"),
                    column.unit().isBlank() ? "-" : column.unit(),
                    column.ucd().isBlank() ? "-" : column.ucd(),
                    column.isPrimary() ? "primary" : column.isIndexed() ? "indexed" : "-",
                    firstSentence(column.description()));
        }
        listing.write(session);
        for (ForeignKey key : table.foreignKeys()) {
            List<String> pairs = new ArrayList<>();
            key.columns().forEach(pair -> pairs.add(pair.from() + " = " + key.targetTable() + "." + pair.target()));
            Listing.pair(session, "foreign key", String.join(", ", pairs));
        }
    }

    private static void all(TableSet tables, Json json) {
        json.array();
        for (SchemaDescription schema : tables.schemas()) {
            for (TableDescription table : schema.tables()) {
                json.object().member("schema", schema.name());
                head(table, json);
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void head(TableDescription table, Json json) {
        json.member("name", table.name());
        Documented.member(json, "title", table.title());
        Documented.member(json, "type", table.type());
        Documented.member(json, "utype", table.utype());
        if (table.rowCount().isPresent()) {
            json.member("rows", table.rowCount().getAsLong());
        }
        Documented.member(json, "description", table.description());
    }

    private static void one(TableDescription table, Json json) {
        json.object();
        head(table, json);
        json.array("columns");
        for (ColumnDescription column : table.columns()) {
            json.object().member("name", column.name());
            column.type().ifPresent(type -> json.member("type", type.toString()));
            Documented.member(json, "unit", column.unit());
            Documented.member(json, "ucd", column.ucd());
            Documented.member(json, "utype", column.utype());
            Documented.member(json, "description", column.description());
            if (!column.flags().isEmpty()) {
                json.array("flags");
                column.flags().forEach(json::value);
                json.endArray();
            }
            json.endObject();
        }
        json.endArray().array("foreignKeys");
        for (ForeignKey key : table.foreignKeys()) {
            json.object().member("table", key.targetTable()).array("columns");
            key.columns()
                    .forEach(pair -> json.object()
                            .member("from", pair.from())
                            .member("target", pair.target())
                            .endObject());
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
}
