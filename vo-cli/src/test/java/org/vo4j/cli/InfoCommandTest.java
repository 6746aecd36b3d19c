// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.cli.console.DisplayWidth;
import org.vo4j.cli.console.Terminal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class InfoCommandTest {
    private static String golden(String name) throws IOException {
        try (var in = InfoCommandTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void text() throws IOException {
        assertEquals(new Called(0, golden("stars-info.txt"), ""), Called.vo(Documents.STARS, "info", "-"));
    }

    @Test
    void json() throws IOException {
        Called called = Called.vo(Documents.STARS, "info", "--format", "json", "-");
        assertEquals(new Called(0, golden("stars-info.json"), ""), called);
        assertValid(called.out());
    }

    private static void assertValid(String json) {
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        assertEquals(0, depth);
    }

    @Test
    void linesFitTheTerminal() {
        Called called = Called.vo(Documents.STARS, new Terminal(true, true, 60), "info", "-");
        for (String line : called.out().split("\n")) {
            assertTrue(DisplayWidth.of(line) <= 60, line);
        }
    }

    @Test
    void whatIsKnownOfADamagedDocumentIsShown() {
        String damaged = Documents.ofRows("<TR><TD>1</TD></TR>\n<TR><TD></oops>");
        Called text = Called.vo(damaged, "info", "-");
        assertEquals(1, text.code());
        assertTrue(text.out().contains("rows not counted: damaged"), text.out());
        assertTrue(text.err().startsWith("vo info: -:4:"), text.err());
        Called json = Called.vo(damaged, "info", "--format", "json", "-");
        assertEquals(1, json.code());
        assertValid(json.out());
    }

    @Test
    void anErrorOfTheServiceIsCode3AndATruncationIsNone() {
        String error = Documents.around("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">no</INFO>");
        assertEquals(3, Called.vo(error, "info", "-").code());
        String overflow = error.replace("ERROR", "OVERFLOW");
        assertEquals(0, Called.vo(overflow, "info", "-").code());
    }

    @Test
    void announcedRowsThatAreNotThereAreSaid() {
        String wrong = Documents.ofRows("<TR><TD>1</TD></TR>").replace("<TABLE ", "<TABLE nrows=\"5\" ");
        assertTrue(Called.vo(wrong, "info", "-").out().contains("1 row (but nrows 5)"));
    }

    @Test
    void externalStreamsAreNotFetchedToCountTheirRows() {
        String external = Documents.around("<TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA><BINARY><STREAM "
                + "href=\"http://localhost:1/none\"/></BINARY></DATA></TABLE>");
        Called called = Called.vo(external, "info", "-");
        assertEquals(0, called.code(), called.err());
        assertTrue(called.out().contains("rows not counted: external stream"), called.out());
    }

    @Test
    void theNameOfTheFileIsShown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stars.vot"), Documents.STARS);
        assertTrue(Called.vo("", "info", file.toString()).out().startsWith(file + ": VOTable 1.4, 2 tables\n"));
    }
}
