// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.Issue;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTable;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.util.FileDataSource;

/** Where FITS and FIELDs differ, FITS says what the cells are and FIELD everything else (W19). */
class FitsClashesTest {
    /** Two rows of: double, int of which 7 is null, text of 4, three shorts, an unsigned short, a scaled int. */
    private static final int ROW = 8 + 4 + 4 + 6 + 2 + 4;

    private static final String[] CARDS = {
        "TFIELDS = 6",
        "TTYPE1  = 'other'",
        "TFORM1  = 'D'",
        "TUNIT1  = 'km'",
        "TFORM2  = 'J'",
        "TNULL2  = 7",
        "TFORM3  = '4A'",
        "TFORM4  = '3I'",
        "TFORM5  = 'I'",
        "TZERO5  = 32768",
        "TFORM6  = 'J'",
        "TSCAL6  = 0.5",
    };

    private static final List<String> FIELDS = List.of(
            "<FIELD name='a' datatype='double' unit='m' ucd='pos.eq.ra' ID='a'><DESCRIPTION>A</DESCRIPTION></FIELD>",
            "<FIELD name='b' datatype='int'/>",
            "<FIELD name='c' datatype='char' arraysize='4'/>",
            "<FIELD name='d' datatype='short' arraysize='3'/>",
            "<FIELD name='e' datatype='int'/>",
            "<FIELD name='f' datatype='double'/>");

    @TempDir
    Path folder;

    private static byte[] fits() {
        ByteBuffer rows = ByteBuffer.allocate(2 * ROW);
        for (int r = 0; r < 2; r++) {
            rows.putDouble(1.5 + r).putInt(6 + r).put("ab  ".getBytes(StandardCharsets.US_ASCII));
            rows.putShort((short) 1).putShort((short) 2).putShort((short) (3 + r));
            rows.putShort((short) (-32768 + r)).putInt(11 + r);
        }
        return PlainFits.primary().table(ROW, 2, 0, rows.array(), CARDS).bytes();
    }

    private Path document(List<String> fields) throws IOException {
        Path file = folder.resolve("a.vot");
        Files.writeString(
                file,
                "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE name='t'>"
                        + String.join("", fields) + "<DATA><FITS extnum='1'><STREAM encoding='base64'>"
                        + Base64.getMimeEncoder().encodeToString(fits())
                        + "</STREAM></FITS></DATA></TABLE></RESOURCE></VOTABLE>");
        return file;
    }

    private static List<String> with(int place, String field) {
        List<String> fields = new java.util.ArrayList<>(FIELDS);
        fields.set(place, field);
        return fields;
    }

    /** What a cell is read as; empty for null. */
    private static String shown(Table table, int row, int column) {
        return table.row(row).isNull(column) ? "" : table.row(row).getString(column);
    }

    @Test
    void everythingFits() throws IOException {
        VoTable read = VoTable.read(document(FIELDS));
        assertEquals(List.of(), read.issues());
        Table table = read.firstTable();
        assertEquals("m", table.columns().get(0).unit().orElseThrow(), "FIELD knows better than TUNIT");
        assertEquals("a", table.columns().get(0).name());
        assertTrue(table.row(1).isNull("b"), "TNULL");
        assertEquals(32769 - 32768, table.row(1).getLong("e"));
        assertEquals(5.5, table.row(0).getDouble("f"));
        // STIL agrees; on documents that clash it fails, as it casts cells to the types of the FIELDs
        StarTable theirs = new StarTableFactory()
                .makeStarTable(new FileDataSource(document(FIELDS).toFile()), "votable");
        for (int c = 0; c < 6; c++) {
            Object cell = theirs.getCell(1, c);
            if (cell instanceof Number number) {
                assertEquals(number.doubleValue(), table.row(1).getDouble(c), "column " + c);
            } else if (c != 3) {
                assertEquals(cell == null ? "" : cell, shown(table, 1, c), "column " + c);
            }
        }
    }

    /** Of each clash one word, the cell as FITS has it, and of the FIELD the name, unit and all that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | datatype='int'                   | 2.5",
                "0 | datatype='float'                 | 2.5",
                "0 | datatype='char' arraysize='*'    | 2.5",
                "0 | datatype='double' arraysize='2'  | 2.5",
                "0 | datatype='double' arraysize='*'  | 2.5",
                "1 | datatype='long'                  | ''",
                "1 | datatype='double'                | ''",
                "2 | datatype='double'                | ab",
                "2 | datatype='char' arraysize='3'    | ab",
                "3 | datatype='short' arraysize='2'   | 1 2 4",
                "3 | datatype='int' arraysize='3'     | 1 2 4",
                "3 | datatype='short'                 | 1 2 4",
                "4 | datatype='short'                 | 1",
                "4 | datatype='boolean'               | 1",
                "5 | datatype='int'                   | 6.0",
                "5 | datatype='double' arraysize='4'  | 6.0"
            })
    void fitsWins(int place, String attributes, String expected) throws IOException {
        String field = "<FIELD name='x' ID='x' unit='pc' ucd='meta.code' utype='u:t' " + attributes
                + "><DESCRIPTION>About x</DESCRIPTION></FIELD>";
        Path file = document(with(place, field));
        VoTable read = VoTable.read(file);
        assertEquals(
                List.of(VoTableIssue.W19),
                read.issues().stream().map(Issue::code).toList(),
                () -> read.issues().toString());
        Table table = read.firstTable();
        assertEquals(expected, shown(table, 1, place));
        Column column = table.columns().get(place);
        assertEquals("x", column.name());
        assertEquals("pc", column.unit().orElseThrow());
        assertEquals("meta.code", column.ucd().orElseThrow());
        assertEquals("u:t", column.utype().orElseThrow());
        assertEquals("About x", column.description().orElseThrow());
        for (int c = 0; c < FIELDS.size(); c++) {
            if (c != place) {
                assertEquals(
                        shown(VoTable.read(document(FIELDS)).firstTable(), 1, c), shown(table, 1, c), "column " + c);
            }
        }
    }

    /** What holds the same numbers is no clash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | datatype='char' arraysize='*'         | ab",
                "2 | datatype='char' arraysize='9*'        | ab",
                "2 | datatype='unicodeChar' arraysize='*'  | ab",
                "4 | datatype='long'                       | 1",
                "4 | datatype='double'                     | 1.0",
                "5 | datatype='float'                      | 6.0"
            })
    void noClash(int place, String attributes, String expected) throws IOException {
        VoTable read = VoTable.read(document(with(place, "<FIELD name='x' " + attributes + "/>")));
        assertEquals(List.of(), read.issues());
        assertEquals(expected, shown(read.firstTable(), 1, place));
    }

    /** The literal of the FIELD and TNULL may differ: null is null. */
    @Test
    void otherNull() throws IOException {
        VoTable read = VoTable.read(document(with(1, "<FIELD name='b' datatype='int'><VALUES null='-5'/></FIELD>")));
        assertEquals(List.of(), read.issues());
        assertEquals("6", shown(read.firstTable(), 0, 1));
        assertTrue(read.firstTable().row(1).isNull("b"));
        assertEquals("-5", read.firstTable().columns().get(1).nullValue().orElseThrow());
    }

    @Test
    void fewerAndMoreFields() throws IOException {
        VoTable fewer = VoTable.read(document(FIELDS.subList(0, 4)));
        assertEquals(
                List.of(VoTableIssue.W19),
                fewer.issues().stream().map(Issue::code).toList());
        assertEquals(4, fewer.firstTable().columns().size());
        assertEquals("1 2 4", shown(fewer.firstTable(), 1, 3));
        List<String> fields = new java.util.ArrayList<>(FIELDS);
        fields.add("<FIELD name='g' datatype='int'/>");
        fields.add("<FIELD name='h' datatype='char' arraysize='*'/>");
        VoTable more = VoTable.read(document(fields));
        assertEquals(
                List.of(VoTableIssue.W19, VoTableIssue.W19),
                more.issues().stream().map(Issue::code).toList());
        assertEquals(8, more.firstTable().columns().size());
        assertTrue(
                more.firstTable().row(0).isNull("g") && more.firstTable().row(1).isNull("h"));
        assertEquals("6.0", shown(more.firstTable(), 1, 5));
    }
}
