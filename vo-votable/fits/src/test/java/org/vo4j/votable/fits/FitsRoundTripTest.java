// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.Issue;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SeekableRowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.CorpusFolder;
import org.vo4j.testkit.DocumentGenerator;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** Documents that go through FITS come out as they went in: cells, elements, nulls, and everything around them. */
class FitsRoundTripTest {
    private static final int DOCUMENTS = 100;

    @TempDir
    Path folder;

    private static List<Issue> transfer(Path in, Path out, WriteOptions options) {
        try (VoTableReader reader = VoTableReader.open(in);
                VoTableWriter writer = VoTableWriter.create(out, options)) {
            reader.transferTo(writer);
            List<Issue> issues = new ArrayList<>(reader.issues());
            issues.addAll(writer.issues());
            return issues;
        }
    }

    /** A document without its rows, and without what the way through FITS may add: literals for null. */
    private static String described(Path document) throws IOException {
        return Files.readString(document)
                .replaceFirst("<\\?xml[^>]*>\\s*", "")
                .replaceAll("(?s)<(\\w+:)?TABLEDATA>.*?</(\\w+:)?TABLEDATA>", "<TABLEDATA/>")
                .replaceAll("(<(?:\\w+:)?VALUES[^>]*?) null=\"[^\"]*\"", "$1")
                .replaceAll("\\s*<(\\w+:)?VALUES\\s*/>", "")
                .replaceAll("(?s)(<(?:\\w+:)?FIELD\\b[^>]*)>\\s*</(\\w+:)?FIELD>", "$1/>");
    }

    private static void assertSameRows(Path expected, Path actual) {
        try (VoTableReader a = VoTableReader.open(expected);
                VoTableReader b = VoTableReader.open(actual)) {
            int number = 0;
            for (var next = a.next(); next.isPresent(); next = a.next()) {
                TableReader other = b.next().orElseThrow();
                assertEquals(next.get().encoding().isPresent(), other.encoding().isPresent(), "DATA");
                if (next.get().encoding().isPresent()) {
                    rows("table " + number, next.get(), other);
                }
                number++;
            }
            assertTrue(b.next().isEmpty(), "more tables");
        }
    }

    private static void rows(String where, TableReader expected, TableReader actual) {
        try (RowCursor a = expected.rows();
                RowCursor b = actual.rows()) {
            assertEquals(a.columns().size(), b.columns().size(), where);
            while (a.next()) {
                assertTrue(b.next(), () -> where + " ends before row " + a.rowIndex());
                for (int c = 0; c < a.columns().size(); c++) {
                    cell(where + ", row " + a.rowIndex() + ", " + a.columns().get(c), a, b, c);
                }
            }
            assertTrue(!b.next(), () -> where + " has rows behind " + a.rowIndex());
        }
    }

    private static void cell(String where, Cells a, Cells b, int c) {
        assertEquals(a.isNull(c), b.isNull(c), () -> where + ": null");
        if (a.isNull(c)) {
            return;
        }
        Object one = a.value(c).orElseThrow();
        Object other = b.value(c).orElseThrow();
        Datatype type = a.columns().get(c).datatype();
        if (!a.columns().get(c).shape().isScalar() && (type.isInteger() || type == Datatype.BOOLEAN)) {
            for (int e = 0; e < Array.getLength(one); e++) {
                assertEquals(a.isNull(c, e), b.isNull(c, e), where + ", element " + e + ": null");
                if (a.isNull(c, e)) {
                    Array.set(one, e, Array.get(other, e)); // what stands for null is free
                }
            }
        }
        assertTrue(Objects.deepEquals(one, other), () -> where + ": " + a.getString(c) + " became " + b.getString(c));
    }

    /** What surrounds the rows is what another encoding leaves of it. */
    private void assertSameAround(Path original, Path back) throws IOException {
        Path neutral = folder.resolve("n.vot");
        Path direct = folder.resolve("d.vot");
        try {
            transfer(
                    original,
                    neutral,
                    WriteOptions.encoding(VoTable.read(original).version().allowsBinary2() ? "BINARY2" : "BINARY"));
        } catch (VoException e) {
            return; // BINARY has no null for bits
        }
        transfer(neutral, direct, WriteOptions.encoding("TABLEDATA"));
        List<String> expected = described(direct).lines().toList();
        List<String> actual = described(back).lines().toList();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), "line " + i);
        }
        assertEquals(expected.size(), actual.size(), "lines");
    }

    private void checkFile(Path original) throws IOException {
        Path fits = folder.resolve("b.fits");
        List<Issue> issues = transfer(original, fits, WriteOptions.standard());
        assertEquals(
                List.of(),
                issues.stream()
                        .filter(issue -> issue.code() == VoTableIssue.W78 || issue.code() == VoTableIssue.W19)
                        .toList(),
                "losses");
        assertSameRows(original, fits);
        if (!readable(original)) {
            return; // TABLEDATA cannot carry all characters
        }
        Path back = folder.resolve("c.vot");
        transfer(fits, back, WriteOptions.encoding("TABLEDATA"));
        assertSameRows(folder.resolve("d.vot"), back);
        assertSameAround(original, back);
    }

    private void checkEncoding(Path original) throws IOException {
        Path inline = folder.resolve("i.vot");
        transfer(original, inline, WriteOptions.encoding("FITS"));
        assertSameRows(original, inline);
        Path beside = folder.resolve("h.vot");
        transfer(original, beside, WriteOptions.encoding("FITS").streamFile("h.bin"));
        assertSameRows(original, beside);
        if (!readable(original)) {
            return;
        }
        Path back = folder.resolve("j.vot");
        transfer(beside, back, WriteOptions.encoding("TABLEDATA"));
        assertSameAround(original, back);
    }

    @Test
    void randomDocuments() throws IOException {
        for (long seed = Seeds.first(); seed < Seeds.first() + DOCUMENTS; seed++) {
            Seeds.run(seed, s -> {
                Path original = folder.resolve("a.vot");
                Files.write(original, DocumentGenerator.generate(s).bytes());
                checkFile(original);
                checkEncoding(original);
            });
        }
    }

    /** More columns than FITS can number, among them some that need flags and some of variable length. */
    @Test
    void wideTables() throws IOException {
        for (long seed = Seeds.first(); seed < Seeds.first() + 3; seed++) {
            Seeds.run(seed, s -> {
                List<Column> columns = new ArrayList<>();
                RandomTables random = new RandomTables(s, Capability.of("TABLEDATA"), VoTableVersion.V1_5);
                for (int c = 0; c < 990 + 10 * (s - Seeds.first() + 1); c++) {
                    columns.add(random.column("column " + c));
                }
                ExpectedTable table = random.table(Columns.of(columns), 5);
                Path original = folder.resolve("w.vot");
                VoTable.of(Table.load(ExpectedRows.of(table).rows()))
                        .write(original, WriteOptions.encoding("TABLEDATA"));
                checkFile(original);
                checkEncoding(original);
            });
        }
    }

    /** Flags are found for any row, and rows before the first flag have theirs too. */
    @Test
    void flagsAtAnyRow() throws IOException {
        int count = 20_000;
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < count; r++) {
            rows.append(r % 7 == 5 ? "<TR><TD/>" : "<TR><TD>" + r + " 1</TD>")
                    .append(r % 11 == 9 ? "<TD>ab  </TD></TR>" : "<TD>abcd</TD></TR>");
        }
        Path original = folder.resolve("f.vot");
        Files.writeString(
                original,
                "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                        + "<FIELD name='pair' datatype='int' arraysize='2'/><FIELD name='code' datatype='char' arraysize='4'/>"
                        + "<DATA><TABLEDATA>" + rows + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        checkFile(original);
        Random random = new Random(Seeds.first());
        try (VoTableReader reader = VoTableReader.open(folder.resolve("b.fits"));
                RowCursor cursor = reader.next().orElseThrow().rows()) {
            SeekableRowCursor seekable = assertInstanceOf(SeekableRowCursor.class, cursor);
            for (int i = 0; i < 500; i++) {
                int row = random.nextInt(count);
                seekable.seek(row);
                assertTrue(seekable.next());
                assertEquals(row % 7 == 5, seekable.isNull("pair"), "row " + row);
                assertEquals(row % 11 == 9 ? "ab  " : "abcd", seekable.getString("code"), "row " + row);
            }
        }
    }

    /** Where no number is free to stand for null, nulls are flagged. */
    @Test
    void everyNumberIsTaken() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < 300; r++) {
            rows.append("<TR><TD>").append(r % 256).append("</TD></TR>").append(r % 50 == 7 ? "<TR><TD/></TR>" : "");
        }
        Path original = folder.resolve("e.vot");
        Files.writeString(
                original,
                "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                        + "<FIELD name='n' datatype='unsignedByte'/><DATA><TABLEDATA>" + rows
                        + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        Path fits = folder.resolve("b.fits");
        transfer(original, fits, WriteOptions.standard());
        assertSameRows(original, fits);
        Path streamed = folder.resolve("s.fits");
        try (VoTableReader reader = VoTableReader.open(Files.newInputStream(original), "s", ReadOptions.standard());
                VoTableWriter writer = VoTableWriter.create(streamed, WriteOptions.standard())) {
            reader.transferTo(writer);
        }
        assertSameRows(original, streamed);
    }

    /** Rows without columns take no bytes: how many they are is lost, and it is said. */
    @Test
    void noColumns() throws IOException {
        Path original = folder.resolve("z.vot");
        Files.writeString(
                original,
                "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                        + "<DATA><TABLEDATA><TR/><TR/></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        List<Issue> issues = transfer(original, folder.resolve("b.fits"), WriteOptions.standard());
        assertTrue(issues.stream().anyMatch(issue -> issue.code() == VoTableIssue.W78), issues.toString());
        assertEquals(0, VoTable.read(folder.resolve("b.fits")).firstTable().size());
    }

    /** Metadata that no card of FITS has room for. */
    @Test
    void strangeMetadata() throws IOException {
        String unit = "10**-12.erg.s**-1.cm**-2.".repeat(8) + "m";
        Path original = folder.resolve("m.vot");
        Files.writeString(original, """
                <VOTABLE version="1.5" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                 <DESCRIPTION>Strange &lt;things&gt; &#x3b1;</DESCRIPTION>
                 <COOSYS ID="sys" system="ICRS" epoch="2016.0"/><TIMESYS ID="t" timeorigin="MJD-origin" timescale="TCB" refposition="BARYCENTER"/>
                 <INFO name="i" value="'quoted' / &amp; &quot;&quot;">text</INFO>
                 <RESOURCE type="results"><LINK href="http://example.org/?a=1&amp;b=2"/>
                  <TABLE name="it's / a 'name' = &#x4e2d;" nrows="1">
                   <DESCRIPTION>one
                two</DESCRIPTION>
                   <PARAM name="p" datatype="char" arraysize="*" value="a / b" unit="deg"/>
                   <FIELD name="" datatype="int" unit="%s" ref="sys"/>
                   <FIELD name="&#x3b1; / 'x' = y" datatype="double" ucd="pos.eq.ra;meta.main" xtype="odd">
                    <DESCRIPTION>%s</DESCRIPTION><VALUES type="actual"><MIN value="1"/><MAX value="2"/></VALUES>
                    <LINK href="http://example.org/${x}"/></FIELD>
                   <FIELD name="TTYPE1" datatype="char" arraysize="*" ref="t"/>
                   <FIELD name="TTYPE1" datatype="char" arraysize="*"/>
                   <GROUP name="g"><PARAM name="q" datatype="int" value="3"/></GROUP>
                   <DATA><TABLEDATA><TR><TD>1</TD><TD>2</TD><TD>3</TD><TD>4</TD></TR></TABLEDATA></DATA>
                   <INFO name="after" value="the rows"/>
                  </TABLE>
                  <TABLE name="no rows"><FIELD name="x" datatype="double"/><DATA><TABLEDATA/></DATA></TABLE>
                  <TABLE name="no data"><FIELD name="x" datatype="double" arraysize="3x*"/></TABLE>
                  <TABLE name="nothing"/>
                 </RESOURCE>
                 <RESOURCE type="meta"><VODML xmlns="http://www.ivoa.net/xml/mivot"><REPORT status="OK">fine</REPORT><GLOBALS/></VODML></RESOURCE>
                </VOTABLE>
                """.formatted(unit, "long ".repeat(60) + "text"));
        checkFile(original);
        checkEncoding(original);
    }

    /** Every file of the corpus that can be read at all. */
    @Test
    void corpus() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(CorpusFolder.path())) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int checked = 0;
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            if (!readable(file) || !hasColumns(file)) {
                continue;
            }
            checked++;
            try {
                checkFile(file);
                checkEncoding(file);
            } catch (AssertionError | VoException e) {
                failures.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        assertEquals("", String.join("\n", failures));
        assertTrue(checked > 50, checked + " files");
    }

    private boolean hasColumns(Path file) {
        return VoTable.read(file).tables().stream()
                .noneMatch(table -> table.columns().size() == 0);
    }

    private boolean readable(Path file) {
        try {
            transfer(file, folder.resolve("d.vot"), WriteOptions.encoding("TABLEDATA"));
            return true;
        } catch (VoException e) {
            return false;
        }
    }
}
