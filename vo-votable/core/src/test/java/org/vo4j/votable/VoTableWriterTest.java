// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Rows;
import org.vo4j.api.table.Table;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Comment;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Writing documents: L1 to L13, A1 to A19. */
class VoTableWriterTest {
    private static final Columns COLUMNS = Columns.of(
            Column.of("n", Datatype.INT, ArrayShape.SCALAR),
            Column.of("x", Datatype.DOUBLE, ArrayShape.SCALAR),
            Column.of("t", Datatype.CHAR, ArrayShape.VARIABLE));

    @TempDir
    Path folder;

    /** Text that is not ASCII in a column of char: known, and said by reader and writer. */
    private static final List<VoTableIssue> UTF8_IN_CHAR = List.of(VoTableIssue.W55, VoTableIssue.W75);

    private static List<Issue> others(VoTable document) {
        return document.issues().stream()
                .filter(issue -> !UTF8_IN_CHAR.contains(issue.code()))
                .toList();
    }

    private static RowSource rows(Object[]... rows) {
        return Rows.of(COLUMNS, Arrays.asList(rows));
    }

    private static RowSource twoRows() {
        return rows(new Object[] {1, 0.5, "a<b & c"}, new Object[] {null, Double.NaN, "é"});
    }

    private static String written(VotableElement document, WriteOptions options, RowSource... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VoTableWriter out = VoTableWriter.create(bytes, options)) {
            out.write(document, List.of(rows));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String transferred(String document, ReadOptions reading, WriteOptions writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VoTableReader in = VoTableReader.open(Documents.utf8(document), reading);
                VoTableWriter out = VoTableWriter.create(bytes, writing)) {
            in.transferTo(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static VoTable read(String document) {
        return VoTable.read(Documents.utf8(document), ReadOptions.standard().comments(true));
    }

    // --- from rows ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY", "BINARY2"})
    void rowsBecomeADocument(String encoding) throws IOException {
        Path file = folder.resolve("a.vot");
        try (VoTableWriter out = VoTableWriter.create(file, WriteOptions.encoding(encoding))) {
            out.write(twoRows());
        }
        VoTable document = VoTable.read(file);
        assertEquals(List.of(), others(document));
        assertEquals(
                encoding,
                document.elements().get(0).data().orElseThrow().encodingName().orElseThrow());
        try (RowCursor row = document.firstTable().rows()) {
            assertTrue(row.next());
            assertEquals("a<b & c", row.getString("t"));
            assertTrue(row.next());
            assertTrue(row.isNull("n"));
            assertEquals(Double.NaN, row.getDouble("x"));
            assertEquals("é", row.getString("t"));
            assertFalse(row.next());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void theDocumentIsLaidOutForPeople() {
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <VOTABLE version="1.5" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                 <RESOURCE type="results">
                  <TABLE>
                   <FIELD name="n" datatype="int"/>
                   <FIELD name="x" datatype="double"/>
                   <FIELD name="t" datatype="char" arraysize="*"/>
                   <DATA>
                    <TABLEDATA>
                <TR><TD>1</TD><TD>0.5</TD><TD>a&lt;b &amp; c</TD></TR>
                </TABLEDATA>
                   </DATA>
                  </TABLE>
                 </RESOURCE>
                </VOTABLE>
                """,
                written(VotableElement.of(twoRows()), WriteOptions.standard(), rows(new Object[] {1, 0.5, "a<b & c"})));
    }

    @Test
    void buildersPutChildrenWhereTheSchemaWantsThem() {
        FieldElement field = FieldElement.builder("n", Datatype.INT)
                .max("9")
                .nullValue("-1")
                .description("d")
                .build();
        VotableElement document = VotableElement.builder(VoTableVersion.V1_4)
                .trailingInfo("QUERY_STATUS", "OVERFLOW")
                .add(ResourceElement.builder()
                        .add(TableElement.builder()
                                .add(field)
                                .description("t")
                                .name("x")
                                .build())
                        .info("a", "b")
                        .build())
                .add(ParamElement.builder("p", Datatype.DOUBLE, "1.5")
                        .unit("deg")
                        .build())
                .description("doc")
                .build();
        assertEquals(
                List.of("DESCRIPTION", "PARAM", "RESOURCE", "INFO"),
                document.children().stream()
                        .map(child -> ((Element) child).localName())
                        .toList());
        assertEquals("-1", field.nullValue().orElseThrow());
        assertEquals("DESCRIPTION", ((Element) field.children().get(0)).localName());
        ResourceElement resource = document.resources().get(0);
        assertEquals("INFO", ((Element) resource.children().get(0)).localName());
        assertEquals("OVERFLOW", document.trailingInfos().get(0).value().orElseThrow());
        RowSource one = Rows.of(Columns.of(field.column()), List.of(new Object[] {3}, new Object[] {null}));
        VoTable again = read(written(document, WriteOptions.encoding("BINARY"), one));
        assertEquals(List.of(), again.issues());
        assertEquals(VoTableVersion.V1_4, again.version());
        assertEquals(3, again.firstTable().rows().columns().size() + 2);
    }

    @Test
    void rowsMustFitTheFieldsThatDescribeThem() {
        VotableElement document = VotableElement.of(twoRows());
        RowSource other = Rows.of(Columns.of(Column.of("n", Datatype.INT, ArrayShape.SCALAR)), List.of());
        VoException count = assertThrows(VoException.class, () -> written(document, WriteOptions.standard(), other));
        assertTrue(count.getMessage().contains("3 FIELDs"), count.getMessage());
        VoException tables = assertThrows(VoException.class, () -> written(document, WriteOptions.standard()));
        assertTrue(tables.getMessage().contains("1 tables"), tables.getMessage());
    }

    @Test
    void aWriterWritesOneDocument() {
        try (VoTableWriter out = VoTableWriter.create(new ByteArrayOutputStream())) {
            out.write(twoRows());
            assertThrows(VoException.class, () -> out.write(twoRows()));
        }
    }

    // --- files -------------------------------------------------------------------------------------------------

    @Test
    void whatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.vot"), "old");
        VoTableWriter out = VoTableWriter.create(file);
        assertThrows(FormatException.class, () -> out.write(rows(new Object[] {1, 1.0, "\u0001"}))); // E50
        out.close();
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void gzipFollowsTheName() throws IOException {
        Path file = folder.resolve("a.vot.gz");
        VoTable.of(Table.load(twoRows().rows())).write(file);
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(0x1f, bytes[0]);
        assertEquals(2, VoTable.read(file).firstTable().size());
        Path plain = folder.resolve("b.gz");
        VoTable.of(Table.load(twoRows().rows()))
                .write(plain, WriteOptions.standard().gzip(false));
        assertEquals('<', Files.readAllBytes(plain)[0]);
    }

    @Test
    void streamsCanHaveFilesOfTheirOwn() throws IOException {
        Path file = folder.resolve("a.vot");
        VoTable.of(Table.load(twoRows().rows()))
                .write(file, WriteOptions.encoding("BINARY2").streamFile("a.bin"));
        assertTrue(Files.readString(file).contains("<STREAM href=\"a.bin\"/>"));
        assertEquals(2, VoTable.read(file).firstTable().size());
        // a copy elsewhere still leads to the bytes
        Path copy = Files.createDirectory(folder.resolve("sub")).resolve("b.vot");
        try (VoTableReader in = VoTableReader.open(file);
                VoTableWriter out = VoTableWriter.create(copy)) {
            in.transferTo(out);
        }
        assertEquals(
                2,
                VoTable.read(copy, ReadOptions.standard().streamPolicy(StreamPolicy.ANY))
                        .firstTable()
                        .size());
    }

    // --- round trips -------------------------------------------------------------------------------------------

    /** Everything that other writers lose (L6). */
    private static final String RICH = """
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <!-- before -->
            <?xml-stylesheet href="v.xsl"?>
            <v:VOTABLE version="1.4" xmlns:v="http://www.ivoa.net/xml/VOTable/v1.3" xmlns:f="urn:f" ID="doc">
            <v:DESCRIPTION>  kept
               as it is </v:DESCRIPTION><v:DEFINITIONS><v:COOSYS ID="sys" system="ICRS"/></v:DEFINITIONS>
            <v:INFO name="lines" value="a&#10;b&#9;c&quot;&lt;&amp;">text &amp; <![CDATA[<more>]]></v:INFO>
            <v:RESOURCE name="r" f:extra="1" utype="u"><f:foreign a='1'  b="2"><x/> kept <!-- so --></f:foreign>
            <v:TABLE ID="t1" name="empty"><v:FIELD name="a" datatype="int" ID="a" width="3" precision="F2"><v:DESCRIPTION/>
            <v:VALUES type="actual" null="-9"><v:MIN value="1" inclusive="no"/><v:OPTION name="o" value="1"><v:OPTION
             name="p" value="2"/></v:OPTION></v:VALUES><v:LINK href="http://x/?a=1&amp;b" content-role="doc">l</v:LINK></v:FIELD>
            <!-- in the table --><v:GROUP name="g"><v:FIELDref ref="a" ucd="x"/></v:GROUP>
            <v:DATA><v:TABLEDATA></v:TABLEDATA><v:INFO name="after" value="rows"/></v:DATA><v:INFO name="i" value="j"/></v:TABLE>
            <v:TABLE ref="t1"><v:DATA><v:BINARY><v:STREAM encoding="base64" expires="2030-01-01" rights="all">AAAAAf////c=
            </v:STREAM></v:BINARY></v:DATA></v:TABLE><v:TABLE name="no data"><v:FIELD name="z" datatype="bit"/></v:TABLE>
            <v:RESOURCE type="meta"><v:PARAM name="p" datatype="char" arraysize="*" value="  "/></v:RESOURCE>
            </v:RESOURCE><v:INFO name="QUERY_STATUS" value="OVERFLOW"/></v:VOTABLE>
            <!-- after -->
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "TABLEDATA", "BINARY", "BINARY2"})
    void nothingIsLost(String encoding) {
        WriteOptions options = encoding.isEmpty() ? WriteOptions.standard() : WriteOptions.encoding(encoding);
        VoTable before = read(RICH);
        String copy = transferred(RICH, ReadOptions.standard().comments(true), options);
        VoTable after = read(copy);
        for (String kept : List.of(
                "<f:foreign a='1'  b=\"2\"><x/> kept <!-- so --></f:foreign>",
                "a&#10;b&#9;c&quot;&lt;&amp;",
                "<!-- in the table -->",
                "<!-- before -->",
                "<!-- after -->",
                "  kept\n   as it is ")) {
            assertTrue(copy.contains(kept), () -> kept + "\nis not in\n" + copy);
        }
        assertEquals(before.tables().get(1).size(), after.tables().get(1).size());
        if (encoding.isEmpty()) {
            assertEquals(before.document(), after.document());
        }
        assertEquals(copy, transferred(copy, ReadOptions.standard().comments(true), options)); // and it stays so
    }

    @Test
    void aDocumentInMemoryIsWrittenAsItWasRead() {
        VoTable before = read(RICH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        before.write(bytes, WriteOptions.standard());
        VoTable after = VoTable.read(bytes.toByteArray(), ReadOptions.standard().comments(true));
        assertEquals(before.document(), after.document());
        assertEquals(before.tables().get(1).size(), after.tables().get(1).size());
    }

    @Test
    void commentsAreKeptOnRequestOnly() {
        String copy = transferred(RICH, ReadOptions.standard(), WriteOptions.standard());
        assertFalse(copy.contains("in the table"), copy);
    }

    @Test
    void severalThreadsWriteTheSame() {
        Columns columns = Columns.of(
                Column.of("n", Datatype.LONG, ArrayShape.SCALAR), Column.of("t", Datatype.CHAR, ArrayShape.VARIABLE));
        List<Object[]> many = Stream.iterate(0L, n -> n + 1)
                .limit(60_000)
                .map(n -> new Object[] {n, n % 7 == 0 ? null : "row " + n})
                .toList();
        String document =
                written(VotableElement.of(Rows.of(columns, many)), WriteOptions.standard(), Rows.of(columns, many));
        for (String encoding : List.of("TABLEDATA", "BINARY2")) {
            String one = transferred(document, ReadOptions.standard(), WriteOptions.encoding(encoding));
            String three = transferred(
                    document,
                    ReadOptions.standard(),
                    WriteOptions.encoding(encoding).threads(3));
            assertEquals(one, three);
        }
    }

    @Test
    void aRefusalInABlockNamesTheRowOfTheTable() {
        StringBuilder cells = new StringBuilder();
        for (int n = 0; n < 60_000; n++) {
            cells.append("<TR><TD>").append(n == 50_000 ? "" : n).append("</TD></TR>\n");
        }
        String document = Documents.results("<TABLE><FIELD name='n' datatype='bit' arraysize='*'/><DATA><TABLEDATA>"
                + cells.toString().replaceAll("[2-9]", "1") + "</TABLEDATA></DATA></TABLE>");
        for (int threads = 1; threads <= 3; threads += 2) {
            WriteOptions options =
                    WriteOptions.encoding("BINARY").threads(threads).verify(Verify.EXCEPTION);
            String fixed = document.replace("arraysize='*'", "");
            FormatException e = assertThrows(
                    FormatException.class,
                    () -> transferred(fixed, ReadOptions.standard().verify(Verify.IGNORE), options));
            assertTrue(e.getMessage().contains("row 50000, column 'n'"), e.getMessage());
        }
    }

    // --- choosing ----------------------------------------------------------------------------------------------

    @Test
    void chosenColumnsTakeTheirFieldsAlong() {
        String document =
                Documents.results("<TABLE><FIELD ID='a' name='a' datatype='int'/><PARAM name='p' datatype='int' "
                        + "value='1'/><FIELD ID='b' name='b' datatype='int'/><GROUP><FIELDref ref='a'/><FIELDref ref='b'/></GROUP>"
                        + "<FIELD ID='c' name='c' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD><TD>2</TD><TD>3</TD></TR>"
                        + "</TABLEDATA></DATA></TABLE>");
        VoTable chosen =
                read(transferred(document, ReadOptions.standard().columns("c", "a"), WriteOptions.encoding("BINARY2")));
        assertEquals(List.of(), chosen.issues());
        assertArrayEquals(
                new String[] {"c", "a"},
                chosen.firstTable().columns().stream().map(Column::name).toArray());
        assertEquals(3, chosen.firstTable().longs("c")[0]);
        assertEquals(1, chosen.elements().get(0).params().size());
        assertEquals(1, chosen.elements().get(0).groups().get(0).children().size());
    }

    @Test
    void tablesThatAreNotWantedAreLeftOutAndAllElseIsKept() {
        String table = "<TABLE name='%s'><FIELD name='a' datatype='int'/>%s</TABLE>";
        String data = "<DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA>";
        String document = Documents.results(table.formatted("t1", data) + "<INFO name='i' value='1'/>"
                + table.formatted("t2", "") + table.formatted("t3", data) + "<RESOURCE>" + table.formatted("t4", data)
                + "</RESOURCE>" + table.formatted("t5", ""));
        for (List<String> wanted :
                List.of(List.of("t1"), List.of("t2", "t4"), List.of("t3", "t5"), List.<String>of())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (VoTableReader in = VoTableReader.open(Documents.utf8(document));
                    VoTableWriter out = VoTableWriter.create(bytes)) {
                in.transferTo(out, element -> wanted.contains(element.name().orElse("")));
            }
            VotableElement copy = VoTable.read(bytes.toByteArray()).document();
            assertEquals(
                    wanted, copy.tables().stream().map(t -> t.name().orElse("")).toList());
            assertEquals(1, copy.find(InfoElement.class).list().size());
            assertEquals(2, copy.find(ResourceElement.class).list().size());
        }
    }

    // --- versions ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(VoTableVersion.class)
    void everyVersionCanBeWritten(VoTableVersion version) {
        WriteOptions options = WriteOptions.standard().version(version);
        if (version == VoTableVersion.V1_0) {
            VoException e =
                    assertThrows(VoException.class, () -> written(VotableElement.of(twoRows()), options, twoRows()));
            assertTrue(e.getMessage().contains("1.1 to 1.6"), e.getMessage());
            return;
        }
        VoTable document = read(written(VotableElement.of(twoRows()), options, twoRows()));
        assertEquals(version, document.version());
        assertEquals(List.of(), others(document));
        try (RowCursor row = document.firstTable().rows()) {
            assertTrue(row.next() && row.next());
            assertTrue(row.isNull("n"));
        }
    }

    @Test
    void whatAVersionDoesNotKnowIsReportedOrRefused() {
        String document = Documents.results("<TIMESYS ID='t' timescale='TT' refposition='GEOCENTER'/><TABLE>"
                + "<FIELD name='x' datatype='int' xtype='y'/></TABLE>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WriteOptions options = WriteOptions.standard().version(VoTableVersion.V1_1);
        List<Issue> issues;
        try (VoTableReader in = VoTableReader.open(Documents.utf8(document));
                VoTableWriter out = VoTableWriter.create(bytes, options)) {
            in.transferTo(out);
            issues = out.issues();
        }
        assertEquals(
                List.of("W54", "W28"),
                issues.stream().map(issue -> issue.code().code()).toList());
        VotableElement copy = VoTable.read(bytes.toByteArray()).document();
        assertEquals("1.1", copy.attribute("version").orElseThrow());
        assertEquals(VoTableVersion.V1_1.namespace(), copy.attribute("xmlns").orElseThrow());
        assertEquals(1, copy.find(FieldElement.class).list().size()); // kept, though it is said
        assertThrows(
                FormatException.class,
                () -> transferred(document, ReadOptions.standard(), options.verify(Verify.EXCEPTION)));
        VoException binary2 = assertThrows(
                VoException.class,
                () -> transferred(
                        Documents.binary("BINARY"),
                        ReadOptions.standard(),
                        WriteOptions.encoding("BINARY2").version(VoTableVersion.V1_2)));
        assertTrue(binary2.getMessage().contains("since VOTable 1.3"), binary2.getMessage());
    }

    @Test
    void theSchemaLocationFollowsTheVersion() {
        String document = Documents.results("")
                .replaceFirst(
                        "<VOTABLE ",
                        "<VOTABLE xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                                + "http://www.ivoa.net/xml/VOTable/v1.3 http://x/votable-1.4.xsd urn:a a.xsd\" ");
        String copy = transferred(
                document, ReadOptions.standard(), WriteOptions.standard().version(VoTableVersion.V1_2));
        assertTrue(
                copy.contains("\"http://www.ivoa.net/xml/VOTable/v1.2 http://www.ivoa.net/xml/VOTable/votable-1.2.xsd "
                        + "urn:a a.xsd\""),
                copy);
    }

    // --- nulls (L8) --------------------------------------------------------------------------------------------

    private static VoTable bytesWithNulls(int cells, boolean reopens) {
        StringBuilder rows = new StringBuilder("<TR><TD/></TR>");
        for (int n = 255; n > 255 - cells; n--) {
            rows.append("<TR><TD>").append(n).append("</TD></TR>");
        }
        byte[] document = Documents.utf8(Documents.results(
                "<TABLE><FIELD name='n' datatype='unsignedByte'/><FIELD name='m' datatype='short'/><DATA><TABLEDATA>"
                        + rows.toString().replace("</TR>", "<TD>1</TD></TR>") + "</TABLEDATA></DATA></TABLE>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VoTableReader in = reopens
                        ? VoTableReader.open(document)
                        : VoTableReader.open(new ByteArrayInputStream(document), "in", ReadOptions.standard());
                VoTableWriter out = VoTableWriter.create(bytes, WriteOptions.encoding("BINARY"))) {
            in.transferTo(out);
        }
        return VoTable.read(bytes.toByteArray());
    }

    @Test
    void aFreeNumberStandsForNullWhereOneIsNeeded() {
        VoTable document = bytesWithNulls(3, true);
        Columns columns = document.firstTable().columns();
        assertEquals("252", columns.get(0).nullValue().orElseThrow());
        assertTrue(columns.get(1).nullValue().isEmpty()); // has no nulls
        assertEquals(4, document.firstTable().size());
        FormatException full = assertThrows(FormatException.class, () -> bytesWithNulls(256, true));
        assertTrue(full.getMessage().contains("E49"), full.getMessage());
    }

    @Test
    void whatIsReadOnceGetsALiteralForEveryColumn() {
        VoTable document = bytesWithNulls(0, false);
        Columns columns = document.firstTable().columns();
        assertEquals("255", columns.get(0).nullValue().orElseThrow());
        assertEquals("-32768", columns.get(1).nullValue().orElseThrow());
        FormatException taken = assertThrows(FormatException.class, () -> bytesWithNulls(1, false));
        assertTrue(taken.getMessage().contains("row 1, column 'n'"), taken.getMessage());
    }

    // --- what XML cannot carry ---------------------------------------------------------------------------------

    @Test
    void whatXmlCannotCarryIsAnErrorThatSaysWhere() {
        for (String bad : List.of("\u0000", "\u001f", "\ufffe", "\ud800x", "x\udc00")) {
            VotableElement document =
                    VotableElement.builder().description("d" + bad).build();
            FormatException e = assertThrows(FormatException.class, () -> written(document, WriteOptions.standard()));
            assertTrue(e.getMessage().contains("E50") && e.getMessage().contains("DESCRIPTION"), e.getMessage());
            VotableElement attribute = VotableElement.builder().id("i" + bad).build();
            FormatException f = assertThrows(FormatException.class, () -> written(attribute, WriteOptions.standard()));
            assertTrue(f.getMessage().contains("The attribute ID"), f.getMessage());
        }
        VotableElement comment =
                VotableElement.builder().add(new Comment("a -- b")).build();
        assertThrows(VoException.class, () -> written(comment, WriteOptions.standard()));
    }

    @Test
    void charactersBeyondTheBasicPlaneAndForeignXmlPass() {
        VotableElement document = VotableElement.builder()
                .description("\ud835\udd38 \r\n\t é")
                .add(Element.of(
                        "RESOURCE",
                        List.of(new Attribute("type", "meta")),
                        List.of(new Fragment("<m:VODML xmlns:m=\"http://www.ivoa.net/xml/mivot\"/>"))))
                .build();
        VoTable again = read(written(document, WriteOptions.standard()));
        assertEquals(
                "\ud835\udd38 \r\n\t é",
                again.document().description().orElseThrow().text());
        assertTrue(again.document().resources().get(0).mivot().isPresent());
    }
}
