// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.ServiceException;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Rows;
import org.vo4j.protocol.dali.vosi.ColumnDescription;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableAccess.Language;
import org.vo4j.protocol.dali.vosi.TableAccess.Mode;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.dali.vosi.TableSet;
import org.vo4j.votable.VoTable;

/** What a service says of itself: rows T1, T7 to T10 and T12 of the reference. */
final class ServiceWireTest extends WireTest {
    private static final String LIMITS = """
            <uploadMethod ivo-id="ivo://ivoa.net/std/TAPRegExt#upload-inline"/>
            <retentionPeriod><default>172800</default></retentionPeriod>
            <executionDuration><default>3600</default><hard>7200</hard></executionDuration>
            <outputLimit><default unit="row">2000</default><hard unit="row">20000000</hard></outputLimit>
            """;

    private static String tables(String columns) {
        return """
                <vosi:tableset xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1">
                <schema><name>cat</name>
                <table type="table"><name>cat."J/A+A/1/tab"</name><description>stars</description>%s</table></schema>
                </vosi:tableset>
                """.formatted(columns);
    }

    private static final String TABLE = """
            <vosi:table xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1">
            <name>cat."J/A+A/1/tab"</name>
            <column><name>ra</name><unit>deg</unit><ucd>pos.eq.ra</ucd>
            <dataType xsi:type="vs:VOTableType">double</dataType><flag>indexed</flag></column></vosi:table>
            """;

    /** T7: limits, languages, features, functions. */
    @Test
    void limitsAndFeatures() {
        declares("version=\"1.1\"", "", LIMITS);
        TableAccess access = service().tableAccess().orElseThrow();
        assertEquals(OptionalLong.of(2000), access.maxRecords(Mode.SYNC));
        assertEquals(OptionalLong.of(20_000_000), access.hardMaxRecords(Mode.ASYNC));
        assertTrue(access.canUpload("inline"));
        Language adql = access.language("ADQL-2.1").orElseThrow();
        assertTrue(adql.feature(TableAccess.GEOMETRY_FEATURES, "point").isPresent());
        assertTrue(adql.udf("gavo_match").isPresent());
        assertEquals(Optional.empty(), adql.udf("gavo"));
    }

    /** T12. */
    @Test
    void description() {
        declares("version=\"1.1\"", "<outputFormat><mime>text/csv</mime><alias>csv</alias></outputFormat>", LIMITS);
        assertEquals("""
                TAP service %s
                Versions: 1.1
                Language: ADQL 2.1, 3 features
                Format: text/csv (csv)
                Upload: upload-inline
                Rows, SYNC: 2000 by default, 20000000 at most
                Seconds, SYNC: 3600 by default, 7200 at most
                Rows, ASYNC: 2000 by default, 20000000 at most
                Seconds, ASYNC: 3600 by default, 7200 at most
                Seconds a job is kept: 172800 by default
                """.formatted(base()), service().describe());
    }

    @Test
    void noCapabilities() {
        assertThrows(ServiceException.class, () -> service().capabilities());
    }

    @Test
    void capabilitiesThatComeLater() {
        TapService service = service();
        assertThrows(ServiceException.class, service::capabilities);
        declares("version=\"1.1\"", "");
        assertTrue(service.tableAccess().isPresent());
    }

    /** T1. */
    @Test
    void availability() {
        answers("/tap/availability", 200, "text/xml", """
                <vosi:availability xmlns:vosi="http://www.ivoa.net/xml/VOSIAvailability/v1.0">
                <vosi:available>false</vosi:available><vosi:note>back soon</vosi:note></vosi:availability>""");
        assertFalse(service().availability().isAvailable());
        assertEquals(List.of("back soon"), service().availability().notes());
    }

    /** T8: no columns first, and those of a table when they are asked for; names are quoted for ADQL and for the path. */
    @Test
    void tablesFromVosi() {
        stub(get(urlPathEqualTo("/tap/tables"))
                .withQueryParam("detail", equalTo("min"))
                .willReturn(aResponse().withHeader("Content-Type", "text/xml").withBody(tables("<x:load/>"))));
        String address = "/tap/tables/cat.%22J%2FA%2BA%2F1%2Ftab%22";
        stub(get(urlEqualTo(address))
                .willReturn(aResponse().withHeader("Content-Type", "text/xml").withBody(TABLE)));
        TableSet tables = service().tables();
        assertEquals(1, tables.size());
        TableDescription table = tables.table("cat.j/a+a/1/TAB").orElseThrow();
        assertEquals("stars", table.description());
        assertEquals("load", table.others().get(0).name());
        assertEquals(1, tables.issues().size(), "what is not known is told (V5)");
        assertEquals(1, requests().size());
        ColumnDescription ra = table.column("RA").orElseThrow();
        assertEquals("deg", ra.unit());
        assertTrue(ra.isIndexed());
        assertEquals(
                List.of("/tap/tables?detail=min", address),
                requests().stream().map(LoggedRequest::getUrl).toList());
    }

    private void tapSchema(String table, String condition, String fields, String... rows) {
        StringBuilder cells = new StringBuilder();
        for (String row : rows) {
            cells.append("<TR><TD>").append(row.replace("|", "</TD><TD>")).append("</TD></TR>");
        }
        StringBuilder columns = new StringBuilder();
        for (String field : fields.split(" ")) {
            boolean number = field.endsWith("_index") || field.equals("indexed") || field.equals("std");
            columns.append("<FIELD name=\"")
                    .append(field)
                    .append(number ? "\" datatype=\"int\"/>" : "\" datatype=\"char\" arraysize=\"*\"/>");
        }
        stub(post(urlEqualTo("/tap/sync"))
                .withFormParam("QUERY", equalTo("SELECT * FROM TAP_SCHEMA." + table + condition))
                .willReturn(aResponse().withHeader("Content-Type", VOTABLE).withBody("""
                        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
                        <TABLE>%s<DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
                        """.formatted(columns, cells))));
    }

    private void tapSchema() {
        tapSchema("schemas", "", "schema_name description", "b|second", "a|first");
        tapSchema(
                "tables",
                "",
                "SCHEMA_NAME table_name table_type description table_index",
                "a|a.two|view|the second|2",
                "a|a.one|table|the first|1",
                "c|c.x|table||");
        String condition = " WHERE table_name = 'a.one'";
        tapSchema(
                "columns",
                condition,
                "table_name column_name datatype arraysize xtype size unit ucd indexed std column_index",
                "a.one|name|char|32*|||||0|0|2",
                "a.one|ra|double||||deg|pos.eq.ra|1|1|1",
                "a.one|old|adql:VARCHAR|||20||||1|3");
        tapSchema("keys", " WHERE from_table = 'a.one'", "key_id from_table target_table", "k'1|a.one|a.two");
        tapSchema("key_columns", " WHERE key_id = 'k''1'", "key_id from_column target_column", "k'1|name|id");
    }

    /** TAP 1.1 section 4: the same from TAP_SCHEMA where there is no /tables. */
    @Test
    void tablesFromTapSchema() {
        answers("/tap/tables", 404, "text/plain", "no tables here");
        tapSchema();
        TableSet tables = service().tables();
        assertEquals(
                List.of("a.one", "a.two", "c.x"),
                tables.tables().map(TableDescription::name).toList());
        assertEquals("first", tables.schemas().get(1).description());
        assertEquals("view", tables.table("a.two").orElseThrow().type());
        TableDescription one = tables.table("a.one").orElseThrow();
        assertEquals(
                List.of("ra", "name", "old"),
                one.columns().stream().map(ColumnDescription::name).toList());
        ColumnDescription ra = one.columns().get(0);
        assertTrue(ra.isIndexed());
        assertEquals(Optional.of(true), ra.std());
        assertEquals("char32*", one.columns().get(1).type().orElseThrow().toString());
        assertEquals(
                "adql:VARCHAR(20)", one.columns().get(2).type().orElseThrow().toString());
        assertEquals("a.two", one.foreignKeys().get(0).targetTable());
        assertEquals("id", one.foreignKeys().get(0).columns().get(0).target());
    }

    /** VizieR: /tables/NAME is there and empty. */
    @Test
    void tableThatVosiKnowsNothingOf() {
        answers("/tap/tables/a.one", 200, "text/xml", "");
        tapSchema();
        assertEquals(3, service().table("a.one").orElseThrow().columns().size());
    }

    @Test
    void tableThatNobodyKnows() {
        answers("/tap/tables/nothing", 404, "text/plain", "no");
        tapSchema("columns", " WHERE table_name = 'nothing'", "column_name");
        assertEquals(Optional.empty(), service().table("nothing"));
    }

    @Test
    void noTablesAnywhere() {
        answers("/tap/tables", 404, "text/plain", "no tables here");
        answers("/tap/sync", 400, "text/plain", "no such table");
        ServiceException failure =
                assertThrows(ServiceException.class, () -> service().tables());
        assertEquals(1, failure.getSuppressed().length, "both reasons are told");
    }

    /** T9: none when there is no page. */
    @Test
    void examples() {
        assertTrue(service().examples().examples().isEmpty());
        answers("/tap/examples", 200, "application/xhtml+xml", """
                <html xmlns="http://www.w3.org/1999/xhtml"><body vocab="http://www.ivoa.net/rdf/examples#">
                <div typeof="example" resource="#x" id="x"><h2 property="name">All</h2>
                <pre property="query">SELECT * FROM t</pre></div></body></html>""");
        assertEquals(
                Optional.of("SELECT * FROM t"),
                service().examples().examples().get(0).query());
    }

    /** T10: create, fill, index and drop a user's table. */
    @Test
    void userTables(@TempDir Path folder) throws Exception {
        stub(put(urlEqualTo("/tap/tables/my.t")).willReturn(aResponse().withStatus(201)));
        stub(post(urlEqualTo("/tap/load/my.t")).willReturn(aResponse().withStatus(200)));
        stub(delete(urlEqualTo("/tap/tables/my.t")).willReturn(aResponse().withStatus(204)));
        stub(post(urlEqualTo("/tap/table-update"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/table-update/7")));
        stub(post(urlEqualTo("/tap/table-update/7/phase"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/table-update/7")));
        stub(delete(urlEqualTo("/tap/table-update/7")).willReturn(aResponse().withStatus(200)));
        stub(get(urlPathEqualTo("/tap/table-update/7")).willReturn(aResponse().withBody("""
                <uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" version="1.1"><uws:jobId>7</uws:jobId>
                <uws:phase>COMPLETED</uws:phase></uws:job>""")));
        RowSource rows = Rows.ofRecords(
                UploadWireTest.Target.class,
                List.of(new UploadWireTest.Target(1, 0.1, "a,\"b\""), new UploadWireTest.Target(2, -3, "\u03b1")));
        UserTables mine = service().userTables();
        mine.create("my.t", rows.columns());
        mine.append("my.t", rows);
        mine.append("my.t", Files.writeString(folder.resolve("more.tsv"), "id\tra\n"));
        mine.index("my.t", "id", true, Duration.ofSeconds(20));
        mine.drop("my.t");

        List<LoggedRequest> all = requests();
        LoggedRequest created = all.get(0);
        assertEquals("PUT", created.getMethod().getName());
        assertEquals(VOTABLE, created.getHeader("Content-Type"));
        assertEquals(3, VoTable.read(created.getBody()).firstTable().columns().size());
        assertEquals("text/csv", all.get(1).getHeader("Content-Type"));
        assertEquals(
                "id,ra,name\r\n1,0.1,\"a,\"\"b\"\"\"\r\n2,-3.0,\u03b1\r\n",
                all.get(1).getBodyAsString());
        assertEquals("text/tab-separated-values", all.get(2).getHeader("Content-Type"));
        assertEquals("id\tra\n", all.get(2).getBodyAsString());
        assertEquals("table=my.t&index=id&unique=true", all.get(3).getBodyAsString());
        assertEquals("DELETE", all.get(all.size() - 1).getMethod().getName());
        assertEquals("/tap/tables/my.t", all.get(all.size() - 1).getUrl());
    }

    /** T10: a refusal is told. */
    @Test
    void userTableRefused() {
        stub(put(urlEqualTo("/tap/tables/my.t"))
                .willReturn(aResponse().withStatus(403).withBody("permission denied: my.t")));
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> service()
                        .userTables()
                        .create(
                                "my.t",
                                Rows.ofRecords(UploadWireTest.Target.class, List.of())
                                        .columns()));
        assertEquals(403, failure.status());
        assertTrue(failure.getMessage().contains("permission denied"), failure.getMessage());
    }
}
