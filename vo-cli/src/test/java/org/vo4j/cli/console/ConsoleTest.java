// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static Session session(OutputStream err, Terminal terminal, Map<String, String> environment) {
        return new Session(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, terminal, environment);
    }

    @Test
    void messagesCannotSteerTheTerminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        session(err, Terminal.none(), Map.of()).message("bad \u001b[31m name\nsecond line");
        assertEquals("bad \\x1B[31m name\nsecond line\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void colorNeedsATerminalAndNoObjection() {
        Terminal terminal = new Terminal(true, true, 80);
        OutputStream err = OutputStream.nullOutputStream();
        assertTrue(session(err, terminal, Map.of()).color());
        assertFalse(session(err, terminal, Map.of("NO_COLOR", "1")).color());
        assertFalse(session(err, terminal, Map.of("TERM", "dumb")).color());
        assertFalse(session(err, Terminal.none(), Map.of()).color());
    }

    @Test
    void additionsAreFoundWhereXdgSays() {
        OutputStream err = OutputStream.nullOutputStream();
        assertEquals(
                Path.of("/d/vo"),
                session(err, Terminal.none(), Map.of("XDG_DATA_HOME", "/d", "HOME", "/h"))
                        .dataFolder());
        assertEquals(
                Path.of("/h/.local/share/vo"),
                session(err, Terminal.none(), Map.of("XDG_DATA_HOME", "relative", "HOME", "/h"))
                        .dataFolder());
    }

    @Test
    void progressShowsShareRowsBytesAndRate() {
        Session session = session(OutputStream.nullOutputStream(), new Terminal(false, false, 80), Map.of());
        try (Progress progress = Progress.start(session, false)) {
            progress.rows(500);
            assertEquals("500 rows, 250 rows/s", progress.line(2_000_000_000L));
            progress.expect(OptionalLong.of(1000));
            assertEquals("[############............] 50% 500 rows, 250 rows/s", progress.line(2_000_000_000L));
            progress.watch(new Progress.ByteCount() {
                @Override
                public long read() {
                    return 3_000_000;
                }

                @Override
                public OptionalLong total() {
                    return OptionalLong.of(12_000_000);
                }
            });
            assertEquals("[######..................] 25% 500 rows, 3.0 MB, 1.5 MB/s", progress.line(2_000_000_000L));
        }
    }

    @Test
    void progressIsSilentWhereThereIsNoTerminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Progress progress = Progress.start(session(err, Terminal.none(), Map.of()), false)) {
            progress.rows(1);
        }
        assertEquals(0, err.size());
    }

    @Test
    void sizesAreForPeople() {
        assertEquals("999 B", Sizes.bytes(999));
        assertEquals("1.0 kB", Sizes.bytes(1000));
        assertEquals("33.2 MB", Sizes.bytes(33_249_000));
        assertEquals("332 MB", Sizes.bytes(332_490_000));
        assertEquals("9.2 EB", Sizes.bytes(Long.MAX_VALUE));
        assertEquals("1 row", Sizes.count(1, "row"));
    }

    @Test
    void widthsCountPlacesOnTheScreen() {
        byte[] text = "aé日e\u0301".getBytes(StandardCharsets.UTF_8);
        assertEquals(5, DisplayWidth.of(text, 0, text.length));
        assertEquals(3, DisplayWidth.bytesWithin(text, 0, text.length, 3));
        assertEquals(6, DisplayWidth.bytesWithin(text, 0, text.length, 4));
    }
}
