// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.OutputStream;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;

/** A tables document being written (VOSI 1.1 section 2.3). */
final class TablesXmlWriter {
    private TablesXmlWriter() {}

    static void write(TableSet set, OutputStream out) {
        XmlOutput xml = root("vosi:tableset", out);
        for (SchemaDescription schema : set.schemas()) {
            xml.start("schema")
                    .element("name", schema.name())
                    .elementIfAny("title", schema.title())
                    .elementIfAny("description", schema.description())
                    .elementIfAny("utype", schema.utype());
            for (TableDescription table : schema.tables()) {
                xml.start("table");
                content(table, xml);
                xml.end();
            }
            xml.elements(schema.others()).end();
        }
        xml.elements(set.others()).finish();
    }

    static void write(TableDescription table, OutputStream out) {
        XmlOutput xml = root("vosi:table", out);
        content(table, xml);
        xml.finish();
    }

    private static XmlOutput root(String name, OutputStream out) {
        return new XmlOutput(out)
                .start(name)
                .attribute("xmlns:vosi", "http://www.ivoa.net/xml/VOSITables/v1.0")
                .attribute("xmlns:vs", "http://www.ivoa.net/xml/VODataService/v1.1")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }

    private static void content(TableDescription table, XmlOutput xml) {
        xml.attributeIfAny("type", table.type())
                .element("name", table.name())
                .elementIfAny("title", table.title())
                .elementIfAny("description", table.description())
                .elementIfAny("utype", table.utype());
        table.rowCount().ifPresent(rows -> xml.element("nrows", Long.toString(rows)));
        table.columns().forEach(column -> write(column, xml));
        table.foreignKeys().forEach(key -> write(key, xml));
        xml.elements(table.others());
    }

    private static void write(ColumnDescription column, XmlOutput xml) {
        xml.start("column");
        column.std().ifPresent(std -> xml.attribute("std", std.toString()));
        xml.element("name", column.name())
                .elementIfAny("description", column.description())
                .elementIfAny("unit", column.unit())
                .elementIfAny("ucd", column.ucd())
                .elementIfAny("utype", column.utype());
        column.type().ifPresent(type -> CapabilitiesXml.write(type, xml));
        column.flags().forEach(flag -> xml.element("flag", flag));
        xml.elements(column.others()).end();
    }

    private static void write(ForeignKey key, XmlOutput xml) {
        xml.start("foreignKey").element("targetTable", key.targetTable());
        for (ForeignKey.ColumnPair pair : key.columns()) {
            xml.start("fkColumn")
                    .element("fromColumn", pair.from())
                    .element("targetColumn", pair.target())
                    .end();
        }
        xml.elementIfAny("description", key.description())
                .elementIfAny("utype", key.utype())
                .elements(key.others())
                .end();
    }
}
