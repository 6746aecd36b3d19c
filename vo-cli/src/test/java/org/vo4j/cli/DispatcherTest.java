// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;

class DispatcherTest {
    /** A subcommand that fails as it is told to. */
    private record Failing(Supplier<RuntimeException> failure) implements Subcommand {
        @Override
        public String name() {
            return "fail";
        }

        @Override
        public String summary() {
            return "Fail";
        }

        @Override
        public Syntax syntax() {
            return new Syntax();
        }

        @Override
        public int run(Arguments arguments, Session session) {
            session.out().line("before");
            throw failure.get();
        }
    }

    private static Called fail(Supplier<RuntimeException> failure, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(InputStream.nullInputStream(), out, err, Terminal.none(), Map.of());
        int code = new Dispatcher(List.of(new Failing(failure)), session).run(List.of(args));
        return new Called(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void failuresHaveTheirCodes() {
        assertEquals(
                1,
                fail(() -> new FormatException("bad", Location.unknown()), "fail")
                        .code());
        assertEquals(3, fail(() -> new QueryException("no"), "fail").code());
        assertEquals(3, fail(() -> service(500), "fail").code());
        assertEquals(5, fail(() -> service(401), "fail").code());
        assertEquals(5, fail(() -> service(403), "fail").code());
        assertEquals(
                4,
                fail(() -> transport(new java.net.ConnectException("refused")), "fail")
                        .code());
        assertEquals(
                4,
                fail(() -> transport(new java.net.SocketTimeoutException("late")), "fail")
                        .code());
        assertEquals(
                1,
                fail(() -> transport(new java.nio.file.NoSuchFileException("x")), "fail")
                        .code());
        assertEquals(2, fail(() -> new UsageException("so not"), "fail").code());
    }

    private static ServiceException service(int status) {
        return new ServiceException("status " + status, status, Optional.empty(), "");
    }

    private static TransportException transport(IOException cause) {
        return new TransportException("cannot", cause);
    }

    @Test
    void whatWasWrittenBeforeAFailureGoesOut() {
        Called called = fail(() -> new FormatException("bad", new Location("f.vot", 3, 4)), "fail");
        assertEquals("before\n", called.out());
        assertEquals("vo fail: f.vot:3:4: bad\n", called.err());
    }

    @Test
    void traceOnlyForDebug() {
        assertFalse(fail(() -> new IllegalStateException("odd"), "fail").err().contains("\n    at "));
        assertTrue(fail(() -> new IllegalStateException("odd"), "fail").err().startsWith("vo fail: internal error"));
        assertTrue(fail(() -> new IllegalStateException("odd"), "fail", "--debug")
                .err()
                .contains("\n    at "));
        assertTrue(fail(() -> new IllegalStateException("odd"), "--debug", "fail")
                .err()
                .contains("\n    at "));
    }

    @Test
    void helpGoesToStandardOutput() {
        for (String[] args : new String[][] {{"--help"}, {"-h"}, {"help"}}) {
            Called called = Called.vo("", args);
            assertEquals(0, called.code());
            assertTrue(called.out().startsWith("Usage: vo "), called.out());
            assertEquals("", called.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "cat", "plugins"})
    void everySubcommandHasHelp(String name) {
        Called called = Called.vo("", name, "--help");
        assertEquals(0, called.code());
        assertTrue(called.out().startsWith("Usage: vo " + name), called.out());
        assertEquals(called, Called.vo("", "help", name));
        assertEquals(called, Called.vo("", name, "-h"));
    }

    @Test
    void version() {
        Called called = Called.vo("", "--version");
        assertEquals(0, called.code());
        assertTrue(called.out().matches("vo \\S+ \\(Java .*\\)\n"), called.out());
    }

    @Test
    void wrongUsageIsExplained() {
        Called none = Called.vo("");
        assertEquals(2, none.code());
        assertTrue(none.err().startsWith("Usage: vo "));
        assertEquals("", none.out());
        assertEquals(
                new Called(2, "", "vo: there is no subcommand 'kat'; did you mean cat?\nTry 'vo --help'.\n"),
                Called.vo("", "kat"));
        assertEquals(
                new Called(2, "", "vo cat: unknown option '--fromat'; did you mean --format?\nTry 'vo cat --help'.\n"),
                Called.vo("", "cat", "--fromat", "csv", "-"));
        assertEquals(
                new Called(2, "", "vo cat: there is no --format 'csb'; did you mean csv?\nTry 'vo cat --help'.\n"),
                Called.vo("", "cat", "--format", "csb", "-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "cat a b",
                "cat --head -",
                "cat --head x -",
                "cat --head -1 -",
                "cat --columns , -",
                "info",
                "info --format csv -",
                "plugins x",
                "--bogus"
            })
    void wrongUsageIsCode2(String line) {
        Called called = Called.vo("", line.split(" "));
        assertEquals(2, called.code(), called.err());
        assertEquals("", called.out());
    }

    @Test
    void aReaderThatHasGoneIsNoFailure() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, Main.run(new String[] {"--help"}, InputStream.nullInputStream(), gone, err, false, 80));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(1, Main.run(new String[] {"--help"}, InputStream.nullInputStream(), full, err, false, 80));
        assertEquals(
                "vo --help: cannot write to standard output: No space left on device\n",
                err.toString(StandardCharsets.UTF_8));
    }
}
