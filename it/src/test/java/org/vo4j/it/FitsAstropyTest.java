// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;

/** FITS files go both ways between vo4j and astropy's io.fits. Needs a Python with astropy. */
class FitsAstropyTest {
    private static final String DOCUMENT = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
             <FIELD name="ra" datatype="double"/>
             <FIELD name="n" datatype="int"/>
             <FIELD name="ok" datatype="boolean"/>
             <FIELD name="name" datatype="char" arraysize="*"/>
             <FIELD name="code" datatype="char" arraysize="4"/>
             <FIELD name="wide" datatype="unicodeChar" arraysize="3"/>
             <FIELD name="flux" datatype="float" arraysize="*"/>
             <FIELD name="grid" datatype="short" arraysize="2x2"/>
             <FIELD name="z" datatype="doubleComplex"/>
             <DATA><TABLEDATA>
              <TR><TD>1.25</TD><TD>5</TD><TD>T</TD><TD>Alpha</TD><TD>ab</TD><TD>xyz</TD><TD>1 2.5</TD><TD>1 2 3 4</TD>
               <TD>1 -2</TD></TR>
              <TR><TD>-1e300</TD><TD>-7</TD><TD>F</TD><TD>Beta Gamma</TD><TD>abcd</TD><TD>x</TD><TD>3</TD><TD>5 6 7 8</TD>
               <TD>0 0.5</TD></TR>
             </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """;

    @TempDir
    Path folder;

    private static List<String> python(String... arguments) throws IOException, InterruptedException {
        String python = Peers.python().orElse("");
        assumeTrue(!python.isEmpty(), "no Python with astropy");
        Path script = Jars.ROOT.resolve("it/src/test/resources/fits/astropy_fits.py");
        List<String> command = new java.util.ArrayList<>(List.of(python, script.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("astropy", ".txt");
        Path errors = Files.createTempFile("astropy", ".err");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            assertEquals(0, exit, Files.readString(errors));
            return Files.readAllLines(out);
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    @Test
    void astropyReadsOurs() throws IOException, InterruptedException {
        Path document = folder.resolve("a.vot");
        Files.writeString(document, DOCUMENT);
        Path fits = folder.resolve("a.fits");
        VoTable.read(document).write(fits, WriteOptions.standard());
        assertEquals(
                List.of(
                        "1.25\t5\tT\tAlpha\tab\txyz\t[1.0,2.5]\t[1,2,3,4]\t[1.0,-2.0]",
                        "-1e+300\t-7\tF\tBeta Gamma\tabcd\tx\t[3.0]\t[5,6,7,8]\t[0.0,0.5]"),
                python("read", fits.toString()));
    }

    @Test
    void weReadAstropy() throws IOException, InterruptedException {
        Path fits = folder.resolve("k.fits");
        python("write", fits.toString());
        VoTable read = VoTable.read(fits);
        assertEquals(List.of(), read.issues());
        assertEquals("KINDS", read.elements().get(0).name().orElseThrow());
        Table table = read.firstTable();
        assertEquals(65535, table.row(1).getLong("u16"));
        assertEquals(4294967295L, table.row(1).getLong("u32"));
        assertTrue(Double.isNaN(table.row(1).getDouble("f")));
        assertTrue(table.row(0).getBoolean("ok"));
        assertEquals("ab", table.row(0).getString("text"));
        assertArrayEquals(
                new boolean[] {true, false, true, false, false, false, false, false, false, false, true},
                table.row(0).getBooleans(5));
        assertEquals("2x3", table.columns().get(6).shape().toString());
        assertArrayEquals(new long[] {6, 7, 8, 9, 10, 11}, table.row(1).getLongs(6));
        assertArrayEquals(new long[] {1, 2, 3}, table.row(0).getLongs(7));
        assertEquals(0, table.row(1).getLongs(7).length);
        assertArrayEquals(new double[] {1, -2}, table.row(0).getDoubles("z"));
    }

    @Test
    void weReadTablesOfAstropy() throws IOException, InterruptedException {
        Path fits = folder.resolve("t.fits");
        python("table", fits.toString());
        VoTable read = VoTable.read(fits);
        assertEquals(List.of(), read.issues());
        Table table = read.firstTable();
        assertTrue(table.row(0).isNull("n"), "masked");
        assertEquals(2, table.row(1).getLong("n"));
        assertEquals("Jy", table.columns().get(1).unit().orElseThrow());
        assertTrue(Double.isNaN(table.row(1).getDouble("x")));
        assertEquals("three", table.row(1).getString("name"));
        assertEquals(255, table.row(1).getLong("u8"));
        assertEquals(Long.MAX_VALUE, table.row(1).getLong("u64"));
        assertEquals("3x2", table.columns().get(5).shape().toString());
        assertArrayEquals(new double[] {6, 7, 8, 9, 10, 11}, table.row(1).getDoubles("cube"));
        assertArrayEquals(new String[] {"a", "bb"}, table.row(0).getStrings(6));
        List<String> infos = read.elements().get(0).infos().stream()
                .map(info -> info.name().orElse("") + "=" + info.value().orElse(""))
                .toList();
        assertTrue(infos.containsAll(List.of("AUTHOR=somebody", "COMMENT=a first comment")), infos.toString());
    }

    @Test
    void weReadAsciiTables() throws IOException, InterruptedException {
        Path fits = folder.resolve("x.fits");
        python("text", fits.toString());
        VoTable read = VoTable.read(fits);
        assertEquals(List.of(), read.issues());
        Table table = read.firstTable();
        assertEquals("TEXT", read.elements().get(0).name().orElseThrow());
        assertEquals(-333, table.row(2).getLong("n"));
        assertEquals(1e30, table.row(0).getDouble("x"));
        assertEquals("cd ef", table.row(1).getString("s"));
        assertTrue(
                read.document().resources().get(0).infos().stream()
                        .anyMatch(info -> info.value().orElse("").contains("an image 'SKY'")),
                "the image is named");
    }

    /** Nulls behind the heap, blanks that count, and more than 999 columns harm nobody. */
    @Test
    void astropyReadsWhatFitsHasNoBytesFor() throws IOException, InterruptedException {
        Path document = folder.resolve("f.vot");
        Files.writeString(document, """
                <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
                 <FIELD name="list" datatype="float" arraysize="2"/><FIELD name="bit" datatype="bit"/>
                 <FIELD name="code" datatype="char" arraysize="3"/><FIELD name="n" datatype="int"/>
                 <DATA><TABLEDATA>
                  <TR><TD>1 2</TD><TD>1</TD><TD>a  </TD><TD>1</TD></TR><TR><TD/><TD/><TD>abc</TD><TD>2</TD></TR>
                 </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
                """);
        Path fits = folder.resolve("f.fits");
        VoTable.read(document).write(fits, WriteOptions.standard());
        assertEquals(List.of("[1.0,2.0]\t[T]\ta\t1", "[nan,nan]\t[F]\tabc\t2"), python("read", fits.toString()));
        Table back = VoTable.read(fits).firstTable();
        assertTrue(back.row(1).isNull("list") && back.row(1).isNull("bit"), "nulls");
        assertEquals("a  ", back.row(0).getString("code"));
        StringBuilder fields = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int c = 1; c <= 1003; c++) {
            fields.append("<FIELD name='c").append(c).append("' datatype='short'/>");
            cells.append("<TD>").append(c).append("</TD>");
        }
        Files.writeString(
                document,
                "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>" + fields
                        + "<DATA><TABLEDATA><TR>" + cells + "</TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        VoTable.read(document).write(fits, WriteOptions.standard());
        String[] seen = python("read", fits.toString()).get(0).split("\t");
        assertEquals(999, seen.length);
        assertEquals("998", seen[997]);
        assertEquals(1003, VoTable.read(fits).firstTable().row(0).getLong("c1003"));
    }
}
