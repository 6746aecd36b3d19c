// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static void write(AtomicFile file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNameStandsForTheOldFileUntilTheCommit() throws IOException {
        Path name = Files.writeString(folder.resolve("a.vot"), "old");
        try (AtomicFile file = AtomicFile.create(name)) {
            write(file, "new");
            assertEquals("old", Files.readString(name));
            file.commit();
        }
        assertEquals("new", Files.readString(name));
        assertEquals(List.of("a.vot"), names());
    }

    @Test
    void nothingRemainsWithoutACommit() throws IOException {
        Path name = folder.resolve("a.vot");
        try (AtomicFile file = AtomicFile.create(name)) {
            write(file, "half");
            assertFalse(Files.exists(name));
            assertEquals(1, names().size());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aProgramThatEndsCanDiscardFromAnotherThread() throws IOException {
        AtomicFile file = AtomicFile.create(folder.resolve("a.vot"));
        write(file, "half");
        file.discard();
        assertEquals(List.of(), names());
        file.close();
    }

    @Test
    void aLinkKeepsLeadingWhereItLeads() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        try (AtomicFile file = AtomicFile.create(link)) {
            write(file, "new");
            file.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void aMissingFolderIsAnErrorAtOnce() {
        assertThrows(NoSuchFileException.class, () -> AtomicFile.create(folder.resolve("none/a.vot")));
    }

    @Test
    void aCommitAfterTheEndIsRefused() throws IOException {
        AtomicFile file = AtomicFile.create(folder.resolve("a.vot"));
        file.close();
        assertThrows(IOException.class, file::commit);
        assertEquals(List.of(), names());
    }

    @Test
    void aNewNameIsNeverTakenFromAnother() throws IOException {
        Path taken = Files.writeString(folder.resolve("a.vot"), "old");
        Path dangling = Files.createSymbolicLink(folder.resolve("b.vot"), Path.of("nothing"));
        try (AtomicFile file = AtomicFile.create(folder.resolve("a.vot"))) {
            write(file, "new");
            assertThrows(FileAlreadyExistsException.class, () -> file.commitNew(taken));
            assertThrows(FileAlreadyExistsException.class, () -> file.commitNew(dangling));
            file.commitNew(folder.resolve("c.vot"));
            assertThrows(IOException.class, () -> file.commitNew(folder.resolve("d.vot")));
        }
        assertEquals("old", Files.readString(taken));
        assertEquals("new", Files.readString(folder.resolve("c.vot")));
        assertEquals(List.of("a.vot", "b.vot", "c.vot"), names());
    }
}
