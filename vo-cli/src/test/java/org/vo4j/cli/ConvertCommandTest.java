// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.cli.console.Terminal;

class ConvertCommandTest {
    private static final String CSV = "id,name,ra,ok\n1,\"a,\"\"b\"\"\nc\",1.5,true\n2,,NaN,false\n3,x,,\n";

    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String written(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return path(name);
    }

    private Called convert(String in, String out, String... options) {
        String[] args =
                Stream.concat(Stream.of("convert", in, out), Stream.of(options)).toArray(String[]::new);
        return Called.vo("", args);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Nothing but these files is in the folder: no temporary name is left. */
    private void assertFiles(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(names),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aWholeDocumentIsKept() throws IOException {
        assertEquals(new Called(0, "", ""), convert(written("a.vot", Documents.STARS), path("b.vot")));
        for (String command : List.of("info", "cat")) {
            Called before = Called.vo("", command, "--format", "json", path("a.vot"));
            Called after = Called.vo("", command, "--format", "json", path("b.vot"));
            assertEquals(before.out().replace("a.vot", "b.vot"), after.out());
        }
        assertFiles("a.vot", "b.vot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY", "BINARY2", "binary2"})
    void everyEncodingHoldsTheSameRows(String encoding) throws IOException {
        String in = written("a.csv", CSV);
        assertEquals(0, convert(in, path("b.vot"), "--encoding", encoding).code());
        assertTrue(Called.vo("", "info", path("b.vot")).out().contains(encoding.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(0, convert(path("b.vot"), path("c.csv")).code());
        // BINARY has no null for real numbers but NaN
        assertEquals(encoding.equals("BINARY") ? CSV.replace("3,x,,", "3,x,NaN,") : CSV, text("c.csv"));
        assertFiles("a.csv", "b.vot", "c.csv");
    }

    @Test
    void csvBecomesAVotable() throws IOException {
        Called called = Called.vo(CSV, "convert", "-", "-");
        assertEquals(0, called.code(), called.err());
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <VOTABLE version="1.5" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                 <RESOURCE type="results">
                  <TABLE>
                   <FIELD name="id" datatype="int"/>
                   <FIELD name="name" datatype="char" arraysize="*"/>
                   <FIELD name="ra" datatype="double"/>
                   <FIELD name="ok" datatype="boolean"/>
                   <DATA>
                    <TABLEDATA>
                <TR><TD>1</TD><TD>a,"b"
                c</TD><TD>1.5</TD><TD>T</TD></TR>
                <TR><TD>2</TD><TD/><TD>NaN</TD><TD>F</TD></TR>
                <TR><TD>3</TD><TD>x</TD><TD/><TD/></TR>
                </TABLEDATA>
                   </DATA>
                  </TABLE>
                 </RESOURCE>
                </VOTABLE>
                """, called.out());
    }

    @ParameterizedTest
    @CsvSource({"b.csv,csv", "b.tsv,tsv", "b.json,json", "b.ndjson,ndjson"})
    void theNameOfOutSaysTheFormatOfRows(String name, String format) throws IOException {
        String in = written("a.csv", CSV);
        convert(in, path("a.vot"), "--encoding", "BINARY2");
        assertEquals(new Called(0, "", ""), convert(path("a.vot"), path(name)));
        assertEquals(Called.vo("", "cat", "--format", format, path("a.vot")).out(), text(name));
        assertEquals(new Called(0, "", ""), convert(in, path("direct." + format)));
        assertEquals(text(name), text("direct." + format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.csv.gz", "b.vot.gz", "b.NDJSON.GZ"})
    void gzAtTheEndCompresses(String name) throws IOException {
        assertEquals(0, convert(written("a.csv", CSV), path(name)).code());
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        assertEquals(
                0,
                convert(path("a.csv"), path(name.substring(0, name.length() - 3)))
                        .code());
        assertArrayEquals(Files.readAllBytes(folder.resolve(name.substring(0, name.length() - 3))), plain);
    }

    @Test
    void gzipCompressesWhateverTheName() throws IOException {
        assertEquals(0, convert(written("a.csv", CSV), path("b.vot"), "--gzip").code());
        assertEquals((byte) 0x1f, Files.readAllBytes(folder.resolve("b.vot"))[0]);
        assertEquals(CSV, Called.vo("", "cat", "--format", "csv", path("b.vot")).out());
    }

    @Test
    void oneTableOfSeveralIsChosen() throws IOException {
        String in = written("a.vot", Documents.STARS);
        for (String wanted : List.of("1", "other")) {
            assertEquals(0, convert(in, path("b.csv"), "--table", wanted).code());
            assertEquals("x\n7\n", text("b.csv"));
            assertEquals(0, convert(in, path("b.vot"), "--table=" + wanted).code());
            String info =
                    Called.vo("", "info", "--format", "json", path("b.vot")).out();
            assertTrue(info.contains("\"other\"") && !info.contains("\"stars\""), info);
            assertTrue(info.contains("QUERY_STATUS"), "all else is kept: " + info);
        }
    }

    @Test
    void severalTablesDoNotFitIntoCsv() throws IOException {
        String in = written("a.vot", Documents.STARS);
        assertEquals(
                new Called(
                        2,
                        "",
                        "vo convert: " + in + " has 2 tables and " + path("b.csv")
                                + " has room for one; choose by --table one of 0 (stars), 1 (other)\n"
                                + "Try 'vo convert --help'.\n"),
                convert(in, path("b.csv")));
        assertFiles("a.vot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.vot", "b.csv"})
    void aTableThatIsNotThereIsWrongUsage(String out) throws IOException {
        Called called = convert(written("a.vot", Documents.STARS), path(out), "--table", "othre");
        assertEquals(2, called.code());
        assertTrue(called.err().contains("has no table 'othre'; did you mean other?"), called.err());
        assertFiles("a.vot");
    }

    @Test
    void columnsAreChosenAndOrdered() throws IOException {
        String in = written("a.vot", Documents.STARS);
        assertEquals(
                0,
                convert(in, path("b.csv"), "--table", "0", "--columns", "n,col_ra")
                        .code());
        assertEquals("n,ra\n1,101.287\n,\n9007199254740993,NaN\n", text("b.csv"));
        assertEquals(
                0,
                convert(in, path("b.vot"), "--table", "0", "--columns", "n,ra").code());
        assertEquals(
                text("b.csv"),
                Called.vo("", "cat", "--format", "csv", path("b.vot")).out());
        assertEquals(0, convert(path("b.csv"), path("c.csv"), "--columns", "ra").code());
        assertEquals("ra\n101.287\n\nNaN\n", text("c.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.vot", "b.csv", "c.vot"})
    void aColumnThatIsNotThereIsWrongUsage(String out) throws IOException {
        String in = out.startsWith("c") ? written("a.csv", "ra,n\n1,2\n") : written("a.vot", Documents.STARS);
        Called called = convert(in, path(out), "--table", "0", "--columns", "rb");
        assertEquals(2, called.code());
        assertTrue(called.err().contains("there is no column 'rb'; did you mean ra?"), called.err());
        assertFalse(Files.exists(folder.resolve(out)));
    }

    @Test
    void theVersionIsChanged() throws IOException {
        String in = written("a.csv", "x\n1\n");
        assertEquals(0, convert(in, path("b.vot"), "--votable-version", "1.2").code());
        assertTrue(text("b.vot").contains("<VOTABLE version=\"1.2\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.2\""));
    }

    @Test
    void textThatIsNotAsciiIsUnicodeCharUntilItCanBeChar() throws IOException {
        String in = written("a.csv", "x\nü\n");
        convert(in, path("b.vot"));
        assertTrue(text("b.vot").contains("datatype=\"unicodeChar\""), text("b.vot"));
        convert(in, path("b.vot"), "--votable-version", "1.6");
        assertTrue(text("b.vot").contains("datatype=\"char\""), text("b.vot"));
    }

    @Test
    void typesAreTaken() throws IOException {
        String in = written("a.csv", "id,pos,name\n7,1 2.5,x\n8,,\n");
        Called called = convert(
                in, path("b.vot"), "--encoding", "BINARY2", "--types", "id:short,pos:float[2],name:unicodeChar[8*]");
        assertEquals(new Called(0, "", ""), called);
        String fields = text("b.vot");
        assertTrue(fields.contains("<FIELD name=\"id\" datatype=\"short\""), fields);
        assertTrue(fields.contains("<FIELD name=\"pos\" datatype=\"float\" arraysize=\"2\""), fields);
        assertTrue(fields.contains("<FIELD name=\"name\" datatype=\"unicodeChar\" arraysize=\"8*\""), fields);
        assertEquals(
                "id,pos,name\n7,1.0 2.5,x\n8,,\n",
                Called.vo("", "cat", "--format", "csv", path("b.vot")).out());
    }

    @Test
    void aCellThatDoesNotFitIsToldAndLeavesNoFile() throws IOException {
        String in = written("a.csv", "id,name\n1,a\nx,b\n");
        Called called = convert(in, path("b.vot"), "--types", "id:int");
        assertEquals(1, called.code());
        assertEquals("vo convert: " + in + ":3: column 'id': 'x' does not fit int\n", called.err());
        assertFiles("a.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--types idd:int|there is no column 'idd'; did you mean id?",
                "--types id|--types wants NAME:DATATYPE[ARRAYSIZE]",
                "--types id:integer|there is no datatype 'integer'",
                "--types id:int[x]|'x' in 'id:int[x]' is no arraysize",
                "--encoding BINRY|there is no encoding 'BINRY'; did you mean BINARY",
                "--votable-version 1.0|VOTable '1.0' cannot be written; the versions are 1.1, 1.2, 1.3, 1.4, 1.5, 1.6",
                "--votable-version 1.2 --encoding BINARY2|there is no BINARY2 in VOTable 1.2",
                "--threads 0|--threads wants a number from 1 to 256",
                "--table 3|has one table, number 0",
                "--verify maybe|there is no --verify 'maybe'",
            })
    void wrongUsageIsTold(String options, String message) throws IOException {
        Called called = convert(written("a.csv", "id,name\n1,a\n"), path("b.vot"), options.split(" "));
        assertEquals(2, called.code());
        assertTrue(called.err().contains(message), called.err());
        assertFiles("a.csv");
    }

    @Test
    void wrongNamesAndCombinationsAreTold() throws IOException {
        String csv = written("a.csv", "id,name\n1,a\n");
        String vot = written("a.vot", Documents.STARS);
        assertTrue(convert(csv, path("b.xlsx")).err().contains("vo does not write .xlsx"));
        assertTrue(convert(csv, folder.toString()).err().contains("OUT is a folder"));
        assertTrue(convert(csv, path("b.csv"), "--encoding", "BINARY").err().contains("are for VOTables"));
        assertTrue(convert(vot, path("b.vot"), "--types", "ra:int").err().contains("--types is for CSV"));
        assertEquals(1, convert(csv, path("no/such/b.vot")).code());
        assertTrue(convert(csv, path("no/such/b.csv")).err().contains("no such folder"));
        assertTrue(convert(path("none.csv"), path("b.vot")).err().contains("No such file: "));
        assertTrue(convert(path("none.vot"), path("b.vot")).err().contains("No such file: "));
        assertFiles("a.csv", "a.vot");
    }

    @Test
    void theFirstBytesTellTheFormat() throws IOException {
        assertTrue(Called.vo("a\tb\n1\t2\n", "convert", "-", "-").out().contains("name=\"b\""));
        assertTrue(Called.vo("\ufeffa,b\n1,2\n", "convert", "-", "-").out().contains("name=\"a\""));
        assertTrue(Called.vo("  \n" + Documents.ofRows("").substring(22), "convert", "-", "-")
                .out()
                .contains("name=\"x\""));
        written("noextension", CSV);
        assertEquals(0, convert(path("noextension"), path("b.csv")).code());
        assertEquals(CSV, text("b.csv"));
        assertEquals(1, Called.vo("{\"a\":1,\"b\":2}", "convert", "-", "-").code());
        assertEquals(2, Called.vo("nothing known", "convert", "-", "-").code());
        assertTrue(Called.vo("one\n1\n", "convert", "--from", "csv", "-", "-")
                .out()
                .contains("name=\"one\""));
    }

    @Test
    void inMayBeOut() throws IOException {
        String file = written("a.vot", Documents.ofRows("<TR><TD>1</TD></TR>"));
        assertEquals(new Called(0, "", ""), convert(file, file, "--encoding", "BINARY2"));
        assertTrue(text("a.vot").contains("BINARY2"));
        assertEquals("x\n1\n", Called.vo("", "cat", "--format", "csv", file).out());
        String csv = written("a.csv", "x,y\n1,2\n");
        assertEquals(new Called(0, "", ""), convert(csv, csv, "--columns", "y"));
        assertEquals("y\n2\n", text("a.csv"));
        assertFiles("a.csv", "a.vot");
    }

    @Test
    void aLinkGoesOnLeadingWhereItDid() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Path target = Files.writeString(folder.resolve("real/b.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b.csv"), target);
        assertEquals(0, convert(written("a.csv", "x,y\n1,2\n"), link.toString()).code());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x,y\n1,2\n", Files.readString(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.vot", "b.csv"})
    void damageLeavesWhatWasThere(String out) throws IOException {
        String damaged = written("a.vot", Documents.ofRows("<TR><TD>1</TD></TR><TR><TD>2</oops>"));
        written(out, "old");
        Called called = convert(damaged, path(out));
        assertEquals(1, called.code());
        assertTrue(called.err().startsWith("vo convert: " + damaged + ":"), called.err());
        assertEquals("old", text(out));
    }

    @Test
    void aTruncatedResultIsWrittenAndTold() throws IOException {
        String overflow =
                Documents.around("<TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA><TR><TD>1</TD></TR>"
                        + "</TABLEDATA></DATA></TABLE><INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>");
        String in = written("a.vot", overflow);
        for (String out : List.of("b.vot", "b.csv")) {
            Called called = convert(in, path(out));
            assertEquals(6, called.code());
            assertTrue(called.err().contains("OVERFLOW"), called.err());
            assertTrue(Files.exists(folder.resolve(out)));
            assertEquals(0, convert(in, path(out), "--allow-truncated").code());
        }
        assertTrue(text("b.vot").contains("OVERFLOW"));
    }

    @Test
    void anErrorOfTheServiceLeavesNoFile() throws IOException {
        String error =
                Documents.around("<TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA><TR><TD>1</TD></TR>"
                        + "</TABLEDATA></DATA></TABLE><INFO name=\"QUERY_STATUS\" value=\"ERROR\">no more</INFO>");
        assertEquals(3, convert(written("a.vot", error), path("b.vot")).code());
        assertEquals(3, convert(path("a.vot"), path("b.csv")).code());
        assertFiles("a.vot");
    }

    @Test
    void deviationsAreTreatedAsAsked() throws IOException {
        String in = written(
                "a.vot",
                Documents.around(
                        "<TABLE nrows=\"5\"><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA></TABLEDATA></DATA></TABLE>"));
        assertEquals(new Called(0, "", ""), convert(in, path("b.vot")));
        assertTrue(convert(in, path("b.vot"), "--verify", "warn").err().contains("W18"));
        Files.delete(folder.resolve("b.vot"));
        assertEquals(1, convert(in, path("b.vot"), "--verify", "exception").code());
        assertFiles("a.vot");
    }

    @Test
    void whatCannotBeWrittenAsItWasIsTold() throws IOException {
        String in = written("a.csv", "x,y\n\"\",1\nb,2\n");
        Called called = convert(in, path("b.vot"));
        assertEquals(0, called.code());
        assertEquals(
                "vo: not everything could be written as it was: 1 issue (W78); vo convert --verify warn shows where\n",
                called.err());
        assertTrue(convert(in, path("b.vot"), "--verify", "warn").err().contains("W78: "));
    }

    @Test
    void severalThreadsWriteTheSame() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("<TR><TD>").append(i).append("</TD></TR>");
        }
        String in = written("a.vot", Documents.ofRows(rows.toString()));
        assertEquals(0, convert(in, path("b.vot"), "--encoding", "BINARY2").code());
        assertEquals(
                0,
                convert(in, path("c.vot"), "--encoding", "BINARY2", "--threads", "2")
                        .code());
        assertEquals(text("b.vot"), text("c.vot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/stdout"})
    void devicesAreWrittenStraight(String device) throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")));
        Called called = convert(written("a.csv", CSV), device);
        assertEquals(0, called.code(), called.err());
        assertEquals(device.equals("/dev/stdout"), called.out().contains("<VOTABLE"));
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
        assertFiles("a.csv");
    }

    @Test
    void progressIsForTerminalsOnly() throws IOException {
        Called called = Called.vo(
                CSV.getBytes(StandardCharsets.UTF_8),
                new Terminal(false, true, 80),
                Map.of(),
                "convert",
                "-",
                path("b.vot"));
        assertEquals(new Called(0, "", ""), called);
    }
}
