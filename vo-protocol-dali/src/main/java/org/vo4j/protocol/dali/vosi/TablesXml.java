// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;
import org.vo4j.protocol.dali.vosi.ForeignKey.ColumnPair;

/** A tables document being read (VODataService 1.2, vs:TableSet), table by table. Single-threaded. */
final class TablesXml {
    /** Columns of a document that is read whole; an archive of 47 000 tables has about one million. */
    private static final int MAX_COLUMNS = 2_000_000;
    /** Columns that are kept when a fetcher can bring the others. */
    private static final int MAX_KEPT_COLUMNS = 100_000;
    /** Tables of a document. */
    private static final int MAX_TABLES = 2_000_000;
    /** Different words that are kept once: units, UCDs and the like. */
    private static final int MAX_WORDS = 10_000;

    private final String source;
    private final Map<String, String> words = new HashMap<>();
    private int tables;
    private int columns;
    private int keptColumns = MAX_COLUMNS;
    private @Nullable TableFetcher fetcher;

    TablesXml(String source) {
        this.source = source;
    }

    TableSet whole(InputStream in) {
        List<SchemaDescription> schemas = new ArrayList<>();
        XmlInput xml = read(in, schemas, null);
        return TableSet.of(schemas, xml.takeUnknown(0), xml.issues());
    }

    TableSet lazy(InputStream in, TableFetcher columnFetcher) {
        fetcher = columnFetcher;
        keptColumns = MAX_KEPT_COLUMNS;
        return whole(in);
    }

    void visit(InputStream in, BiConsumer<String, TableDescription> visitor) {
        read(in, new ArrayList<>(), visitor);
    }

    static TableDescription table(InputStream in, String source) {
        XmlInput xml = XmlInput.open(in, source, XmlLimits.SMALL);
        TablesXml reader = new TablesXml(source);
        List<TableDescription> found = new ArrayList<>();
        if (xml.name().equals("table")) {
            found.add(reader.table(xml));
        } else if (xml.name().equals("tableset")) {
            // a few services wrap the one table as they wrap all
            List<SchemaDescription> schemas = new ArrayList<>();
            reader.children(xml, schemas, null);
            schemas.forEach(schema -> found.addAll(schema.tables()));
        }
        if (found.size() != 1) {
            throw xml.broken("this is no document of one table: it has the root element <" + xml.name() + "> and "
                    + found.size() + " tables");
        }
        xml.finish();
        return found.get(0);
    }

    /** Reads a document to its end. */
    private XmlInput read(
            InputStream in, List<SchemaDescription> schemas, @Nullable BiConsumer<String, TableDescription> visitor) {
        XmlInput xml = XmlInput.open(in, source, XmlLimits.LARGE);
        String root = xml.name();
        if (root.equals("tableset")) {
            children(xml, schemas, visitor);
        } else if (root.equals("schema")) {
            schemas.add(schema(xml, visitor));
        } else if (root.equalsIgnoreCase("resource")) {
            xml.children(name -> {
                if (name.equals("tableset")) {
                    children(xml, schemas, visitor);
                }
            });
        } else {
            throw xml.broken("this is no tables document: its root element is <" + root + ">");
        }
        xml.finish();
        return xml;
    }

    private void children(
            XmlInput xml, List<SchemaDescription> schemas, @Nullable BiConsumer<String, TableDescription> visitor) {
        List<TableDescription> loose = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("schema")) {
                schemas.add(schema(xml, visitor));
            } else if (name.equals("table")) {
                take(table(xml), "", loose, visitor);
            } else {
                xml.unknown();
            }
        });
        if (!loose.isEmpty()) {
            schemas.add(new SchemaDescription("default", "", "", "", loose, List.of()));
        }
    }

    private static void take(
            TableDescription table,
            String schema,
            List<TableDescription> kept,
            @Nullable BiConsumer<String, TableDescription> visitor) {
        if (visitor == null) {
            kept.add(table);
        } else {
            visitor.accept(schema, table);
        }
    }

    private SchemaDescription schema(XmlInput xml, @Nullable BiConsumer<String, TableDescription> visitor) {
        int mark = xml.unknownCount();
        String[] texts = {"", "", "", ""};
        List<TableDescription> found = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "title" -> texts[1] = xml.token();
                case "description" -> texts[2] = xml.token();
                case "utype" -> texts[3] = xml.token();
                case "table" -> take(table(xml), texts[0], found, visitor);
                default -> xml.unknown();
            }
        });
        return new SchemaDescription(texts[0], texts[1], texts[2], texts[3], found, xml.takeUnknown(mark));
    }

    private TableDescription table(XmlInput xml) {
        int mark = xml.unknownCount();
        if (++tables > MAX_TABLES) {
            throw xml.broken("there are more than " + MAX_TABLES + " tables");
        }
        String type = xml.plainAttribute("type");
        String[] texts = {"", "", "", ""};
        OptionalLong[] rows = {OptionalLong.empty()};
        List<ColumnDescription> found = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        boolean[] left = {false};
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "title" -> texts[1] = xml.token();
                case "description" -> texts[2] = xml.token();
                case "utype" -> texts[3] = word(xml.token());
                case "nrows" -> rows[0] = count(xml.token());
                case "column" -> left[0] |= !keep(xml, found);
                case "foreignKey" -> keys.add(foreignKey(xml));
                default -> xml.unknown();
            }
        });
        TableDescription.Header header = new TableDescription.Header(
                texts[0], texts[1], texts[2], texts[3], word(type), rows[0], xml.takeUnknown(mark));
        return finished(header, found, keys, left[0]);
    }

    private TableDescription finished(
            TableDescription.Header header, List<ColumnDescription> found, List<ForeignKey> keys, boolean left) {
        if (left || (found.isEmpty() && keys.isEmpty())) {
            return fetcher == null ? TableDescription.bare(header) : TableDescription.lazy(header, fetcher);
        }
        return TableDescription.of(header, found, keys);
    }

    /** Takes a column, unless there are enough of them and a fetcher can bring it again. */
    private boolean keep(XmlInput xml, List<ColumnDescription> found) {
        if (columns >= keptColumns) {
            if (fetcher == null) {
                throw xml.broken("there are more than " + keptColumns + " columns");
            }
            return false;
        }
        columns++;
        found.add(column(xml));
        return true;
    }

    private ColumnDescription column(XmlInput xml) {
        int mark = xml.unknownCount();
        Optional<Boolean> std = XmlInput.truth(xml.attribute("std"));
        String[] texts = {"", "", "", "", ""};
        List<ColumnType> types = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "description" -> texts[1] = xml.token();
                case "unit" -> texts[2] = word(xml.token());
                case "ucd" -> texts[3] = word(xml.token());
                case "utype" -> texts[4] = word(xml.token());
                case "dataType" -> types.add(CapabilitiesXml.columnType(xml));
                case "flag" -> addAny(xml.token(), flags);
                default -> xml.unknown();
            }
        });
        return new ColumnDescription(
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                types.stream().findFirst(),
                flags,
                std,
                xml.takeUnknown(mark));
    }

    private void addAny(String flag, List<String> flags) {
        if (!flag.isEmpty()) {
            flags.add(word(flag));
        }
    }

    private ForeignKey foreignKey(XmlInput xml) {
        int mark = xml.unknownCount();
        String[] texts = {"", "", ""};
        List<ColumnPair> pairs = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "targetTable" -> texts[0] = xml.token();
                case "description" -> texts[1] = xml.token();
                case "utype" -> texts[2] = xml.token();
                case "fkColumn" -> pairs.add(pair(xml));
                default -> xml.unknown();
            }
        });
        return new ForeignKey(texts[0], pairs, texts[1], texts[2], xml.takeUnknown(mark));
    }

    private static ColumnPair pair(XmlInput xml) {
        String[] texts = {"", ""};
        Consumer<String> child = name -> {
            if (name.equals("fromColumn")) {
                texts[0] = xml.token();
            } else if (name.equals("targetColumn")) {
                texts[1] = xml.token();
            } else {
                xml.unknown();
            }
        };
        xml.children(child);
        return new ColumnPair(texts[0], texts[1]);
    }

    private static OptionalLong count(String text) {
        return text.matches("\\+?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** One object for each of the words that come again and again. */
    private String word(String text) {
        if (text.isEmpty() || text.length() > 100) {
            return text;
        }
        String known = words.get(text);
        if (known == null && words.size() < MAX_WORDS) {
            words.put(text, text);
        }
        return known == null ? text : known;
    }
}
