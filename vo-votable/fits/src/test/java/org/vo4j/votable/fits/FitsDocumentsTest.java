// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SeekableRowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableValidator;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** FITS in VOTables, and FITS files as VOTables, from end to end. */
class FitsDocumentsTest {
    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
             <DESCRIPTION>Two tables &amp; more</DESCRIPTION>
             <COOSYS ID="sys" system="ICRS"/>
             <RESOURCE name="first" type="results">
              <INFO name="QUERY_STATUS" value="OK"/>
              <TABLE ID="t1" name="stars" nrows="3">
               <DESCRIPTION>Stars</DESCRIPTION>
               <FIELD ID="ra" name="ra" datatype="double" unit="deg" ucd="pos.eq.ra" ref="sys"/>
               <FIELD name="count" datatype="int"><VALUES null="-1"/></FIELD>
               <FIELD name="name" datatype="char" arraysize="*"/>
               <FIELD name="code" datatype="char" arraysize="4"/>
               <FIELD name="wide" datatype="unicodeChar" arraysize="5"/>
               <FIELD name="flux" datatype="float" arraysize="2x*"/>
               <FIELD name="ok" datatype="boolean"/>
               <FIELD name="error" datatype="float"/>
               <GROUP name="position"><FIELDref ref="ra"/></GROUP>
               <DATA><TABLEDATA>
                <TR><TD>1.5</TD><TD>7</TD><TD>Alpha</TD><TD>ab</TD><TD>\u03b1\u03b2</TD><TD>1 2 3 4</TD><TD>T</TD><TD/></TR>
                <TR><TD>NaN</TD><TD/><TD/><TD/><TD/><TD>5 6</TD><TD/><TD>NaN</TD></TR>
                <TR><TD>-0.25</TD><TD>0</TD><TD>Gamma  x</TD><TD>abcd</TD><TD>12345</TD><TD>7 8</TD><TD>F</TD><TD>1.5</TD></TR>
               </TABLEDATA></DATA>
               <INFO name="behind" value="the rows"/>
              </TABLE>
              <TABLE name="bare"><FIELD name="x" datatype="short"/></TABLE>
              <RESOURCE>
               <TABLE name="third"><FIELD name="n" datatype="long"/>
                <DATA><TABLEDATA><TR><TD>9007199254740993</TD></TR></TABLEDATA></DATA></TABLE>
              </RESOURCE>
              <INFO name="trailing" value="info"/>
             </RESOURCE>
            </VOTABLE>
            """;

    @TempDir
    Path folder;

    private Path original;
    private List<Path> temporaryBefore = List.of();

    @BeforeEach
    void write() throws IOException {
        temporaryBefore = temporaryFiles();
        original = folder.resolve("a.vot");
        Files.writeString(original, DOCUMENT);
    }

    private Path convert(Path in, String name, WriteOptions options) {
        Path out = folder.resolve(name);
        try (VoTableReader reader = VoTableReader.open(in);
                VoTableWriter writer = VoTableWriter.create(out, options)) {
            reader.transferTo(writer);
            assertEquals(List.of(), reader.issues(), "issues of reading " + in.getFileName());
        }
        return out;
    }

    private static List<List<Row>> rows(VoTable document) {
        return document.tables().stream().map(Table::stream).map(Stream::toList).toList();
    }

    private void assertSameAsOriginal(Path other) {
        VoTable expected = VoTable.read(original);
        VoTable actual = VoTable.read(other);
        assertEquals(List.of(), actual.issues(), "issues");
        assertEquals(rows(expected), rows(actual), "rows");
        assertEquals(
                expected.elements().get(0).fields().size(),
                actual.elements().get(0).fields().size());
    }

    @Test
    void inlineAndBack() {
        Path inline = convert(original, "inline.vot", WriteOptions.encoding("FITS"));
        assertSameAsOriginal(inline);
        assertSameAsOriginal(convert(inline, "back.vot", WriteOptions.encoding("BINARY2")));
    }

    @Test
    void besideTheDocument() throws IOException {
        Path document =
                convert(original, "href.vot", WriteOptions.encoding("FITS").streamFile("rows.fits"));
        assertTrue(Files.readString(document).contains("<FITS extnum=\"1\">"), "extnum");
        assertTrue(Files.exists(folder.resolve("rows.fits")) && Files.exists(folder.resolve("rows.fits.2")), "files");
        assertSameAsOriginal(document);
        // absolute, and compressed
        Path rows = folder.resolve("rows.fits");
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("href=\"rows.fits\"", "href=\"" + rows.toUri() + ".gz\" encoding=\"gzip\""));
        compress(rows, folder.resolve("rows.fits.gz"));
        Files.delete(rows);
        assertSameAsOriginal(document);
    }

    private static void compress(Path from, Path to) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(from, out);
        }
    }

    /** Without an extnum the first binary table counts; one that is no table is damage (E17). */
    @Test
    void extnum() throws IOException {
        Path document =
                convert(original, "href.vot", WriteOptions.encoding("FITS").streamFile("rows.fits"));
        String text = Files.readString(document);
        Files.writeString(document, text.replace(" extnum=\"1\"", ""));
        assertSameAsOriginal(document);
        for (String number : List.of("0", "7")) {
            Files.writeString(document, text.replace("extnum=\"1\"", "extnum=\"" + number + "\""));
            FormatException e = assertThrows(FormatException.class, () -> VoTable.read(document));
            assertTrue(e.getMessage().contains("E17"), e.getMessage());
        }
    }

    @Test
    void fitsPlusAndBackLosesNothing() throws IOException {
        Path fits = convert(original, "b.fits", WriteOptions.standard());
        byte[] head = Files.readAllBytes(fits);
        assertEquals("SIMPLE  =", new String(head, 0, 9, StandardCharsets.US_ASCII));
        assertEquals(0, head.length % 2880, "whole blocks");
        assertSameAsOriginal(fits);
        Path back = convert(fits, "c.vot", WriteOptions.standard());
        assertSameAsOriginal(back);
        // once through the writer, the text is the same to the last character, DATA-less TABLEs and INFOs included
        Path direct = convert(original, "d.vot", WriteOptions.standard());
        assertEquals(Files.readString(direct), Files.readString(back));
        assertSameAsOriginal(convert(fits, "e.fits", WriteOptions.standard()));
    }

    @Test
    void compressedAndStreamedFiles() throws IOException {
        Path fits = convert(original, "b.fits", WriteOptions.standard());
        assertSameAsOriginal(convert(original, "b.fits.gz", WriteOptions.standard()));
        byte[] bytes = Files.readAllBytes(fits);
        VoTable streamed = VoTable.read(new ByteArrayInputStream(bytes));
        assertEquals(rows(VoTable.read(original)), rows(streamed));
        assertEquals(rows(VoTable.read(original)), rows(VoTable.read(bytes)));
        assertEquals(List.of(), leftovers(), "temporary files");
    }

    /** What comes by a stream takes no more room on the disk than the limits allow, and leaves none behind. */
    @Test
    void streamsAreBounded() throws IOException {
        byte[] bytes = Files.readAllBytes(convert(original, "b.fits", WriteOptions.standard()));
        ReadOptions options =
                ReadOptions.standard().limits(ReadLimits.standard().withMaxInflatedBytes(5000));
        FormatException e = assertThrows(
                FormatException.class, () -> VoTableReader.open(new ByteArrayInputStream(bytes), "s.fits", options));
        assertTrue(e.getMessage().contains("maxInflatedBytes"), e.getMessage());
        assertEquals(List.of(), leftovers(), "temporary files");
    }

    /** Temporary files that were not there before. */
    private List<Path> leftovers() throws IOException {
        return temporaryFiles().stream()
                .filter(file -> !temporaryBefore.contains(file))
                .toList();
    }

    private static List<Path> temporaryFiles() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("vo4j"))
                    .filter(file -> file.getFileName().toString().matches(".*\\.(fits|tmp)"))
                    .toList();
        }
    }

    @Test
    void anyRowOfALocalFile() {
        convert(original, "href.vot", WriteOptions.encoding("FITS").streamFile("rows.fits"));
        try (VoTableReader reader = VoTableReader.open(folder.resolve("href.vot"));
                RowCursor cursor = reader.next().orElseThrow().rows()) {
            SeekableRowCursor rows = assertInstanceOf(SeekableRowCursor.class, cursor);
            assertEquals(3, rows.rowCount());
            for (int row : new int[] {2, 0, 1, 1, 2}) {
                rows.seek(row);
                assertTrue(rows.next());
                assertEquals(row, rows.rowIndex());
                assertEquals(List.of("Alpha", "", "Gamma  x").get(row), rows.getString("name"));
            }
            rows.seek(3);
            assertEquals(false, rows.next());
            assertThrows(IndexOutOfBoundsException.class, () -> rows.seek(4));
        }
    }

    /** Rows that are assembled (variable arrays, scaled integers) and rows that are not, among more than a window. */
    @Test
    void anyRowOfManyRows() {
        int size = 20_000;
        StringBuilder text = new StringBuilder("<VOTABLE version=\"1.4\"><RESOURCE><TABLE>"
                + "<FIELD name=\"id\" datatype=\"long\"/><FIELD name=\"text\" datatype=\"char\" arraysize=\"*\"/>"
                + "<DATA><TABLEDATA>");
        for (int i = 0; i < size; i++) {
            text.append("<TR><TD>" + i + "</TD><TD>" + "x".repeat(i % 50) + i + "</TD></TR>");
        }
        text.append("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        Path file = folder.resolve("many.fits");
        VoTable.read(text.toString().getBytes(StandardCharsets.UTF_8)).write(file);
        for (List<String> names : List.of(List.of("id"), List.of("id", "text"))) {
            try (VoTableReader reader =
                            VoTableReader.open(file, ReadOptions.standard().columns(names));
                    RowCursor cursor = reader.next().orElseThrow().rows()) {
                SeekableRowCursor rows = assertInstanceOf(SeekableRowCursor.class, cursor);
                Random random = new Random(7);
                for (int i = 0; i < 2000; i++) {
                    int row = random.nextInt(size);
                    rows.seek(row);
                    for (int more = 0; more < 3 && row + more < size; more++) {
                        assertTrue(rows.next());
                        assertEquals(row + more, rows.getLong("id", -1));
                        if (names.size() > 1) {
                            assertEquals("x".repeat((row + more) % 50) + (row + more), rows.getString("text"));
                        }
                    }
                }
            }
        }
    }

    @Test
    void chosenColumns() {
        Path inline = convert(original, "inline.vot", WriteOptions.encoding("FITS"));
        for (List<String> names : List.of(List.of("count"), List.of("ok", "name"), List.of("code", "ra"))) {
            try (VoTableReader reader =
                    VoTableReader.open(inline, ReadOptions.standard().columns(names))) {
                Table chosen = reader.next().orElseThrow().load();
                Table all = VoTable.read(original).firstTable();
                for (int r = 0; r < 3; r++) {
                    for (String name : names) {
                        assertEquals(all.row(r).getString(name), chosen.row(r).getString(name));
                    }
                }
            }
        }
    }

    /** The types of FITS win, and it is said (W19). */
    @Test
    void fieldsOfOtherTypes() throws IOException {
        Path document =
                convert(original, "href.vot", WriteOptions.encoding("FITS").streamFile("rows.fits"));
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("name=\"ra\" datatype=\"double\"", "name=\"ra\" datatype=\"int\"")
                        .replace(
                                "name=\"code\" datatype=\"char\" arraysize=\"4\"", "name=\"code\" datatype=\"float\""));
        VoTable read = VoTable.read(document);
        assertEquals(-0.25, read.firstTable().doubles("ra")[2]);
        assertEquals("abcd", read.firstTable().row(2).getString("code"));
        assertEquals(
                List.of(VoTableIssue.W19, VoTableIssue.W19),
                read.issues().stream().map(issue -> issue.code()).toList());
        assertEquals(
                2,
                VoTableValidator.validate(document, ReadOptions.standard()).issues().stream()
                        .filter(issue -> issue.code() == VoTableIssue.W19)
                        .count());
        Path converted = folder.resolve("f.vot");
        try (VoTableReader reader = VoTableReader.open(document);
                VoTableWriter writer = VoTableWriter.create(converted, WriteOptions.encoding("BINARY2"))) {
            reader.transferTo(writer);
        }
        assertEquals(-0.25, VoTable.read(converted).firstTable().doubles("ra")[2]);
        assertEquals("abcd", VoTable.read(converted).firstTable().row(2).getString("code"));
        VoTable.read(document).write(converted, WriteOptions.encoding("TABLEDATA"));
        assertEquals(-0.25, VoTable.read(converted).firstTable().doubles("ra")[2]);
    }

    /** A table whose FIELDs are not of the types of its rows can be written while it is read, with those of the rows. */
    @Test
    void rowsOfOtherTypesAreWrittenAsTheyCome() throws IOException {
        Path inline = convert(original, "inline.vot", WriteOptions.encoding("FITS"));
        Files.writeString(
                inline,
                Files.readString(inline).replace("name=\"ra\" datatype=\"double\"", "name=\"ra\" datatype=\"int\""));
        assertEquals(
                1,
                VoTableValidator.validate(inline, ReadOptions.standard()).issues().stream()
                        .filter(issue -> issue.code() == VoTableIssue.W19)
                        .count(),
                "each clash once, also where rows have a heap");
        Path copy = folder.resolve("copy.vot");
        try (VoTableReader reader = VoTableReader.open(inline);
                VoTableWriter writer = VoTableWriter.create(copy)) {
            writer.write(reader.next().orElseThrow());
        }
        VoTable read = VoTable.read(copy);
        assertEquals(-0.25, read.firstTable().doubles("ra")[2]);
        assertEquals(List.of(), read.issues());
    }

    @Test
    void namesTheMissingModule() {
        Path fits = convert(original, "b.fits", WriteOptions.standard());
        VoPlugins without = VoPlugins.standard().exclude("FITS");
        ReadOptions reading = ReadOptions.standard().plugins(without);
        MissingProviderException read =
                assertThrows(MissingProviderException.class, () -> VoTableReader.open(fits, reading));
        assertTrue(read.getMessage().contains("vo-votable-fits"), read.getMessage());
        WriteOptions writing = WriteOptions.standard().plugins(without);
        Path other = folder.resolve("x.fits");
        MissingProviderException written =
                assertThrows(MissingProviderException.class, () -> VoTableWriter.create(other, writing));
        assertTrue(written.getMessage().contains("vo-votable-fits"), written.getMessage());
        assertTrue(Files.notExists(other), "nothing is written");
        assertThrows(VoException.class, () -> VoTableWriter.create(other, WriteOptions.encoding("BINARY2")));
    }

    /** Of a file that is cut the rows before are read, whichever way it comes. */
    @Test
    void cutFiles() throws IOException {
        Path plain = folder.resolve("n.fits");
        PlainFits fits = PlainFits.primary().table(8, 1000, 0, new byte[8000], "TFIELDS = 1", "TFORM1  = 'D'");
        Files.write(plain, Arrays.copyOf(fits.bytes(), 2 * 2880 + 4004));
        Path plus = convert(original, "b.fits", WriteOptions.standard());
        byte[] whole = Files.readAllBytes(plus);
        for (boolean streamed : new boolean[] {false, true}) {
            try (VoTableReader reader = open(plain, streamed);
                    RowCursor rows = reader.next().orElseThrow().rows()) {
                for (int r = 0; r < 500; r++) {
                    assertTrue(rows.next(), "row " + r);
                }
                FormatException e = assertThrows(FormatException.class, rows::next);
                assertTrue(e.getMessage().contains("W60"), e.getMessage());
            }
            // within the rows of the first of three tables
            int rowsBegin = new String(whole, StandardCharsets.ISO_8859_1).indexOf("XTENSION");
            while (!new String(whole, rowsBegin, 80, StandardCharsets.ISO_8859_1).startsWith("END     ")) {
                rowsBegin += 80;
            }
            Path cut = folder.resolve("cut.fits");
            Files.write(cut, Arrays.copyOf(whole, (rowsBegin + 2880) / 2880 * 2880 + 100));
            try (VoTableReader reader = open(cut, streamed)) {
                TableReader first = reader.next().orElseThrow();
                assertEquals("stars", first.element().name().orElseThrow(), "what the document says is there");
                FormatException e = assertThrows(FormatException.class, first::load, "the heap is not");
                assertTrue(e.getMessage().contains("W60"), e.getMessage());
            }
        }
    }

    private static VoTableReader open(Path file, boolean streamed) throws IOException {
        return streamed
                ? VoTableReader.open(
                        new ByteArrayInputStream(Files.readAllBytes(file)), "s.fits", ReadOptions.standard())
                : VoTableReader.open(file);
    }

    /** A header that ends with its first block, without END, is cut and no end of the file. */
    @Test
    void cutBetweenTheBlocksOfAHeader() throws IOException {
        String[] cards = new String[80];
        Arrays.fill(cards, "COMMENT and so on");
        cards[0] = "TFIELDS = 1";
        cards[1] = "TFORM1  = 'D'";
        Path plain = folder.resolve("n.fits");
        byte[] whole = PlainFits.primary().table(8, 10, 0, new byte[80], cards).bytes();
        Files.write(plain, whole);
        assertEquals(10, VoTable.read(plain).firstTable().size());
        Files.write(plain, Arrays.copyOf(whole, 2 * 2880));
        FormatException e = assertThrows(FormatException.class, () -> VoTable.read(plain));
        assertTrue(e.getMessage().contains("within a header"), e.getMessage());
    }

    /** Some writers do not fill up the last block. */
    @Test
    void lastBlockNotFilledUp() throws IOException {
        Path plain = folder.resolve("n.fits");
        PlainFits fits = PlainFits.primary().table(8, 10, 0, new byte[80], "TFIELDS = 1", "TFORM1  = 'D'");
        Files.write(plain, Arrays.copyOf(fits.bytes(), 2 * 2880 + 80));
        assertEquals(10, VoTable.read(plain).firstTable().size());
    }

    @Test
    void emptyAndPlainTables() {
        Path fits = convert(original, "b.fits", WriteOptions.standard());
        try (VoTableReader reader = VoTableReader.open(fits)) {
            TableReader first = reader.next().orElseThrow();
            assertEquals("stars", first.element().name().orElseThrow());
            TableReader second = reader.next().orElseThrow();
            assertEquals(true, second.encoding().isEmpty(), "a TABLE without DATA stays one");
        }
    }
}
