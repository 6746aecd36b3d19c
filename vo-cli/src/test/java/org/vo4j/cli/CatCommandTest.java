// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.cli.console.Terminal;

class CatCommandTest {
    private static Called cat(String document, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "cat";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = "-";
        return Called.vo(document, args);
    }

    @Test
    void textIsTheUsualFormat() {
        assertEquals(new Called(0, """
                             ra  name                    n
                            deg
                         double  char[*]              long
                        -------  -------  ----------------
                        101.287  Sirius                  1
                             --  a & "b"                --
                            NaN  --       9007199254740993
                        """, ""), cat(Documents.STARS));
    }

    @Test
    void numbersAreLeftOutRatherThanCut() {
        Called called = Called.vo(Documents.STARS, new Terminal(true, true, 24), "cat", "-");
        assertEquals("""
                     ra  name
                    deg
                 double  char[*]
                -------  -------
                101.287  Sirius
                     --  a & "b"
                    NaN  --
                """, called.out());
        assertEquals(
                "vo: the terminal has no room for 1 of 3 columns; --columns chooses some, --format csv shows all\n",
                called.err());
    }

    @Test
    void csv() {
        assertEquals(
                new Called(0, "ra,name,n\n101.287,Sirius,1\n,\"a & \"\"b\"\"\",\nNaN,,9007199254740993\n", ""),
                cat(Documents.STARS, "--format", "csv"));
    }

    @Test
    void tsv() {
        assertEquals(
                new Called(0, "ra\tname\tn\n101.287\tSirius\t1\n\ta & \"b\"\t\nNaN\t\t9007199254740993\n", ""),
                cat(Documents.STARS, "--format", "tsv"));
    }

    @Test
    void json() {
        assertEquals(new Called(0, """
                        [
                        {"ra":101.287,"name":"Sirius","n":1},
                        {"ra":null,"name":"a & \\"b\\"","n":null},
                        {"ra":"NaN","name":null,"n":9007199254740993}
                        ]
                        """, ""), cat(Documents.STARS, "--format", "json"));
    }

    @Test
    void ndjson() {
        assertEquals(new Called(0, """
                        {"ra":101.287,"name":"Sirius","n":1}
                        {"ra":null,"name":"a & \\"b\\"","n":null}
                        {"ra":"NaN","name":null,"n":9007199254740993}
                        """, ""), cat(Documents.STARS, "--format", "ndjson"));
    }

    @Test
    void votableHasTheTableAndAllAroundIt() {
        Called called = cat(Documents.STARS, "--format", "votable");
        assertEquals(0, called.code(), called.err());
        Called again = Called.vo(called.out(), "cat", "--format", "csv", "-");
        assertEquals(cat(Documents.STARS, "--format", "csv"), again);
        assertTrue(called.out().contains("<COOSYS ID=\"sys\""), called.out());
        assertTrue(called.out().contains("<FIELDref ref=\"col_ra\""), called.out());
        assertFalse(called.out().contains("name=\"other\""), called.out());
    }

    @Test
    void votableHasTheColumnsAndRowsThatAreChosen() {
        String chosen = cat(Documents.STARS, "--format", "votable", "--columns", "n,ra", "--head", "2")
                .out();
        assertEquals(new Called(0, "n,ra\n1,101.287\n,\n", ""), Called.vo(chosen, "cat", "--format", "csv", "-"));
        assertTrue(chosen.indexOf("name=\"n\"") < chosen.indexOf("name=\"ra\""), chosen);
        assertTrue(chosen.contains("ucd=\"pos.eq.ra;meta.main\""), chosen);
        assertEquals(0, Called.vo(chosen, "lint", "-").code());
        assertEquals(
                "x\n7\n",
                Called.vo(
                                cat(Documents.STARS, "--format", "votable", "--table", "other")
                                        .out(),
                                "cat",
                                "--format",
                                "csv",
                                "-")
                        .out());
    }

    @Test
    void votableIsWholeAlsoBeforeDamage() {
        String damaged = Documents.ofRows("<TR><TD>1</TD></TR><TR><TD>2</TD></TR><TR><TD></oops>");
        Called called = cat(damaged, "--format", "votable");
        assertEquals(1, called.code());
        assertTrue(called.err().startsWith("vo cat: -:"), called.err());
        assertEquals(
                "x\n1\n2\n",
                Called.vo(called.out(), "cat", "--format", "csv", "-").out());
    }

    @Test
    void columnsAreChosenAndOrdered() {
        assertEquals(
                "n,ra\n1,101.287\n,\n9007199254740993,NaN\n",
                cat(Documents.STARS, "--format", "csv", "--columns", "n,col_ra").out());
    }

    @Test
    void headStopsBeforeDamage() {
        String damaged = Documents.ofRows("<TR><TD>1</TD></TR><TR><TD>2</TD></TR><TR><TD></oops>");
        assertEquals(new Called(0, "x\n1\n2\n", ""), cat(damaged, "--format", "csv", "--head", "2"));
        assertEquals(new Called(0, "x\n", ""), cat(damaged, "--format", "csv", "--head=0"));
        assertEquals(1, cat(damaged, "--head", "3").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "other"})
    void tablesAreChosenByNumberOrName(String wanted) {
        assertEquals(
                "x\n7\n",
                cat(Documents.STARS, "--format", "csv", "--table", wanted).out());
    }

    @Test
    void tablesAreChosenById() {
        assertEquals(0, cat(Documents.STARS, "--table", "t1").code());
    }

    @Test
    void columnsOfTheChosenTableOnlyMustExist() {
        assertEquals(
                "x\n7\n",
                cat(Documents.STARS, "--format", "csv", "--table", "1", "--columns", "x")
                        .out());
    }

    @Test
    void unknownTablesAndColumnsAreWrongUsage() {
        Called table = cat(Documents.STARS, "--table", "othr");
        assertEquals(2, table.code());
        assertTrue(table.err().contains("did you mean other?"), table.err());
        Called column = cat(Documents.STARS, "--columns", "nam");
        assertEquals(2, column.code());
        assertEquals("", column.out());
        assertTrue(column.err().contains("did you mean name?"), column.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "tsv", "json", "ndjson"})
    void rowsBeforeDamageAreWrittenInEveryFormat(String format) {
        String sound = Documents.ofRows("<TR><TD>1</TD></TR><TR><TD>2</TD></TR>");
        String damaged = Documents.ofRows("<TR><TD>1</TD></TR>\n<TR><TD>2</TD></TR>\n<TR><TD></oops>");
        Called called = cat(damaged, "--format", format);
        assertEquals(1, called.code());
        assertEquals(cat(sound, "--format", format).out(), called.out());
        assertTrue(called.err().startsWith("vo cat: -:5:"), called.err());
    }

    @Test
    void aCutDocumentIsDamaged() {
        String sound = Documents.ofRows("<TR><TD>1</TD></TR><TR><TD>2</TD></TR>");
        Called called = cat(sound.substring(0, sound.indexOf("<TR><TD>2") + 8), "--format", "csv");
        assertEquals(1, called.code());
        assertEquals("x\n1\n", called.out());
    }

    @Test
    void whatIsNoVotableIsSaidSo() {
        Called called = cat("ra dec\n1 2\n");
        assertEquals(1, called.code());
        assertEquals("", called.out());
        assertTrue(called.err().startsWith("vo cat: -:1"), called.err());
    }

    @Test
    void missingFilesAreNamed(@TempDir Path folder) {
        Called called = Called.vo("", "cat", folder.resolve("none.vot").toString());
        assertEquals(1, called.code());
        assertTrue(called.err().contains("none.vot"), called.err());
    }

    @Test
    void aServiceThatIsNotThereIsCode4() {
        Called called = Called.vo("", "cat", "http://localhost:1/none.vot");
        assertEquals(4, called.code(), called.err());
        assertTrue(called.err().contains("http://localhost:1/none.vot"), called.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "tsv", "json", "ndjson"})
    void aRowWhoseCellsAreDamagedIsNotWrittenInPart(String format) {
        String sound = Documents.ofRows("<TR><TD>1</TD></TR>");
        String damaged = Documents.around("<TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA>"
                + "<TR><TD>1</TD></TR><TR><TD>nonsense</TD></TR></TABLEDATA></DATA></TABLE>");
        Called called = cat(damaged, "--verify", "exception", "--format", format);
        assertEquals(1, called.code());
        assertEquals(cat(sound, "--format", format).out(), called.out());
    }

    @Test
    void filesAndCompressedFiles(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("a b.vot"), Documents.STARS);
        assertEquals(cat(Documents.STARS), Called.vo("", "cat", plain.toString()));
        assertEquals(cat(Documents.STARS), Called.vo("", "cat", plain.toUri().toString()));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(Documents.STARS.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(cat(Documents.STARS), Called.vo(zipped.toByteArray(), Terminal.none(), Map.of(), "cat", "-"));
    }

    @Test
    void issuesAreQuietUnlessWantedOrOnATerminal() {
        String commas = Documents.around("<TABLE><FIELD name=\"a\" datatype=\"int\" arraysize=\"2\"/><DATA><TABLEDATA>"
                + "<TR><TD>1,2</TD></TR></TABLEDATA></DATA></TABLE>");
        assertEquals(new Called(0, "a\n1 2\n", ""), cat(commas, "--format", "csv"));
        Called warned = cat(commas, "--format", "csv", "--verify", "warn");
        assertEquals(0, warned.code());
        assertTrue(warned.err().matches("-:3:\\d+: W01: .*\n"), warned.err());
        assertEquals(1, cat(commas, "--verify", "exception").code());
        Called terminal = Called.vo(commas, new Terminal(true, true, 80), "cat", "-");
        assertEquals("vo: 1 issue (W01); vo cat --verify warn shows it\n", terminal.err());
    }

    @Test
    void anErrorOfTheServiceIsCode3() {
        String error = Documents.around("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">no such column</INFO>");
        Called called = cat(error, "--format", "csv");
        assertEquals(3, called.code());
        assertEquals("", called.out());
        assertTrue(called.err().contains("no such column"), called.err());
    }

    @Test
    void anErrorAfterTheRowsIsCode3() {
        String rows = Documents.ofRows("<TR><TD>1</TD></TR>");
        String error =
                rows.replace("</TABLE>", "</TABLE><INFO name=\"QUERY_STATUS\" value=\"ERROR\">time is up</INFO>");
        Called called = cat(error, "--format", "csv");
        assertEquals(3, called.code());
        assertEquals("x\n1\n", called.out());
        assertTrue(called.err().contains("time is up"), called.err());
    }

    @Test
    void aTruncatedResultIsCode6UnlessAllowed() {
        String overflow = Documents.ofRows("<TR><TD>1</TD></TR>")
                .replace("</TABLE>", "</TABLE><INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>");
        Called called = cat(overflow, "--format", "csv");
        assertEquals(6, called.code());
        assertEquals("x\n1\n", called.out());
        assertTrue(called.err().contains("truncated"), called.err());
        assertEquals(0, cat(overflow, "--allow-truncated").code());
    }

    @Test
    void aDocumentWithoutTablesIsAFailure() {
        assertEquals(new Called(1, "", "vo cat: -: the document has no table\n"), cat(Documents.around("")));
    }

    @Test
    void aReaderThatGoesAwayEndsQuietly() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            rows.append("<TR><TD>").append(i).append("</TD></TR>");
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new java.io.ByteArrayInputStream(
                Documents.ofRows(rows.toString()).getBytes(StandardCharsets.UTF_8));
        java.io.OutputStream pipe = new java.io.OutputStream() {
            private long written;

            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                written += length;
                if (written > 100_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        int code = Main.run(new String[] {"cat", "--format", "json", "-"}, in, pipe, err, false, 80);
        assertEquals(0, code);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
