// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.TransportException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;

/** What a user of {@link VoTableReader} and {@link VoTable} relies on, row by row of the reference's table B. */
class VoTableReaderTest {
    @TempDir
    Path folder;

    private static List<String> rows(VoTableReader reader) {
        List<String> rows = new ArrayList<>();
        try (RowCursor row = reader.next().orElseThrow().rows()) {
            while (row.next()) {
                rows.add((row.isNull(0) ? "-" : row.getLong(0)) + "|" + row.getDouble(1) + "|"
                        + (row.isNull(2) ? "-" : row.getString(2)));
            }
        }
        return rows;
    }

    private static List<String> rows(byte[] document) {
        try (VoTableReader reader = VoTableReader.open(document)) {
            return rows(reader);
        }
    }

    private static final List<String> EXPECTED = List.of("1|10.5|a", "2|-32.5|b & c", "3|NaN|-");

    @Test
    void readsTabledataFromBytesFileAndStream() throws IOException { // B1
        byte[] document = Documents.utf8(Documents.tabledata());
        assertEquals(EXPECTED, rows(document));
        Path file = Files.write(folder.resolve("t.vot"), document);
        try (VoTableReader reader = VoTableReader.open(file)) {
            assertEquals(EXPECTED, rows(reader));
        }
        try (VoTableReader reader = VoTableReader.open(file.toUri())) {
            assertEquals(EXPECTED, rows(reader));
        }
        try (VoTableReader reader = VoTableReader.open(new ByteArrayInputStream(document))) {
            assertEquals(EXPECTED, rows(reader));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINARY", "BINARY2"})
    void readsBinary(String encoding) {
        List<String> expected =
                encoding.equals("BINARY2") ? EXPECTED : rows(Documents.utf8(Documents.binary("BINARY")));
        assertEquals(expected, rows(Documents.utf8(Documents.binary(encoding))));
        assertEquals(
                "2|-32.5|b & c",
                rows(Documents.utf8(Documents.binary(encoding))).get(1));
    }

    @Test
    void recognisesGzipTwice() {
        byte[] document = Documents.utf8(Documents.tabledata());
        assertEquals(EXPECTED, rows(Documents.gzip(document)));
        assertEquals(EXPECTED, rows(Documents.gzip(Documents.gzip(document))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsEveryCharacterEncoding(String encoding) { // B17
        String text = Documents.tabledata()
                .replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>")
                .replace("<TD>a</TD>", "<TD>\u00e5</TD>");
        List<String> rows = rows(text.getBytes(Charset.forName(encoding)));
        assertEquals("1|10.5|\u00e5", rows.get(0));
        assertEquals(3, rows.size());
    }

    @Test
    void refusesBytesThatAreNotOfTheEncoding() {
        byte[] document =
                Documents.tabledata().replace("<TD>a</TD>", "<TD>\u00e5</TD>").getBytes(StandardCharsets.ISO_8859_1);
        FormatException e = assertThrows(FormatException.class, () -> rows(document));
        assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
        assertEquals(7, e.location().line(), e.getMessage());
    }

    @Test
    void readsPrefixedAndForeignNamespaces() { // B18
        String prefixed =
                Documents.tabledata().replaceAll("<(/?)([A-Z]+)", "<$1vot:$2").replace("xmlns=", "xmlns:vot=");
        assertEquals(EXPECTED, rows(Documents.utf8(prefixed)));
        assertEquals(EXPECTED, rows(Documents.utf8(Documents.tabledata().replace("VOTable/v1.3", "VOTable/wrong"))));
        assertEquals(EXPECTED, rows(Documents.utf8(Documents.tabledata().replaceAll(" xmlns=\"[^\"]*\"", ""))));
    }

    @Test
    void readsWhateverMarkupXmlAllows() { // A18
        String odd = Documents.tabledata()
                .replace("<TR><TD>1<", "<!-- <TR> --><TR ID=\"r\" ><TD><![CDATA[1]]><")
                .replace("<TD>a</TD>", "<TD ><!-- </TD> -->a<?pi </TR>?></TD >")
                .replace("</TABLEDATA>", "<!-- </TABLEDATA> --></TABLEDATA >");
        assertEquals(EXPECTED, rows(Documents.utf8(odd)));
    }

    @Test
    void projectsColumnsInTheOrderAskedFor() { // B4
        ReadOptions options = ReadOptions.standard().columns("name", "c1");
        for (String document : List.of(Documents.tabledata(), Documents.binary("BINARY2"))) {
            Table table = VoTable.read(Documents.utf8(document), options).firstTable();
            assertEquals(2, table.columns().size());
            assertArrayEquals(new String[] {"a", "b & c", ""}, table.strings("name"));
            assertArrayEquals(new long[] {1, 2, 3}, table.longs("id"));
        }
        VoException e = assertThrows(
                VoException.class,
                () -> VoTable.read(
                        Documents.utf8(Documents.tabledata()),
                        ReadOptions.standard().columns("nam")));
        assertTrue(e.getMessage().contains("did you mean name"), e.getMessage());
    }

    @Test
    void givesRowsAsStreamAndInBatches() { // B5
        byte[] document = Documents.utf8(Documents.tabledata());
        try (VoTableReader reader = VoTableReader.open(document);
                Stream<Row> stream = reader.next().orElseThrow().stream()) {
            assertEquals(
                    List.of(1L, 2L, 3L), stream.map(row -> row.getLong("id")).toList());
        }
        try (VoTableReader reader = VoTableReader.open(document)) {
            Iterator<Table> batches = reader.next().orElseThrow().batches(2);
            assertEquals(2, batches.next().size());
            assertEquals(1, batches.next().size());
            assertFalse(batches.hasNext());
        }
    }

    @Test
    void skipsTablesAndChoosesByIdOrName() { // B3, B12
        StringBuilder tables = new StringBuilder();
        for (int t = 0; t < 5; t++) {
            tables.append("<TABLE ID=\"t" + t + "\" name=\"n" + t + "\">" + Documents.FIELDS
                    + "<DATA><TABLEDATA><!-- </TABLEDATA> --><TR><TD>" + t
                    + "</TD><TD/><TD><![CDATA[</TABLEDATA>]]></TD></TR></TABLEDATA></DATA></TABLE>");
        }
        byte[] document = Documents.utf8(Documents.results(tables.toString()));
        try (VoTableReader reader = VoTableReader.open(document)) {
            reader.next();
            reader.next();
            TableReader third = reader.next().orElseThrow();
            assertEquals(2, third.index());
            assertEquals("n2", third.element().name().orElseThrow());
            TableReader stale = third;
            reader.readToEnd();
            assertEquals(5, reader.document().tables().size());
            assertThrows(VoException.class, stale::rows);
        }
        VoTable whole = VoTable.read(document);
        assertEquals(3, whole.table("t3").longs("id")[0]);
        assertEquals(4, whole.table("n4").longs("id")[0]);
        assertEquals("</TABLEDATA>", whole.firstTable().strings("name")[0]);
        assertThrows(VoException.class, () -> whole.table("n9"));
    }

    @Test
    void throwsWhereRowsAreFollowedByAnError() { // DALI 1.1 section 4.4
        String table =
                "<TABLE>" + Documents.FIELDS + "<DATA><TABLEDATA>" + Documents.ROWS + "</TABLEDATA></DATA></TABLE>";
        byte[] failed = Documents.utf8(
                Documents.results(table + "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">disk full</INFO>"));
        List<Long> seen = new ArrayList<>();
        try (VoTableReader reader = VoTableReader.open(failed);
                RowCursor row = reader.next().orElseThrow().rows()) {
            QueryException e = assertThrows(QueryException.class, () -> {
                while (row.next()) {
                    seen.add(row.getLong("id"));
                }
            });
            assertTrue(e.getMessage().contains("disk full"), e.getMessage());
        }
        assertEquals(List.of(1L, 2L, 3L), seen);
        byte[] cut = Documents.utf8(Documents.results(table + "<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>"));
        assertEquals(
                "OVERFLOW",
                VoTable.read(cut).queryStatus().orElseThrow().value().orElseThrow());
    }

    @Test
    void reportsAWrongRowCount() { // C19
        byte[] document = Documents.utf8(Documents.tabledata().replace("<TABLE ", "<TABLE nrows=\"1000000000000\" "));
        assertEquals(
                List.of("W18"),
                VoTable.read(document).issues().stream()
                        .map(issue -> issue.code().code())
                        .toList());
        assertThrows(
                FormatException.class,
                () -> VoTable.read(document, ReadOptions.standard().verify(Verify.EXCEPTION)));
        assertEquals(
                List.of(),
                VoTable.read(document, ReadOptions.standard().verify(Verify.IGNORE))
                        .issues());
    }

    @Test
    void copiesTheStructureOfAnotherTableForwardToo() { // A9
        String rows = "<DATA><TABLEDATA>" + Documents.ROWS + "</TABLEDATA></DATA>";
        String described = "<TABLE ID=\"a\">" + Documents.FIELDS + rows + "</TABLE>";
        String like = "<TABLE ref=\"a\">" + rows + "</TABLE>";
        assertEquals(
                3,
                VoTable.read(Documents.utf8(Documents.results(described + like)))
                        .tables()
                        .get(1)
                        .longs("id")[2]);
        assertEquals(
                3,
                VoTable.read(Documents.utf8(Documents.results(like + described)))
                        .firstTable()
                        .longs("id")[2]);
    }

    @Test
    void readsDocumentsWithoutTablesRowsOrData() { // B16, C19
        assertEquals(
                0, VoTable.read(Documents.utf8(Documents.document(""))).tables().size());
        String empty = "<TABLE>" + Documents.FIELDS;
        for (String data : List.of(
                "",
                "<DATA><TABLEDATA/></DATA>",
                "<DATA><TABLEDATA></TABLEDATA></DATA>",
                "<DATA><BINARY2><STREAM encoding=\"base64\"/></BINARY2></DATA>",
                "<DATA><BINARY><STREAM encoding=\"base64\">\n</STREAM></BINARY></DATA>")) {
            Table table = VoTable.read(Documents.utf8(Documents.results(empty + data + "</TABLE>")))
                    .firstTable();
            assertEquals(0, table.size(), data);
            assertEquals(3, table.columns().size(), data);
        }
    }

    @Test
    void tellsTheVersionBeforeTheFirstTable() {
        try (VoTableReader reader = VoTableReader.open(Documents.utf8(Documents.tabledata()))) {
            assertEquals(VoTableVersion.V1_4, reader.version());
        }
    }

    @Test
    void explainsWhatIsNoVotable() { // E19
        FormatException html = assertThrows(
                FormatException.class,
                () -> VoTableReader.open(Documents.utf8("<!DOCTYPE html><html><body>Log in</body></html>")));
        assertTrue(html.getMessage().contains("E19"), html.getMessage());
        assertThrows(FormatException.class, () -> VoTableReader.open(new byte[0]));
        TransportException missing =
                assertThrows(TransportException.class, () -> VoTableReader.open(folder.resolve("none.vot")));
        assertTrue(missing.getMessage().contains("No such file"), missing.getMessage());
    }

    @Test
    void namesTheArtifactOfAMissingEncoding() {
        ReadOptions options =
                ReadOptions.standard().plugins(VoPlugins.standard().exclude("BINARY2"));
        MissingProviderException e = assertThrows(
                MissingProviderException.class,
                () -> VoTable.read(Documents.utf8(Documents.binary("BINARY2")), options));
        assertTrue(e.getMessage().contains("org.vo4j:vo-votable-binary2"), e.getMessage());
    }

    @Test
    void closingCancels() {
        InputStream endless = new InputStream() {
            private final byte[] head = Documents.utf8(Documents.tabledata().split("<TR>", 2)[0]);
            private final byte[] row = Documents.utf8("<TR><TD>1</TD><TD>2</TD><TD>x</TD></TR>\n");
            private long at;

            @Override
            public int read() {
                int next = at < head.length ? head[(int) at] : row[(int) ((at - head.length) % row.length)];
                at++;
                return next;
            }
        };
        VoTableReader reader = VoTableReader.open(endless);
        RowCursor row = reader.next().orElseThrow().rows();
        for (int i = 0; i < 100; i++) {
            assertTrue(row.next());
        }
        reader.close();
        assertThrows(TransportException.class, () -> {
            while (row.next()) {
                assertEquals(1, row.getLong(0));
            }
        });
    }

    @Test
    void loadsTheSameWithTwoThreads() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            rows.append("<TR><TD>")
                    .append(i)
                    .append("</TD><TD>")
                    .append(i / 7.0)
                    .append("</TD><TD>n");
            rows.append(i % 1000 == 0 ? "&lt;<!-- </TR> -->" : "").append(i).append("</TD></TR>\n");
        }
        for (String body : List.of(rows.toString(), rows.toString().replace("<!-- </TR> -->", ""))) {
            byte[] document = Documents.utf8(Documents.tabledata().replace(Documents.ROWS, body));
            Table one = VoTable.read(document).firstTable();
            Table two =
                    VoTable.read(document, ReadOptions.standard().threads(2)).firstTable();
            assertEquals(60_000, two.size());
            assertArrayEquals(one.doubles("ra"), two.doubles("ra"));
            assertArrayEquals(one.strings("name"), two.strings("name"));
            assertArrayEquals(one.longs("id"), two.longs("id"));
        }
    }

    @Test
    void readsAMillionEntities() { // the trap of JDK 24 and later: JAXP00010003
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 250_000; i++) {
            rows.append("<TR><TD>1</TD><TD>2</TD><TD>&amp;&lt;&amp;&gt;</TD></TR>\n");
        }
        String infos = "<INFO name=\"a\" value=\"b\">" + "&amp;".repeat(150_000) + "</INFO>";
        String table = Documents.tabledata().replace(Documents.ROWS, rows).replace("<TABLE ", infos + "<TABLE ");
        Table read = VoTable.read(Documents.utf8(table)).firstTable();
        assertEquals(250_000, read.size());
        assertEquals("&<&>", read.row(249_999).getString("name"));
        // the general way too: a comment in the first row
        String general = table.replace("<TR>", "<TR><!-- -->");
        assertEquals(250_000, VoTable.read(Documents.utf8(general)).firstTable().size());
    }

    /** Found by the long fuzz: a STREAM in a TABLE in a DATA belongs to no encoding. */
    @Test
    void aStreamBelowSomethingElseThanAnEncodingIsPassedOver() {
        byte[] document = Documents.utf8(
                Documents.binary("BINARY").replace("<BINARY>", "<TABLE>").replace("</BINARY>", "</TABLE>"));
        try (VoTableReader in = VoTableReader.open(document)) {
            in.readToEnd();
            assertTrue(in.issues().stream().anyMatch(issue -> issue.code() == VoTableIssue.W26), in.issues()::toString);
        }
    }

    /** Found when documents first came in small pieces: characters that a piece cuts, one right behind the other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void piecesMayCutCharactersAnywhere(int size) {
        String text = "\u00e4\u65e5\ud83d\udd2d".repeat(50);
        byte[] document = Documents.utf8(Documents.document("<DESCRIPTION>" + text + "</DESCRIPTION><RESOURCE/>"));
        InputStream pieces = new ByteArrayInputStream(document) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, size));
            }
        };
        try (VoTableReader in = VoTableReader.open(pieces)) {
            in.readToEnd();
            assertEquals(text, in.document().description().orElseThrow().text());
        }
    }
}
