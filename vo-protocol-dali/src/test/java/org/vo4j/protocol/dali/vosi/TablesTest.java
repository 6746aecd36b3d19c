// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.table.Datatype;

/** Tables documents: rows V3 and T8 of the feature table. */
final class TablesTest {
    private static final String TABLES = """
            <vosi:tableset xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <schema><name>tap_schema</name><title>TAP</title><description>about
              tables</description><utype>u</utype>
                <table type="view"><name>tap_schema.tables</name><description>all  of them</description><nrows>12</nrows>
                  <column std="true"><name>table_name</name><description>the name</description><unit/><ucd>meta.id</ucd>
                    <dataType xsi:type="v:VOTableType" arraysize="*" extendedType="adql:X">char</dataType>
                    <flag>primary</flag><flag>indexed</flag></column>
                  <column><name>"size"</name><dataType xsi:type="vs:TAPType" size="20">VARCHAR</dataType></column>
                  <column><name>x</name><dataType xsi:nil="true"/></column>
                  <foreignKey><targetTable>tap_schema.schemas</targetTable>
                    <fkColumn><fromColumn>schema_name</fromColumn><targetColumn>schema_name</targetColumn></fkColumn>
                    <description>d</description></foreignKey>
                </table>
              </schema>
              <schema><name>viz</name><table><name>"J/A+A/1/tab"</name></table></schema>
            </vosi:tableset>
            """;

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void v3EverythingOfATable() {
        TableSet set = TableSet.parse(in(TABLES), "x");
        assertEquals(2, set.size());
        assertEquals("about tables", set.schemas().get(0).description());
        TableDescription table = set.table("TAP_SCHEMA.tables").orElseThrow();
        assertEquals("view", table.type());
        assertEquals(OptionalLong.of(12), table.rowCount());
        ColumnDescription name = table.column("TABLE_NAME").orElseThrow();
        assertEquals(Optional.of(true), name.std());
        assertTrue(name.isPrimary() && name.isIndexed());
        assertEquals(Optional.of(Datatype.CHAR), name.type().orElseThrow().datatype());
        assertEquals("adql:X", name.type().orElseThrow().xtype());
        ColumnType varchar = table.column("size").orElseThrow().type().orElseThrow();
        assertEquals("VARCHAR(20)", varchar.toString());
        assertEquals(Optional.of(Datatype.CHAR), varchar.datatype());
        assertEquals("schema_name", table.foreignKeys().get(0).columns().get(0).target());
        assertTrue(set.table("J/A+A/1/tab").isPresent());
        assertTrue(set.table("\"J/A+A/1/tab\"").isPresent());
        assertFalse(set.table("\"J/A+A/1/tab\"").orElseThrow().isComplete());
        assertTrue(set.table("\"J/A+A/1/tab\"").orElseThrow().columns().isEmpty());
    }

    @Test
    void t8ColumnsAreFetchedWhenTheyAreFirstUsed() {
        String table = "<vosi:table><name>viz.b</name><column><name>c</name></column></vosi:table>";
        FakeService service = new FakeService()
                .on(
                        "http://h/tap/tables?detail=min",
                        "<t:tableset><schema><name>viz</name><table><name>viz.b</name></table>"
                                + "<table><name>\"J/A+A/1/tab\"</name></table></schema></t:tableset>")
                .on("http://h/tap/tables/viz.b", table)
                .on("http://h/tap/tables/%22J%2FA%2BA%2F1%2Ftab%22", table);
        TableSet set = VosiService.at(service, URI.create("http://h/tap/?")).tables();
        assertEquals(List.of("http://h/tap/tables?detail=min"), service.asked());
        assertEquals("c", set.table("viz.b").orElseThrow().columns().get(0).name());
        assertTrue(set.table("viz.b").orElseThrow().foreignKeys().isEmpty());
        assertEquals(2, service.requests.size());
        assertEquals(1, set.table("J/A+A/1/tab").orElseThrow().columns().size());
        assertEquals(
                "http://h/tap/tables/%22J%2FA%2BA%2F1%2Ftab%22", service.asked().get(2));
    }

    @Test
    void anEmptyAnswerMeansUnknownAndAFailureIsTriedAgain() {
        // VizieR answers 200 with nothing for tables that it does not describe
        FakeService service = new FakeService()
                .on(
                        "http://h/tap/tables?detail=min",
                        "<tableset><schema><name>s</name><table><name>a</name></table>"
                                + "<table><name>b</name></table></schema></tableset>")
                .on("http://h/tap/tables/a", 200, " \n")
                .on("http://h/tap/tables/b", 500, "oops")
                .on("http://h/tap/tables/b", "<table><name>b</name><column><name>c</name></column></table>");
        TableSet set = VosiService.at(service, URI.create("http://h/tap")).tables();
        TableDescription unknown = set.table("a").orElseThrow();
        assertTrue(unknown.columns().isEmpty());
        assertFalse(unknown.isComplete());
        TableDescription later = set.table("b").orElseThrow();
        assertThrows(ServiceException.class, later::columns);
        assertEquals(1, later.columns().size());
        assertTrue(later.isComplete());
    }

    @Test
    void servicesThatRefuseDetailAreAskedWithout() {
        FakeService service = new FakeService()
                .on("http://h/tap/tables?detail=min", 400, "unknown parameter")
                .on("http://h/tap/tables", TABLES);
        assertEquals(
                2, VosiService.at(service, URI.create("http://h/tap")).tables().size());
    }

    /** A document of an archive that sends all columns whatever it is asked. */
    private static InputStream archive(int tables, int columns) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(in("<tableset><schema><name>s</name>"));
        String column = "<column><name>c</name><unit>mag</unit><dataType>double</dataType></column>";
        for (int i = 0; i < tables; i++) {
            parts.add(in("<table><name>s.t" + i + "</name>" + column.repeat(columns) + "</table>"));
        }
        parts.add(in("</schema></tableset>"));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void manyTablesDoNotBringAllTheirColumnsIntoMemory() {
        AtomicInteger fetched = new AtomicInteger();
        TableSet set = TableSet.parse(archive(47_000, 5), "x", name -> {
            fetched.incrementAndGet();
            return Optional.of(TableDescription.of(TableDescription.Header.of(name), List.of(), List.of()));
        });
        assertEquals(47_000, set.size());
        long atHand = set.tables().filter(TableDescription::isComplete).count();
        assertEquals(20_000, atHand);
        assertTrue(set.table("s.t46999").orElseThrow().columns().isEmpty());
        assertEquals(1, fetched.get());
    }

    @Test
    void visitingKeepsNothing() {
        AtomicInteger columns = new AtomicInteger();
        TableSet.visit(archive(3000, 4), "x", (schema, table) -> {
            assertEquals("s", schema);
            columns.addAndGet(table.columns().size());
        });
        assertEquals(12_000, columns.get());
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThrows(FormatException.class, () -> TableSet.parse(in("<capabilities/>"), "x"));
        assertThrows(FormatException.class, () -> TableSet.parse(in("<tableset><schema>"), "x"));
        assertThrows(FormatException.class, () -> TableDescription.parse(in("<tableset/>"), "x"));
    }
}
