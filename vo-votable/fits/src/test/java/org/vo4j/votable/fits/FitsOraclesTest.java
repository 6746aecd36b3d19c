// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.util.FileDataSource;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/**
 * Files go both ways between vo4j and the oracles, nom-tam-fits and STIL. STIL 4.3.5 hangs on inline FITS with columns of
 * variable length, so it never gets those.
 */
class FitsOraclesTest {
    private static final String DOCUMENT = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE name="all">
             <FIELD name="ra" datatype="double" unit="deg"/>
             <FIELD name="mag" datatype="float"/>
             <FIELD name="id" datatype="long"/>
             <FIELD name="n" datatype="int"><VALUES null="-99"/></FIELD>
             <FIELD name="s" datatype="short"/>
             <FIELD name="b" datatype="unsignedByte"/>
             <FIELD name="ok" datatype="boolean"/>
             <FIELD name="code" datatype="char" arraysize="6"/>
             <FIELD name="pos" datatype="double" arraysize="2x2"/>
             <FIELD name="z" datatype="floatComplex"/>
             <DATA><TABLEDATA>
              <TR><TD>1.25</TD><TD>-3.5</TD><TD>9007199254740993</TD><TD>5</TD><TD>-7</TD><TD>200</TD><TD>T</TD><TD>abc</TD>
               <TD>1 2 3 4</TD><TD>1 -1</TD></TR>
              <TR><TD>-1e300</TD><TD>NaN</TD><TD>-1</TD><TD>-99</TD><TD>32767</TD><TD>0</TD><TD>F</TD><TD>abcdef</TD>
               <TD>5 6 7 8</TD><TD>0 2.5</TD></TR>
             </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """;
    private static final String VARIABLE = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE name="all">
             <FIELD name="flux" datatype="float" arraysize="*"/>
             <FIELD name="name" datatype="char" arraysize="*"/>
             <FIELD name="n" datatype="int" arraysize="*"/>
             <DATA><TABLEDATA>
              <TR><TD>1 2 3</TD><TD>Alpha</TD><TD>7</TD></TR>
              <TR><TD>4.5</TD><TD>x</TD><TD>1 2 3 4</TD></TR>
             </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """;

    @TempDir
    Path folder;

    private Path document;
    private Path variable;

    @BeforeEach
    void write() throws IOException {
        document = folder.resolve("a.vot");
        variable = folder.resolve("v.vot");
        Files.writeString(document, DOCUMENT);
        Files.writeString(variable, VARIABLE);
    }

    private static Table table(Path file) {
        return VoTable.read(file).firstTable();
    }

    private Path written(Path from, String name) {
        Path file = folder.resolve(name);
        VoTable.read(from).write(file, WriteOptions.standard());
        return file;
    }

    @Test
    void nomTamReadsOurs() throws FitsException, IOException {
        try (Fits fits = new Fits(written(document, "b.fits").toFile())) {
            BinaryTableHDU hdu = (BinaryTableHDU) fits.getHDU(1);
            BinaryTable table = hdu.getData();
            assertEquals(2, table.getNRows());
            assertEquals(1.25, table.getDouble(0, 0));
            assertEquals(-3.5, table.getDouble(0, 1));
            assertEquals(9007199254740993L, table.getLong(0, 2));
            assertEquals(-99, table.getLong(1, 3));
            assertEquals(-99, hdu.getHeader().getIntValue("TNULL4"));
            assertEquals(-7, table.getLong(0, 4));
            assertEquals(200, table.getLong(0, 5) & 0xff);
            assertEquals(true, table.getLogical(0, 6));
            assertEquals("abc", table.getString(0, 7));
            assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, (double[][]) table.get(0, 8));
            assertArrayEquals(new float[] {1, -1}, (float[]) table.getElement(0, 9));
        }
        try (Fits fits = new Fits(written(variable, "v.fits").toFile())) {
            BinaryTable table = ((BinaryTableHDU) fits.getHDU(1)).getData();
            assertArrayEquals(new float[] {1, 2, 3}, (float[]) table.get(0, 0));
            assertArrayEquals(new float[] {4.5f}, (float[]) table.get(1, 0));
            assertEquals("Alpha", table.getString(0, 1));
            assertArrayEquals(new int[] {1, 2, 3, 4}, (int[]) table.get(1, 2));
        }
    }

    @Test
    void weReadNomTam() throws FitsException, IOException {
        Path file = folder.resolve("n.fits");
        BinaryTable written = BinaryTable.fromColumnMajor(new Object[] {
            new double[] {1.5, Double.NaN},
            new short[] {-32768, 5},
            new int[] {3, Integer.MAX_VALUE},
            new boolean[] {true, false},
            new String[] {"one", "three"},
            new float[][] {{1, 2}, {3, 4}},
            new int[][] {{1}, {2, 3, 4}},
            new short[] {10, 20},
            new byte[] {1, 2}
        });
        try (Fits fits = new Fits()) {
            BinaryTableHDU hdu = BinaryTableHDU.wrap(written);
            Header header = hdu.getHeader();
            header.addValue("TZERO2", 32768, "unsigned");
            header.addValue("TNULL3", 3, "null");
            header.addValue("TSCAL8", 0.5, "scaled");
            header.addValue("TZERO8", 100, "shifted");
            header.addValue("TZERO9", -128, "signed");
            header.addValue("TTYPE1", "first", "name");
            header.addValue("EXTNAME", "TAB", "name");
            header.addValue("TELESCOP", "a 'scope' <&>", "observer");
            fits.addHDU(hdu);
            fits.write(file.toFile());
        }
        VoTable read = VoTable.read(file);
        Table table = read.firstTable();
        assertEquals(List.of(), read.issues());
        assertEquals("TAB", read.elements().get(0).name().orElseThrow());
        assertEquals("first", table.columns().get(0).name());
        assertTrue(
                read.elements().get(0).infos().stream()
                        .anyMatch(info -> info.value().orElse("").equals("a 'scope' <&>")),
                "a keyword becomes an INFO");
        assertArrayEquals(new double[] {1.5, Double.NaN}, table.doubles("first"));
        assertEquals(Datatype.INT, table.columns().get(1).datatype(), "unsigned 16 bits");
        assertEquals(0, table.row(0).getLong(1));
        assertEquals(32773, table.row(1).getLong(1));
        assertTrue(table.row(0).isNull(2), "TNULL");
        assertEquals(Integer.MAX_VALUE, table.row(1).getLong(2));
        assertEquals(true, table.row(0).getBoolean(3));
        assertEquals("three", table.row(1).getString(4));
        assertArrayEquals(new double[] {3, 4}, table.row(1).getDoubles(5));
        assertArrayEquals(new long[] {2, 3, 4}, table.row(1).getLongs(6));
        assertEquals(Datatype.DOUBLE, table.columns().get(7).datatype(), "scaled");
        assertEquals(105, table.row(0).getDouble(7));
        assertEquals(Datatype.SHORT, table.columns().get(8).datatype(), "signed bytes");
        assertEquals(-127, table.row(0).getLong(8));
    }

    private static StarTable stil(Path file, String format) throws IOException {
        return new StarTableFactory().makeStarTable(new FileDataSource(file.toFile()), format);
    }

    private static void assertSame(Table ours, StarTable theirs) throws IOException {
        assertEquals(ours.size(), theirs.getRowCount());
        assertEquals(ours.columns().size(), theirs.getColumnCount());
        for (int r = 0; r < ours.size(); r++) {
            Object[] row = theirs.getRow(r);
            assertEquals(ours.columns().get(0).name(), theirs.getColumnInfo(0).getName());
            assertEquals(ours.row(r).getDouble("ra"), row[0]);
            assertEquals(ours.row(r).getFloat(1), row[1]);
            assertEquals(ours.row(r).getLong("id"), row[2]);
            assertEquals(ours.row(r).isNull("n"), row[3] == null, "null");
            assertEquals((short) ours.row(r).getLong("s"), row[4]);
            assertEquals(ours.row(r).getLong("b"), ((Number) row[5]).longValue());
            assertEquals(ours.row(r).getBoolean(6), row[6]);
            assertEquals(ours.row(r).getString("code"), row[7]);
            assertArrayEquals(ours.row(r).getDoubles(8), (double[]) row[8]);
            assertArrayEquals(ours.row(r).getFloats(9), (float[]) row[9]);
        }
    }

    @Test
    void stilReadsOurs() throws IOException {
        Path fits = written(document, "b.fits");
        for (String format : List.of("fits-plus", "fits", "(auto)")) {
            assertSame(table(document), stil(fits, format.equals("(auto)") ? null : format));
        }
        Path inline = folder.resolve("i.vot");
        VoTable.read(document).write(inline, WriteOptions.encoding("FITS"));
        assertSame(table(document), stil(inline, "votable"));
        StarTable lists = stil(written(variable, "v.fits"), "fits-plus");
        assertArrayEquals(new float[] {1, 2, 3}, (float[]) lists.getCell(0, 0));
        assertEquals("x", lists.getCell(1, 1));
        assertArrayEquals(new int[] {1, 2, 3, 4}, (int[]) lists.getCell(1, 2));
    }

    @Test
    void weReadStil() throws IOException {
        StarTable theirs = stil(document, "votable");
        for (String format : List.of("fits-plus", "fits-basic", "fits-var")) {
            Path file = folder.resolve("s.fits");
            new StarTableOutput().writeStarTable(theirs, file.toString(), format);
            VoTable read = VoTable.read(file);
            assertEquals(List.of(), read.issues(), format);
            assertSame(read.firstTable(), theirs);
        }
        for (boolean inline : new boolean[] {true, false}) {
            Path file = folder.resolve("s.vot");
            new VOTableWriter(DataFormat.FITS, inline, VOTableVersion.V14)
                    .writeStarTable(theirs, file.toString(), new StarTableOutput());
            VoTable read = VoTable.read(file);
            assertEquals(List.of(), read.issues(), "inline " + inline);
            assertSame(read.firstTable(), theirs);
        }
    }
}
