// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.CorpusFolder;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.FooterReader;
import org.vo4j.votable.parquet.file.RowGroup;
import org.vo4j.votable.parquet.rows.FileBytes;

/** Parquet files read and written as VOTables: VOParquet, plain files, and documents that lead to one. */
class ParquetFilesTest {
    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <VOTABLE version="1.5" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
              <DESCRIPTION>All of a header</DESCRIPTION>
              <RESOURCE type="results" name="r">
                <COOSYS ID="sys" system="ICRS" epoch="J2016.0"/>
                <TIMESYS ID="time" timeorigin="MJD-origin" timescale="TCB" refposition="BARYCENTER"/>
                <INFO name="QUERY_STATUS" value="OK"/>
                <GROUP name="g"><PARAM name="p" datatype="double" value="2.5" unit="deg"/></GROUP>
                <LINK href="http://example.org/"/>
                <RESOURCE type="meta">
                  <VODML xmlns="http://www.ivoa.net/xml/mivot"><REPORT status="OK"/><GLOBALS/></VODML>
                </RESOURCE>
                <TABLE name="t" nrows="3">
                  <DESCRIPTION>Three rows</DESCRIPTION>
                  <FIELD name="id" datatype="long" ucd="meta.id;meta.main"/>
                  <FIELD name="ra" datatype="double" unit="deg" ref="sys" ucd="pos.eq.ra"/>
                  <FIELD name="text" datatype="char" arraysize="*"/>
                  <FIELD name="flux" datatype="float" arraysize="2x*"/>
                  <PARAM name="q" datatype="int" value="7"/>
                  <DATA><TABLEDATA>
                    <TR><TD>1</TD><TD>10.5</TD><TD>a</TD><TD>1 2 3 4</TD></TR>
                    <TR><TD>2</TD><TD>NaN</TD><TD>b &lt; c</TD><TD></TD></TR>
                    <TR><TD></TD><TD></TD><TD></TD><TD>5 NaN</TD></TR>
                  </TABLEDATA></DATA>
                </TABLE>
                <INFO name="after" value="the rows"/>
              </RESOURCE>
            </VOTABLE>
            """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static void convert(Path from, Path to, WriteOptions options) {
        try (VoTableReader in = VoTableReader.open(from);
                VoTableWriter out = VoTableWriter.create(to, options)) {
            in.transferTo(out);
        }
    }

    private static Footer footer(Path file) {
        return FooterReader.read(FileBytes.open(file), ReadLimits.standard());
    }

    /** Into a file and back, and nothing of the header or the rows has changed. */
    @Test
    void voParquetKeepsTheWholeDocument() throws IOException {
        Path source = write("a.vot", HEADER);
        Path parquet = folder.resolve("b.parquet");
        Path back = folder.resolve("c.vot");
        convert(source, parquet, WriteOptions.standard());
        convert(parquet, back, WriteOptions.encoding("TABLEDATA"));
        Path direct = folder.resolve("d.vot");
        convert(source, direct, WriteOptions.encoding("TABLEDATA"));
        assertEquals(Files.readString(direct), Files.readString(back));
        Map<String, String> keys = footer(parquet).keys();
        assertEquals("1.0", keys.get(Footer.VERSION_KEY));
        String content = keys.getOrDefault(Footer.CONTENT_KEY, "");
        for (String part : List.of("COOSYS", "TIMESYS", "INFO", "GROUP", "PARAM", "LINK", "VODML", "FIELD")) {
            assertTrue(content.contains("<" + part), part + " is in the footer");
        }
        assertFalse(content.contains("<DATA") || content.contains("PARQUET>"), content);
    }

    /** It is known by its first bytes, whatever it is called, and when it comes as a stream. */
    @Test
    void recognisedByItsBytes() throws IOException {
        Path parquet = folder.resolve("b.parquet");
        convert(write("a.vot", HEADER), parquet, WriteOptions.standard());
        Path other = Files.copy(parquet, folder.resolve("noname"));
        for (VoTableReader reader :
                List.of(VoTableReader.open(other), VoTableReader.open(Files.newInputStream(other)))) {
            try (VoTableReader in = reader) {
                TableReader table = in.next().orElseThrow();
                assertEquals("pos.eq.ra", table.columns().column("ra").ucd().orElse(""));
                try (RowCursor row = table.rows()) {
                    assertTrue(row.next() && row.next(), "two rows");
                    assertFalse(row.isNull("ra"), "NaN is not null");
                    assertTrue(Double.isNaN(row.getDouble("ra")), "NaN");
                    assertTrue(row.next(), "three rows");
                    assertTrue(row.isNull("ra") && row.isNull("text") && row.isNull("id"), "nulls");
                    assertFalse(row.next(), "no more");
                }
            }
        }
    }

    /** Only one table has rows in a Parquet file. */
    @Test
    void twoTablesAreRefused() throws IOException {
        String table = HEADER.substring(HEADER.indexOf("<TABLE "), HEADER.indexOf("</TABLE>") + 8);
        Path source = write("two.vot", HEADER.replace(table, table + table));
        Path parquet = folder.resolve("two.parquet");
        VoException refusal = assertThrows(VoException.class, () -> convert(source, parquet, WriteOptions.standard()));
        assertTrue(refusal.getMessage().contains("one table"), refusal.getMessage());
        assertFalse(Files.exists(parquet), "no file is left behind");
    }

    @Test
    void plainFilesShowTheirSchema() throws Exception {
        Path file = folder.resolve("plain.parquet");
        duck("COPY (SELECT i::INTEGER AS n, i / 2 AS \"x & y\", 'text' || i AS t FROM range(4) r(i)) TO '" + file
                + "' (FORMAT parquet)");
        try (VoTableReader in = VoTableReader.open(file)) {
            TableReader table = in.next().orElseThrow();
            assertEquals("[n int, x & y double, t char[*]]", table.columns().toString());
            try (RowCursor row = table.rows()) {
                double sum = 0;
                while (row.next()) {
                    sum += row.getDouble("n") + row.getDouble("x & y");
                }
                assertEquals(9, sum);
            }
            assertTrue(in.next().isEmpty(), "one table");
            assertEquals(List.of(), in.issues());
        }
    }

    private static void duck(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A FIELD too many: the VOTable is left aside, as the Note demands, and that is said. */
    @Test
    void anotherNumberOfFields() throws Exception {
        Path file = withContent("SELECT 5 AS a", List.of("a int", "b int"));
        try (VoTableReader in = VoTableReader.open(file)) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                assertEquals("[a int]", row.columns().toString());
                assertTrue(row.next(), "a row");
                assertEquals(5, row.getLong(0));
                assertFalse(row.next(), "no more");
            }
            assertEquals(List.of("W76"), codes(in));
        }
    }

    /** Another version than the Note's is read, and said; so is what stands beside the VOTable. */
    @Test
    void otherVersionsAndKeys() throws Exception {
        Path file =
                withContent("SELECT 5 AS a", List.of("a int"), "2.1", ", \"IVOA.more\": 'm', mine: 'x', pandas: '{}'");
        try (VoTableReader in = VoTableReader.open(file)) {
            TableReader table = in.next().orElseThrow();
            assertEquals(5, table.load().row(0).getLong(0));
            assertEquals(List.of("W21", "W10"), codes(in));
            String issues = in.issues().toString();
            assertTrue(issues.contains("2.1") && issues.contains("IVOA.more, mine"), issues);
        }
    }

    /** What users have put into the metadata of a plain file comes into the copy; what is about the storage does not. */
    @Test
    void metadataOfPlainFiles() throws Exception {
        Path file = folder.resolve("keys.parquet");
        duck("COPY (SELECT 1 AS a) TO '" + file + "' (FORMAT parquet, KV_METADATA {author: 'Me & \"you\"', "
                + "\"ARROW:schema\": '/////w==', pandas: '{}', \"IVOA.VOTable-Parquet.version\": '1.0'})");
        Path copy = folder.resolve("copy.parquet");
        convert(file, copy, WriteOptions.standard());
        convert(copy, folder.resolve("again.parquet"), WriteOptions.standard());
        for (Path each : List.of(file, copy, folder.resolve("again.parquet"))) {
            VoTable read = VoTable.read(each);
            assertEquals(List.of(), read.issues());
            assertEquals(1, read.firstTable().row(0).getLong("a"));
            assertEquals(1, read.document().resources().get(0).infos().size());
            assertEquals(
                    "Me & \"you\"",
                    read.document().resources().get(0).infos().get(0).value().orElse(""));
        }
    }

    /** The types of the file hold, the rest is the FIELD's. */
    @Test
    void theTypesOfTheFileHold() throws Exception {
        Path file = withContent("SELECT 5::BIGINT AS a, 1.5::DOUBLE AS b", List.of("a int", "b float"));
        try (VoTableReader in = VoTableReader.open(file)) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                assertEquals("[a long, b double]", row.columns().toString());
                assertEquals("km", row.columns().get(0).unit().orElse(""));
                assertTrue(row.next(), "a row");
                assertEquals(5, row.getLong(0));
                assertEquals(1.5, row.getDouble(1));
            }
            assertEquals(List.of("W56", "W56"), codes(in));
        }
    }

    private static List<String> codes(VoTableReader in) {
        return in.issues().stream().map(Issue::code).map(code -> code.code()).toList();
    }

    /** A file of DuckDB with a VOTable in its metadata. */
    private Path withContent(String query, List<String> fields) throws Exception {
        return withContent(query, fields, "1.0", "");
    }

    private Path withContent(String query, List<String> fields, String version, String more) throws Exception {
        StringBuilder document = new StringBuilder(
                "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE><TABLE>");
        for (String field : fields) {
            String[] words = field.split(" ");
            document.append("<FIELD name=\"" + words[0] + "\" datatype=\"" + words[1] + "\" unit=\"km\"/>");
        }
        document.append("<DATA><PARQUET type=\"Parquet-local-XML\"/></DATA></TABLE></RESOURCE></VOTABLE>");
        Path file = folder.resolve("content.parquet");
        duck("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, KV_METADATA {\"IVOA.VOTable-Parquet.version\": "
                + "'" + version + "', \"IVOA.VOTable-Parquet.content\": '" + document + "'" + more + "})");
        return file;
    }

    // --- documents that lead to a Parquet file -----------------------------------------------------------------

    @Test
    void aDocumentWithItsRowsBeside() throws IOException {
        Path source = write("a.vot", HEADER);
        Path document = folder.resolve("with.vot");
        convert(source, document, WriteOptions.encoding("PARQUET").streamFile("rows.parquet"));
        String text = Files.readString(document);
        assertTrue(text.contains("<PARQUET type=\"VOTable-remote-file\">"), text);
        assertTrue(text.contains("href=\"rows.parquet\""), text);
        assertEquals(
                VoTable.read(source).tables().get(0).row(0),
                VoTable.read(document).tables().get(0).row(0));
        assertEquals(3, footer(folder.resolve("rows.parquet")).rows());
    }

    @Test
    void aDocumentWithItsRowsInside() throws IOException {
        Path source = write("a.vot", HEADER);
        Path document = folder.resolve("inline.vot");
        convert(source, document, WriteOptions.encoding("PARQUET"));
        assertEquals(
                VoTable.read(source).tables().get(0).row(2),
                VoTable.read(document).tables().get(0).row(2));
    }

    /** References as astropy writes them, relative to the document, and absolute ones. */
    @Test
    void references() throws IOException {
        Path rows = folder.resolve("rows.parquet");
        convert(
                write("a.vot", HEADER),
                folder.resolve("with.vot"),
                WriteOptions.encoding("PARQUET").streamFile("rows.parquet"));
        String text = Files.readString(folder.resolve("with.vot"));
        for (String href : List.of(
                "rows.parquet",
                "./rows.parquet",
                "file:rows.parquet",
                rows.toUri().toString())) {
            Path document = write("ref.vot", text.replace("href=\"rows.parquet\"", "href=\"" + href + "\""));
            assertEquals(
                    OptionalLong.of(3), VoTable.read(document).tables().get(0).rowCount(), href);
        }
        Path elsewhere = Files.createDirectory(folder.resolve("sub")).resolve("ref.vot");
        Files.writeString(elsewhere, text.replace("\"rows.parquet\"", "\"../rows.parquet\""));
        FormatException refusal = assertThrows(FormatException.class, () -> VoTable.read(elsewhere));
        assertTrue(refusal.getMessage().contains("W74"), refusal.getMessage());
    }

    /** A table in several files, as a folder; what is marked as no data is left out. */
    @Test
    void partitions() throws Exception {
        Path parts = Files.createDirectories(folder.resolve("parts/k=1"));
        for (int part = 0; part < 3; part++) {
            duck("COPY (SELECT " + part + " * 10 + i AS n, 't' || i AS t FROM range(" + part + ") r(i)) TO '"
                    + parts.resolve("part" + part + ".parquet") + "' (FORMAT parquet)");
        }
        Files.writeString(parts.resolve("_metadata.parquet"), "no data");
        Path document = write("parts.vot", """
                <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>\
                <FIELD name="n" datatype="long"/><FIELD name="t" datatype="char" arraysize="*"/>\
                <DATA><PARQUET type="VOTable-remote-partition"><STREAM href="parts"/></PARQUET></DATA>\
                </TABLE></RESOURCE></VOTABLE>""");
        List<Long> numbers = new ArrayList<>();
        try (VoTableReader in = VoTableReader.open(document)) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                while (row.next()) {
                    assertEquals(numbers.size(), row.rowIndex());
                    numbers.add(row.getLong("n"));
                }
            }
        }
        assertEquals(List.of(10L, 20L, 21L), numbers);
    }

    /** More STREAMs than the one that the standard and astropy have: the first is read, the others are told. */
    @Test
    void severalStreams() throws IOException {
        convert(
                write("a.vot", HEADER),
                folder.resolve("with.vot"),
                WriteOptions.encoding("PARQUET").streamFile("rows.parquet"));
        String text = Files.readString(folder.resolve("with.vot"));
        String stream = "<STREAM href=\"rows.parquet\"/>";
        assertTrue(text.contains(stream), text);
        Path document = write("two.vot", text.replace(stream, stream + stream));
        VoTable read = VoTable.read(document);
        assertEquals(3, read.firstTable().size());
        assertTrue(read.issues().toString().contains("W26"), read.issues().toString());
    }

    /** The codec and the size of row groups that the writer's user chooses; the rows are the same. */
    @Test
    void options() throws IOException {
        Path source = write("a.vot", HEADER);
        for (String codec : List.of("UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "lz4_raw")) {
            Path file = folder.resolve(codec + ".parquet");
            convert(source, file, WriteOptions.standard().option("codec", codec).option("row-group-rows", "2"));
            assertEquals(
                    List.of(2L, 1L),
                    footer(file).groups().stream().map(RowGroup::rows).toList());
            assertEquals(
                    VoTable.read(source).firstTable().row(2),
                    VoTable.read(file).firstTable().row(2),
                    codec);
        }
        assertTrue(refusal("codec", "BROTLI").contains("UNCOMPRESSED, SNAPPY, GZIP, ZSTD and LZ4_RAW"), "codec");
        assertTrue(refusal("row-group-rows", "0").contains("1 to 1048576 rows, not '0'"), "rows");
        assertTrue(refusal("row-group-rows", "many").contains("not 'many'"), "rows");
        assertTrue(refusal("level", "9").contains("no option 'level'; it has codec, row-group-rows"), "name");
        VoException none = assertThrows(
                VoException.class,
                () -> convert(
                        source,
                        folder.resolve("b.vot"),
                        WriteOptions.encoding("BINARY2").option("codec", "ZSTD")));
        assertTrue(none.getMessage().contains("BINARY2 has no option 'codec'; it has none"), none.getMessage());
        assertFalse(Files.exists(folder.resolve("b.vot")), "no file is left behind");
    }

    private String refusal(String option, String value) {
        Path file = folder.resolve("refused.parquet");
        VoException refusal = assertThrows(
                VoException.class,
                () -> convert(
                        folder.resolve("a.vot"), file, WriteOptions.standard().option(option, value)));
        assertFalse(Files.exists(file), "no file is left behind");
        return refusal.getMessage();
    }

    /** The document and the file that astropy has among its tests. */
    @Test
    void astropysOwnDocument() {
        Path document = CorpusFolder.path().resolve("astropy/parquet_binary.xml");
        try (VoTableReader in = VoTableReader.open(document)) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                int rows = 0;
                while (row.next()) {
                    assertTrue(row.getString("id").startsWith("COSMOS_"), row.getString("id"));
                    assertTrue(row.getDouble("z") > 0, "a redshift");
                    rows++;
                }
                assertTrue(rows > 0, "rows");
            }
        }
    }

    /** Columns that are not asked for are not read. */
    @Test
    void columns() throws IOException {
        Path parquet = folder.resolve("b.parquet");
        convert(write("a.vot", HEADER), parquet, WriteOptions.standard());
        try (VoTableReader in =
                VoTableReader.open(parquet, ReadOptions.standard().columns("flux", "id"))) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                assertTrue(row.next(), "a row");
                assertEquals(4, row.elementCount(0));
                assertEquals(1, row.getLong(1));
            }
        }
    }
}
