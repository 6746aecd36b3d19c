// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.cli.console.Terminal;

class LintCommandTest {
    private static final String GOOD = Documents.ofRows("<TR><TD>1</TD></TR>");
    private static final String WARNED =
            Documents.around("<TABLE nrows=\"5\"><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA>"
                    + "<TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>");
    private static final String BAD = Documents.ofRows("<TR><TD>one</TD></TR><TR><TD>2</TD></TR>");

    @TempDir
    Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aGoodDocumentHasOneLine() {
        assertEquals(
                new Called(0, "-: VOTable 1.4, 1 table, 1 row: 0 errors, 0 warnings\n", ""),
                Called.vo(GOOD, "lint", "-"));
    }

    @Test
    void anIssueHasPlaceSeverityCodeAndSection() throws IOException {
        String file = written("bad.vot", BAD);
        Called called = Called.vo("", "lint", file);
        assertEquals(1, called.code());
        String[] lines = called.out().split("\n");
        assertTrue(
                lines[0].matches("\\Q" + file + "\\E:\\d+:\\d+: error E\\d\\d: .*\\[VOTable 1\\.5 section .*]"),
                lines[0]);
        assertEquals(file + ": VOTable 1.4, 1 table, 2 rows: 1 error, 0 warnings", lines[lines.length - 1]);
    }

    @Test
    void aWarningIsAFailureWhenItIsStrict() {
        assertEquals(0, Called.vo(WARNED, "lint", "-").code());
        Called strict = Called.vo(WARNED, "lint", "--strict", "-");
        assertEquals(1, strict.code());
        assertTrue(strict.out().contains(": warning W18: "), strict.out());
        assertTrue(strict.out().endsWith(": 0 errors, 1 warning\n"), strict.out());
    }

    @Test
    void badFilesDoNotStopTheOthers() throws IOException {
        String bad = written("bad.vot", BAD);
        String none = folder.resolve("none.vot").toString();
        String noXml = written("text.vot", "hello");
        String good = written("good.vot", GOOD);
        Called called = Called.vo("", "lint", bad, none, noXml, good);
        assertEquals(1, called.code());
        assertTrue(called.out().contains(bad + ": VOTable"), called.out());
        assertTrue(called.out().contains("E45"), called.out());
        assertTrue(called.out().endsWith(good + ": VOTable 1.4, 1 table, 1 row: 0 errors, 0 warnings\n"), called.out());
        assertEquals("vo lint: No such file: " + none + "\n", called.err());
    }

    @Test
    void whatIsCountedButNotListedIsTold() {
        Called called = Called.vo(Documents.ofRows("<TR><TD>x</TD></TR>".repeat(50)), "lint", "-");
        assertTrue(called.out().contains("-: 40 more of E"), called.out());
        assertTrue(called.out().endsWith(", 50 rows: 50 errors, 0 warnings\n"), called.out());
    }

    @Test
    void jsonIsForPrograms() throws IOException {
        String file = written("warned.vot", WARNED);
        String none = folder.resolve("none.vot").toString();
        Called called = Called.vo("", "lint", "--format", "json", file, none);
        assertEquals(1, called.code());
        String place = called.out()
                .replaceAll("\"line\": \\d+,\\s+\"column\": \\d+", "PLACE")
                .replaceAll("\"message\": \"[^\"]*\"", "MESSAGE");
        assertEquals("""
                [
                  {
                    "file": "%s",
                    "valid": true,
                    "version": "1.4",
                    "tables": 1,
                    "rows": 1,
                    "errors": 0,
                    "warnings": 1,
                    "issues": [
                      {
                        "code": "W18",
                        "severity": "warning",
                        MESSAGE,
                        "section": "VOTable 1.5 section 3.8",
                        "element": "TABLE",
                        PLACE
                      }
                    ],
                    "counts": {
                      "W18": 1
                    }
                  },
                  {
                    "file": "%s",
                    "valid": false,
                    "failure": "No such file: %s"
                  }
                ]
                """.formatted(file, none, none), place);
    }

    @Test
    void colorsAreForTerminalsThatWantThem() {
        Terminal terminal = new Terminal(true, true, 80);
        byte[] document = WARNED.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(Called.vo(document, terminal, Map.of("TERM", "xterm"), "lint", "-")
                .out()
                .contains("\u001b["));
        assertTrue(!Called.vo(document, terminal, Map.of("NO_COLOR", "1"), "lint", "-")
                .out()
                .contains("\u001b["));
    }

    @Test
    void aDocumentCannotSteerTheTerminal() {
        String evil = Documents.around("<TABLE><FIELD name=\"&#27;[2J\u0085\" datatype=\"nonsense\"/></TABLE>");
        assertTrue(Called.vo(evil, "lint", "-").out().chars().noneMatch(c -> c == 0x1b || c == 0x85));
    }

    @Test
    void withoutAFileItIsWrongUsage() {
        assertEquals(2, Called.vo("", "lint").code());
        assertTrue(Called.vo("", "lint", "--help").out().contains("FILE..."));
    }
}
