// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Table;
import org.vo4j.protocol.dali.vosi.ColumnDescription;
import org.vo4j.protocol.dali.vosi.ColumnType;
import org.vo4j.protocol.dali.vosi.ForeignKey;
import org.vo4j.protocol.dali.vosi.SchemaDescription;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.dali.vosi.TableDescription.Header;
import org.vo4j.protocol.dali.vosi.TableSet;

/**
 * Reads the descriptions of tables from the tables of the schema TAP_SCHEMA (TAP 1.1 section 4). Shared between threads.
 *
 * <p>All columns are selected, since TAP 1.0 has less of them, and some services have not all; and the rows are put in
 * order here, since not all services have an index to order by.
 */
final class TapSchema {
    private static final Logger LOG = System.getLogger(TapSchema.class.getName());

    /** More than any service has tables, and what the service gives by itself may be far less. */
    private static final long MANY = 10_000_000;

    private final TapService service;

    TapSchema(TapService service) {
        this.service = service;
    }

    TableSet tables() {
        Map<String, SchemaDescription> schemas = new LinkedHashMap<>();
        for (Row row : query("schemas", "", "schema_index")) {
            String name = text(row, "schema_name");
            schemas.put(
                    name,
                    new SchemaDescription(
                            name, "", text(row, "description"), text(row, "utype"), List.of(), List.of()));
        }
        Map<String, List<TableDescription>> tables = new LinkedHashMap<>();
        schemas.keySet().forEach(name -> tables.put(name, new ArrayList<>()));
        for (Row row : query("tables", "", "table_index")) {
            tables.computeIfAbsent(text(row, "schema_name"), name -> new ArrayList<>())
                    .add(TableDescription.lazy(header(row), this::table));
        }
        List<SchemaDescription> all = new ArrayList<>();
        tables.forEach((name, list) -> {
            SchemaDescription known =
                    schemas.getOrDefault(name, new SchemaDescription(name, "", "", "", List.of(), List.of()));
            all.add(new SchemaDescription(name, known.title(), known.description(), known.utype(), list, List.of()));
        });
        return TableSet.of(all);
    }

    private static Header header(Row row) {
        return new Header(
                text(row, "table_name"),
                "",
                text(row, "description"),
                text(row, "utype"),
                text(row, "table_type"),
                OptionalLong.empty(),
                List.of());
    }

    /** One table with columns and keys; empty when TAP_SCHEMA has no columns of it. */
    Optional<TableDescription> table(String name) {
        List<ColumnDescription> columns = new ArrayList<>();
        for (Row row : query("columns", " WHERE table_name = " + Adql.literal(name), "column_index")) {
            columns.add(column(row));
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(TableDescription.of(Header.of(name), columns, foreignKeys(name)));
    }

    private static ColumnDescription column(Row row) {
        List<String> flags = new ArrayList<>();
        if (flag(row, "indexed").orElse(false)) {
            flags.add("indexed");
        }
        if (flag(row, "principal").orElse(false)) {
            flags.add("principal");
        }
        return new ColumnDescription(
                text(row, "column_name"),
                text(row, "description"),
                text(row, "unit"),
                text(row, "ucd"),
                text(row, "utype"),
                type(row),
                flags,
                flag(row, "std"),
                List.of());
    }

    /** TAP 1.1 writes datatypes as VOTable does, TAP 1.0 as ADQL does, with a length in a column of its own. */
    private static Optional<ColumnType> type(Row row) {
        String name = text(row, "datatype");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean votable = Datatype.of(name).isPresent();
        return Optional.of(new ColumnType(
                votable ? "VOTableType" : "TAPType",
                name,
                text(row, "arraysize"),
                votable ? "" : text(row, "size"),
                text(row, "xtype"),
                "",
                ""));
    }

    private List<ForeignKey> foreignKeys(String table) {
        List<ForeignKey> keys = new ArrayList<>();
        try {
            for (Row key : query("keys", " WHERE from_table = " + Adql.literal(table), "key_id")) {
                List<ForeignKey.ColumnPair> pairs = new ArrayList<>();
                String id = Adql.literal(text(key, "key_id"));
                for (Row row : query("key_columns", " WHERE key_id = " + id, "key_id")) {
                    pairs.add(new ForeignKey.ColumnPair(text(row, "from_column"), text(row, "target_column")));
                }
                keys.add(new ForeignKey(
                        text(key, "target_table"), pairs, text(key, "description"), text(key, "utype"), List.of()));
            }
        } catch (VoException e) {
            // columns are worth having without keys
            LOG.log(Level.DEBUG, "No keys of {0}: {1}", table, e.getMessage());
        }
        return keys;
    }

    private List<Row> query(String table, String condition, String order) {
        String adql = "SELECT * FROM TAP_SCHEMA." + table + condition;
        Table all;
        try (TapResults results = service.query(TapQuery.adql(adql).maxRecords(limit()))) {
            all = results.load();
            if (results.isOverflow()) {
                LOG.log(Level.WARNING, "{0} gives only {1} rows of TAP_SCHEMA.{2}", service.uri(), all.size(), table);
            }
        }
        List<Row> rows = new ArrayList<>();
        all.forEach(rows::add);
        rows.sort(Comparator.comparingLong(row -> index(row, order)));
        return rows;
    }

    private long limit() {
        return service.known()
                .tableAccess()
                .map(access -> access.hardMaxRecords(TableAccess.Mode.SYNC))
                .orElse(OptionalLong.empty())
                .orElse(MANY);
    }

    private static long index(Row row, String name) {
        String text = text(row, name);
        return text.matches("-?[0-9]{1,9}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static String text(Row row, String name) {
        for (Column column : row.columns()) {
            if (column.name().equalsIgnoreCase(name)) {
                return row.getString(column.index()).strip();
            }
        }
        return "";
    }

    /** By the standard 0 or 1; some services have booleans. */
    private static Optional<Boolean> flag(Row row, String name) {
        return switch (text(row, name).toLowerCase(Locale.ROOT)) {
            case "1", "t", "true" -> Optional.of(true);
            case "0", "f", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
