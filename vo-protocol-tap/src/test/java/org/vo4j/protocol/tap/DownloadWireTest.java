// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.QueryException;
import org.vo4j.api.TransportException;
import org.vo4j.protocol.dali.QueryStatus;

/** Results in any format, stored as they come. */
final class DownloadWireTest extends WireTest {
    @TempDir
    Path folder;

    private QueryStatus stored(String body, Path file) {
        answers("/tap/sync", 200, "application/octet-stream", body);
        return service().download(TapQuery.adql("Q").responseFormat("x"), file);
    }

    @Test
    void anyFormat() throws IOException {
        Path file = folder.resolve("result.csv");
        assertTrue(stored("a,b\n1,\u03b1\n", file).isOk());
        assertEquals("a,b\n1,\u03b1\n", Files.readString(file));
        assertEquals(
                "RESPONSEFORMAT=x&REQUEST=doQuery&LANG=ADQL&QUERY=Q",
                requests().get(0).getBodyAsString());
    }

    /** To the byte, with what stands behind the last tag; and the overflow is told. */
    @Test
    void votable() throws IOException {
        String body = result("<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>", 1, 2, 3) + "<!-- end -->\n\n";
        Path file = folder.resolve("result.vot");
        assertTrue(stored(body, file).isOverflow());
        assertEquals(body, Files.readString(file));
    }

    /** A service answers with an error VOTable although it was asked for CSV. */
    @Test
    void errorInsteadOfTheFormat() {
        Path file = folder.resolve("result.csv");
        QueryException failure = assertThrows(QueryException.class, () -> stored(error("no such table"), file));
        assertTrue(failure.getMessage().contains("no such table"), failure.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void fileThatCannotBeWritten() {
        Path file = folder.resolve("no/such/folder/result.csv");
        TransportException failure = assertThrows(TransportException.class, () -> stored("a\n", file));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }

    @Test
    void fileThatIsThereIsReplacedOnlyByAWholeResult() throws IOException {
        Path file = Files.writeString(folder.resolve("result.csv"), "old");
        assertThrows(QueryException.class, () -> stored(error("no"), file));
        assertEquals("old", Files.readString(file));
        stored("new", file);
        assertEquals("new", Files.readString(file));
    }
}
