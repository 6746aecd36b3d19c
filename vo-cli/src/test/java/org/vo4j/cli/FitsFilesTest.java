// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FITS as an encoding and as files, by the commands. */
class FitsFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.vot"), Documents.STARS);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Called convert(String in, String out, String... options) {
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("convert", path(in), path(out)), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        return Called.vo("", args);
    }

    private static void assertDone(Called called) {
        assertEquals(new Called(0, "", ""), called);
    }

    private void assertSame(String other) {
        assertDone(convert(other, "back.csv", "--table", "0"));
        assertDone(convert("a.vot", "first.csv", "--table", "0"));
        try {
            assertEquals(Files.readString(folder.resolve("first.csv")), Files.readString(folder.resolve("back.csv")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void filesOfFits() throws IOException {
        assertDone(convert("a.vot", "b.fits"));
        assertEquals(
                "SIMPLE  =", new String(Files.readAllBytes(folder.resolve("b.fits")), 0, 9, StandardCharsets.US_ASCII));
        assertSame("b.fits");
        assertDone(convert("b.fits", "c.vot"));
        assertDone(convert("a.vot", "d.vot"));
        assertEquals(Files.readString(folder.resolve("d.vot")), Files.readString(folder.resolve("c.vot")));
        assertDone(convert("b.fits", "e.fits.gz"));
        assertSame("e.fits.gz");
        assertDone(convert("a.vot", "t.fits", "--table", "0"));
        assertSame("t.fits");
    }

    @Test
    void catInfoAndLintReadThem() {
        assertDone(convert("a.vot", "b.fits"));
        Called cat = Called.vo("", "cat", "--format", "csv", path("b.fits"));
        assertEquals(Called.vo("", "cat", "--format", "csv", path("a.vot")), cat);
        Called info = Called.vo("", "info", path("b.fits"));
        assertEquals(0, info.code());
        assertTrue(info.out().contains("FITS"), info.out());
        assertTrue(!info.out().contains("not counted"), info.out());
        assertTrue(!info.out().contains("STREAM"), info.out());
        String json = Called.vo("", "info", "--format", "json", path("b.fits")).out();
        assertTrue(json.contains("\"encoding\"") && !json.contains("\"stream\""), json);
        Called lint = Called.vo("", "lint", path("b.fits"));
        assertEquals(Called.vo("", "lint", path("a.vot")).code(), lint.code(), lint.out());
    }

    @Test
    void rowsBesideTheDocument() throws IOException {
        for (String encoding : List.of("FITS", "BINARY", "BINARY2")) {
            assertDone(convert("a.vot", "h.vot", "--encoding", encoding, "--href", "rows.bin"));
            assertTrue(Files.readString(folder.resolve("h.vot")).contains("href=\"rows.bin\""), encoding);
            assertTrue(Files.size(folder.resolve("rows.bin")) > 0, encoding);
            assertSame("h.vot");
        }
        assertDone(convert("a.vot", "i.vot", "--encoding", "fits"));
        assertSame("i.vot");
    }

    @Test
    void whatCannotBe() {
        assertEquals(
                2,
                convert("a.vot", "h.vot", "--encoding", "FITS", "--href", "../rows")
                        .code());
        Called called = Called.vo("", "convert", path("a.vot"), "-", "--encoding", "FITS", "--href", "rows");
        assertEquals(2, called.code());
        Called other = convert("a.vot", "b.fits", "--encoding", "BINARY2");
        assertTrue(other.code() != 0 && other.err().contains("BINARY2"), other.err());
        assertTrue(Files.notExists(folder.resolve("b.fits")), "nothing is written");
    }
}
