// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet as an encoding and as files, by the commands. */
class ParquetFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.vot"), Documents.STARS);
        assertDone("convert", path("a.vot"), path("b.parquet"), "--table", "0");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertDone(String... args) {
        assertEquals(new Called(0, "", ""), Called.vo("", args));
    }

    private String csv(String name) {
        return Called.vo("", "cat", "--format", "csv", "--table", "0", path(name))
                .out();
    }

    @Test
    void thereAndBack() throws IOException {
        assertDone("convert", path("b.parquet"), path("c.parquet"));
        assertDone("convert", path("c.parquet"), path("d.vot"), "--encoding", "PARQUET", "--href", "rows.parquet");
        assertDone("convert", path("d.vot"), path("e.vot"), "--encoding", "TABLEDATA");
        assertDone("convert", path("a.vot"), path("f.vot"), "--table", "0", "--encoding", "TABLEDATA");
        assertEquals(Files.readString(folder.resolve("f.vot")), Files.readString(folder.resolve("e.vot")));
        assertTrue(Files.size(folder.resolve("rows.parquet")) > 0, "rows beside the document");
        for (String name : new String[] {"b.parquet", "c.parquet", "d.vot"}) {
            assertEquals(csv("a.vot"), csv(name), name);
        }
    }

    /** The rows are in the file itself, so they are counted. */
    @Test
    void infoAndLint() {
        Called info = Called.vo("", "info", path("b.parquet"));
        assertEquals(0, info.code());
        assertTrue(info.out().contains(" rows, PARQUET"), info.out());
        assertFalse(info.out().contains("external"), info.out());
        Called lint = Called.vo("", "lint", path("b.parquet"));
        assertEquals(0, lint.code(), lint.out());
    }
}
