// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of downloaded files (reference C13) and addresses in cells (C12). */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"m31.fits\" | http://x.org/get | text/plain | m31.fits",
                "inline; filename=m31.fits.gz | http://x.org/get | application/fits | m31.fits.gz",
                "attachment; filename=a.x; filename*=UTF-8''%C3%A9toile.fits | http://x.org/ | image/fits | \u00e9toile.fits",
                "attachment; filename=\"../../etc/passwd\" | http://x.org/ | text/plain | _.._etc_passwd",
                "attachment; filename=\"a\\\\b:c.txt\" | http://x.org/ | text/plain | a_b_c.txt",
                "attachment; filename=\"CON.txt\" | http://x.org/ | text/plain | _CON.txt",
                "attachment; filename=\"...\" | http://x.org/p.fits | image/fits | p.fits",
                "'' | http://x.org/data/m31.fits?x=1 | image/fits | m31.fits",
                "'' | http://x.org/data/m31.fits.gz | application/fits | m31.fits.gz",
                "'' | http://x.org/get.php?id=3 | application/fits | get.fits",
                "'' | http://x.org/get | image/jpeg;q=1 | get.jpg",
                "'' | http://x.org/get | application/x-of-nobody | get.dat",
                "'' | http://x.org/ | application/x-votable+xml;content=datalink | dataset.vot",
                "'' | http://x.org/a%2Fb%00.fits | image/fits | b_.fits",
            })
    void suggested(String disposition, String uri, String mediaType, String name) {
        assertEquals(name, FileNames.suggest(disposition.equals("''") ? "" : disposition, URI.create(uri), mediaType));
    }

    @Test
    void longNamesAreCutBeforeTheExtension() {
        String name =
                FileNames.suggest("filename=\"" + "\u00e9".repeat(400) + ".fits\"", URI.create("http://x.org/"), "");
        assertTrue(name.endsWith("\u00e9.fits"), name);
        assertTrue(name.length() < 160, name);
    }

    @Test
    void aNameOfManyPartsTakesNoStack() {
        for (String part : new String[] {"a", "\\\"", "a\\\\"}) {
            String name =
                    FileNames.suggest("filename=\"" + part.repeat(100_000) + "\"", URI.create("http://x.org/"), "");
            assertTrue(name.length() <= 150, name);
        }
    }

    @Test
    void lettersThatNoFileSystemTakesAreReplaced(@TempDir Path folder) {
        Path file = FileNames.free(folder, "a\ud800.fits"); // half a character
        assertEquals("a_.fits", file.getFileName().toString());
    }

    @Test
    void numberedWhereTaken(@TempDir Path folder) throws IOException {
        assertEquals(
                "a.fits.gz", FileNames.free(folder, "a.fits.gz").getFileName().toString());
        Files.createFile(folder.resolve("a.fits.gz"));
        assertEquals(
                "a-1.fits.gz", FileNames.free(folder, "a.fits.gz").getFileName().toString());
        Files.createFile(folder.resolve("a-1.fits.gz"));
        assertEquals(
                "a-2.fits.gz", FileNames.free(folder, "a.fits.gz").getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://x.org/a b; http://x.org/a%20b",
                "http://x.org/a|b{c}^d; http://x.org/a%7Cb%7Bc%7D%5Ed",
                "http://x.org/50%; http://x.org/50%25",
                "http://x.org/%2Fa; http://x.org/%2Fa",
                "http://x.org/a[1]; http://x.org/a%5B1%5D",
                "http://[::1]:80/a; http://[::1]:80/a",
                "\u00e9; http://base.org/dir/%C3%A9",
                "../p.fits?x=y z; http://base.org/p.fits?x=y%20z",
                "ivo://x.org/y?z; ivo://x.org/y?z",
            })
    void addressesInCells(String cell, String uri) {
        assertEquals(
                URI.create(uri),
                Addresses.lenient(cell, URI.create("http://base.org/dir/query")).get());
    }

    @Test
    void noAddresses() {
        assertTrue(Addresses.lenient("  ", URI.create("http://x.org/")).isEmpty());
        assertTrue(Addresses.lenient("http://", URI.create("http://x.org/")).isEmpty());
    }
}
