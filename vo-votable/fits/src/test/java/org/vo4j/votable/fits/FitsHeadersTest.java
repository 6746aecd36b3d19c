// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableValidator;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.TableElement;

/** What the headers of plain FITS files say is kept, and what is no table is named. */
class FitsHeadersTest {
    @TempDir
    Path folder;

    private Path file(PlainFits fits) throws IOException {
        Path file = folder.resolve("p.fits");
        Files.write(file, fits.bytes());
        return file;
    }

    private static List<String> infos(List<InfoElement> infos) {
        return infos.stream()
                .map(info -> info.name().orElse("") + "=" + info.value().orElse("")
                        + (info.text().isEmpty() ? "" : " / " + info.text()))
                .toList();
    }

    private static PlainFits described() {
        return PlainFits.primary(
                        "SIMPLE  = T",
                        "BITPIX  = 8",
                        "NAXIS   = 0",
                        "ORIGIN  = 'ESO     '           / who made it",
                        "COMMENT first line",
                        "COMMENT   second line",
                        "HISTORY made by hand")
                .table(
                        4,
                        2,
                        0,
                        new byte[] {0, 0, 0, 1, 0, 0, 0, 99},
                        "TFIELDS = 1",
                        "TTYPE1  = 'n       '           / the number of things",
                        "TFORM1  = 'J'",
                        "TUNIT1  = 'm/s'",
                        "TUCD1   = 'meta.number'",
                        "TUTYP1  = 'x:y.z'",
                        "TNULL1  = 99",
                        "TDISP1  = 'I6'",
                        "TDMIN1  = 1",
                        "TDMAX1  = 98",
                        "TCRVL1  = 2.5",
                        "EXTNAME = 'NUMBERS '",
                        "EXTVER  = 2",
                        "EXTLEVEL= 3",
                        "CHECKSUM= 'abcdefghijklmnop'",
                        "DATASUM = '12345'",
                        "LONGWORD= 'It''s a long string that &' / told",
                        "CONTINUE  'goes on & on&'",
                        "CONTINUE  ' to its end' / in pieces",
                        "HIERARCH ESO DET  NAME = 'one / two' / nested",
                        "EMPTY   =                      / nothing",
                        "        a line without a keyword",
                        "ODD card without a value");
    }

    @Test
    void everyCardIsKept() throws IOException {
        Path file = file(described());
        VoTable read = VoTable.read(file);
        assertEquals(List.of(), read.issues());
        assertEquals(
                List.of(
                        "ORIGIN=ESO / who made it",
                        "COMMENT=first line",
                        "COMMENT=  second line",
                        "HISTORY=made by hand"),
                infos(read.document().resources().get(0).infos()));
        TableElement table = read.elements().get(0);
        assertEquals("NUMBERS", table.name().orElseThrow());
        assertEquals(
                List.of(
                        "TCRVL1=2.5",
                        "EXTNAME=NUMBERS",
                        "EXTVER=2",
                        "EXTLEVEL=3",
                        "LONGWORD=It's a long string that goes on & on to its end / told in pieces",
                        "HIERARCH ESO DET NAME=one / two / nested",
                        "EMPTY= / nothing",
                        "COMMENT=a line without a keyword",
                        "ODD card= without a value"),
                infos(table.infos()));
        FieldElement field = table.fields().get(0);
        assertEquals("the number of things", field.description().orElseThrow().text());
        assertEquals("m/s", field.unit().orElseThrow());
        assertEquals("meta.number", field.ucd().orElseThrow());
        assertEquals("x:y.z", field.utype().orElseThrow());
        assertEquals(6, field.width().orElseThrow());
        assertEquals("1", field.values().get(0).min().orElseThrow().value().orElseThrow());
        assertTrue(read.firstTable().row(1).isNull("n"), "TNULL");
        assertEquals(
                List.of(),
                VoTableValidator.validate(file, ReadOptions.standard()).issues());
    }

    /** A checksum would be one of other bytes. */
    @Test
    void writtenBackAndReadAgain() throws IOException {
        Path file = file(described());
        Path copy = folder.resolve("copy.fits");
        VoTable.read(file).write(copy, WriteOptions.standard());
        VoTable read = VoTable.read(copy);
        assertEquals(
                infos(VoTable.read(file).elements().get(0).infos()),
                infos(read.elements().get(0).infos()));
        assertEquals(
                VoTable.read(file).firstTable().stream().toList(),
                read.firstTable().stream().toList());
        String bytes = Files.readString(copy, StandardCharsets.ISO_8859_1);
        assertTrue(!bytes.contains("CHECKSUM") && !bytes.contains("DATASUM"), "no stale checksum");
    }

    /** FITS 4.0 section 7.2: columns in any order, gaps, exponents with D, blanks and TNULL for null. */
    @Test
    void tableOfText() throws IOException {
        String rows = "abc   12|  1.5D3 -7" + "d e  -34|       NUL" + "       x| -.25E0  5";
        Path file = file(PlainFits.primary()
                .hdu(
                        rows.getBytes(StandardCharsets.US_ASCII),
                        "XTENSION= 'TABLE   '",
                        "BITPIX  = 8",
                        "NAXIS   = 2",
                        "NAXIS1  = 19",
                        "NAXIS2  = 3",
                        "PCOUNT  = 0",
                        "GCOUNT  = 1",
                        "TFIELDS = 4",
                        "TBCOL1  = 10",
                        "TFORM1  = 'D7.1'",
                        "TTYPE1  = 'real'",
                        "TBCOL2  = 1",
                        "TFORM2  = 'A5'",
                        "TTYPE2  = 'text'",
                        "TBCOL3  = 6",
                        "TFORM3  = 'I3'",
                        "TTYPE3  = 'whole'",
                        "TBCOL4  = 17",
                        "TFORM4  = 'F3.1'",
                        "TTYPE4  = 'scaled'",
                        "TNULL4  = 'NUL'",
                        "TSCAL4  = 0.5",
                        "TZERO4  = 100",
                        "EXTNAME = 'TEXT'"));
        VoTable read = VoTable.read(file);
        Table table = read.firstTable();
        assertEquals(
                List.of(VoTableIssue.E47),
                read.issues().stream().map(i -> i.code()).toList());
        assertEquals(3, table.size());
        assertEquals(1500, table.row(0).getDouble("real"));
        assertTrue(table.row(1).isNull("real"), "blank");
        assertEquals(-0.25, table.row(2).getDouble("real"));
        assertEquals("d e", table.row(1).getString("text"));
        assertEquals("", table.row(2).getString("text"));
        assertEquals(Datatype.INT, table.columns().get(2).datatype());
        assertArrayEquals(
                new long[] {12, -34},
                new long[] {table.row(0).getLong("whole"), table.row(1).getLong("whole")});
        assertTrue(table.row(2).isNull("whole"), "no number");
        assertEquals(96.5, table.row(0).getDouble("scaled"));
        assertTrue(table.row(1).isNull("scaled"), "TNULL");
        assertEquals(102.5, table.row(2).getDouble("scaled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TFORM1  = 'Z3'", "TFORM1  = 'I99'", "TBCOL1  = 0", "TBCOL1  = 9999999999"})
    void damagedTableOfText(String card) throws IOException {
        String form = card.startsWith("TFORM") ? card : "TFORM1  = 'I3'";
        String begin = card.startsWith("TBCOL") ? card : "TBCOL1  = 1";
        Path file = file(PlainFits.primary()
                .hdu(
                        "  1".getBytes(StandardCharsets.US_ASCII),
                        "XTENSION= 'TABLE   '",
                        "BITPIX  = 8",
                        "NAXIS   = 2",
                        "NAXIS1  = 3",
                        "NAXIS2  = 1",
                        "PCOUNT  = 0",
                        "GCOUNT  = 1",
                        "TFIELDS = 1",
                        begin,
                        form));
        assertThrows(FormatException.class, () -> VoTable.read(file));
    }

    private static String[] image(String... more) {
        String[] cards = {
            "XTENSION= 'IMAGE   '",
            "BITPIX  = 16",
            "NAXIS   = 2",
            "NAXIS1  = 3",
            "NAXIS2  = 2",
            "PCOUNT  = 0",
            "GCOUNT  = 1",
        };
        String[] all = java.util.Arrays.copyOf(cards, cards.length + more.length);
        System.arraycopy(more, 0, all, cards.length, more.length);
        return all;
    }

    /** An image is named, and the tables around it are read. */
    @Test
    void imagesAreNamed() throws IOException {
        Path file = file(PlainFits.primary()
                .table(1, 1, 0, new byte[] {5}, "TFIELDS = 1", "TFORM1  = 'B'")
                .hdu(new byte[12], image("EXTNAME = 'SKY'"))
                .table(1, 1, 0, new byte[] {6}, "TFIELDS = 1", "TFORM1  = 'B'", "ZIMAGE  = T")
                .table(1, 1, 0, new byte[] {7}, "TFIELDS = 1", "TFORM1  = 'B'"));
        VoTable read = VoTable.read(file);
        assertEquals(2, read.tables().size());
        assertEquals(7, read.tables().get(1).row(0).getLong(0));
        assertEquals(
                List.of(
                        "FITS=HDU 2 is no table and not read: an image 'SKY' of 3 x 2",
                        "FITS=HDU 3 is no table and not read: a compressed image"),
                infos(read.document().resources().get(0).infos()));
    }

    /** What follows the last HDU is named, unless it is nothing but filling. */
    @Test
    void bytesBehind() throws IOException {
        byte[] table = PlainFits.primary()
                .table(1, 1, 0, new byte[] {5}, "TFIELDS = 1", "TFORM1  = 'B'")
                .bytes();
        Path file = folder.resolve("p.fits");
        Files.write(file, java.util.Arrays.copyOf(table, table.length + 4 * 2880));
        assertEquals(List.of(), VoTable.read(file).document().resources().get(0).infos());
        byte[] more = java.util.Arrays.copyOf(table, table.length + 2880);
        java.util.Arrays.fill(more, table.length, more.length, (byte) 'x');
        Files.write(file, more);
        VoTable read = VoTable.read(file);
        assertEquals(1, read.tables().size());
        assertEquals(
                List.of("FITS=2880 bytes behind HDU 1 are no HDU and not read; is the file damaged?"),
                infos(read.document().resources().get(0).infos()));
    }

    @Test
    void onlyAnImage() throws IOException {
        Path file = file(PlainFits.primary().hdu(new byte[12], image()));
        VoTable read = VoTable.read(file);
        assertEquals(List.of(), read.tables());
        assertEquals(1, read.document().resources().get(0).infos().size());
    }

    /** What would be read wrong is refused, and it is said what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"ZTABLE  = T", "STILCLAS= 'uk.ac.starlink.fits.ColFitsTableWriter'"})
    void otherStorage(String card) throws IOException {
        Path file = file(PlainFits.primary().table(1, 1, 0, new byte[] {5}, "TFIELDS = 1", "TFORM1  = 'B'", card));
        FormatException e = assertThrows(FormatException.class, () -> VoTable.read(file));
        assertTrue(e.getMessage().contains("funpack") || e.getMessage().contains("STILTS"), e.getMessage());
    }

    @Test
    void columnOrientedFile() throws IOException {
        Path file = file(PlainFits.primary("SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 0", "COLFITS = T")
                .table(1, 1, 0, new byte[] {5}, "TFIELDS = 1", "TFORM1  = 'B'"));
        FormatException e = assertThrows(FormatException.class, () -> VoTable.read(file));
        assertTrue(e.getMessage().contains("column-oriented"), e.getMessage());
    }

    /** 12A4 is three strings of four. */
    @Test
    void stringsWithoutDimensions() throws IOException {
        Path file = file(PlainFits.primary()
                .table(
                        12,
                        1,
                        0,
                        "ab  cdefg   ".getBytes(StandardCharsets.US_ASCII),
                        "TFIELDS = 1",
                        "TFORM1  = '12A4'"));
        Table table = VoTable.read(file).firstTable();
        assertEquals("4x3", table.columns().get(0).shape().toString());
        assertArrayEquals(new String[] {"ab", "cdef", "g"}, table.row(0).getStrings(0));
    }
}
