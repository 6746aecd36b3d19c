// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;

/** What {@code --download DIR} of several subcommands does. */
class DownloadOutputTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Session session =
            new Session(InputStream.nullInputStream(), out, err, new Terminal(false, false, 100), Map.of());
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final FaultProxy server = FaultProxy.answering(this::answer);

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
    }

    /** The query gives one record for each word of it: its dataset is at that path. */
    private void answer(FaultRequest request, OutputStream out) throws IOException {
        String path = request.target().split("\\?", 2)[0];
        if (path.equals("/query")) {
            StringBuilder rows = new StringBuilder();
            for (String word : request.target().split("\\?", 2)[1].split("\\+")) {
                rows.append("<TR><TD>").append(word.replace("none", "")).append("</TD><TD>");
                rows.append(word.contains("links") ? "application/x-votable+xml;content=datalink" : "")
                        .append("</TD></TR>");
            }
            out.write(response(
                    200,
                    "application/x-votable+xml",
                    "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><TABLE><FIELD name=\"access_url\" "
                            + "datatype=\"char\" arraysize=\"*\"/><FIELD name=\"access_format\" datatype=\"char\" "
                            + "arraysize=\"*\"/><DATA><TABLEDATA>" + rows
                            + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>"));
            return;
        }
        byte[] whole = response(path.contains("secret") ? 403 : 200, "text/plain", "data of " + path);
        if (path.equals("/stall.txt")) {
            out.write(whole, 0, whole.length - 5);
            out.flush();
            stalled.countDown();
            awaitEnd();
        } else {
            out.write(whole);
        }
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] response(int status, String type, String body) {
        return FaultProxy.response(status, List.of("Content-Type: " + type), body.getBytes(StandardCharsets.UTF_8));
    }

    private int download(String words, String... options) {
        Syntax syntax = Access.options(DownloadOutput.options(ResultOutput.options(new Syntax())));
        Arguments arguments = syntax.plain(List.of(options)).orElseThrow();
        URI address = server.uri("/query?" + words);
        Network network = Access.network(address, arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        Optional<DownloadOutput> download = DownloadOutput.of(arguments, network, session);
        try (DalResults<?> results = DalResults.of(Answers.of(network).send(TransportRequest.get(address)))) {
            int code = download.orElseThrow().write(results, output);
            session.out().flush();
            return code;
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNamesOfTheFilesAreWritten() throws IOException {
        Path made = folder.resolve("made");
        assertEquals(
                0, download("/a.txt+/b.txt+/x/a.txt", "--download", made.toString(), "--parallel", "2"), this::said);
        assertEquals(3, lines().size());
        assertEquals("data of /b.txt", Files.readString(made.resolve("b.txt")));
        assertEquals(
                List.of("data of /a.txt", "data of /x/a.txt"),
                List.of(Files.readString(Path.of(lines().get(0))), Files.readString(Path.of(lines().get(2)))));
        assertEquals("", said());
    }

    @Test
    void theRowsAreWrittenTooIfWanted() throws IOException {
        Path rows = folder.resolve("rows.csv");
        assertEquals(0, download("/a.txt+/b.txt", "--download", folder.toString(), "-o", rows.toString()));
        assertEquals(
                "access_url,access_format\n/a.txt,\n/b.txt,\n",
                Files.readString(rows).replace("\r\n", "\n"));
        assertEquals(List.of("a.txt", "b.txt", "rows.csv"), left());
        assertEquals(2, lines().size());
        out.reset();
        assertEquals(0, download("/a.txt", "--download", folder.toString(), "--format", "csv"));
        assertEquals(List.of("access_url,access_format", "/a.txt,"), lines(), "rows only, so that they can be read");
        assertEquals(List.of("a-1.txt", "a.txt", "b.txt", "rows.csv"), left());
    }

    @Test
    void whatFailsIsToldAndTheRestIsKept() throws IOException {
        int code = download("/a.txt+/secret.txt+none+none", "--download", folder.toString());
        assertEquals(ExitCode.UNAUTHORISED, code);
        assertEquals(List.of("a.txt"), left());
        assertEquals(List.of(folder.resolve("a.txt").toString()), lines());
        assertTrue(said().contains("/secret.txt"), said());
        assertTrue(said().contains("vo: 1 of 2 downloads failed\n"), said());
        assertTrue(said().contains("vo: 2 records have no dataset\n"), said());
    }

    /** A list of links that cannot be had hides a dataset: that is not the same as to have none. */
    @Test
    void aListOfLinksThatFailsIsAFailure() throws IOException {
        int code = download("/a.txt+/links/secret+/links/secret2", "--download", folder.toString());
        assertEquals(ExitCode.UNAUTHORISED, code);
        assertEquals(List.of("a.txt"), left());
        assertTrue(said().contains("/links/secret ") && said().contains("/links/secret2 "), said());
    }

    @Test
    void interruptedItLeavesNothingHalf() throws Exception {
        Thread running = new Thread(() -> download("/a.txt+/stall.txt", "--download", folder.toString()));
        running.start();
        stalled.await();
        session.interrupt();
        running.join();
        assertTrue(List.of(List.of(), List.of("a.txt")).contains(left()), left().toString());
    }

    @Test
    void wrongOptions() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(UsageException.class, () -> download("/a.txt", "--download", file.toString()));
        assertThrows(
                UsageException.class, () -> download("/a.txt", "--download", folder.toString(), "--parallel", "0"));
        assertThrows(UsageException.class, () -> download("/a.txt", "--parallel", "2"));
        assertArrayEquals(new String[] {"file"}, left().toArray());
    }
}
