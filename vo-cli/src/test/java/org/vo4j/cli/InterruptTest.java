// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.testkit.Fault;

/** What a process leaves in a service and on the disk when it is ended by a signal. */
class InterruptTest {
    @TempDir
    Path folder;

    @BeforeEach
    void hasSignals() {
        assumeTrue(File.separatorChar == '/', "signals are those of POSIX");
    }

    private static void awaitRequest(Service service, Process process, String start) throws InterruptedException {
        for (int count = 1; !service.wasAsked(start); count++) {
            assertTrue(process.isAlive() || service.wasAsked(start), () -> "it ended; " + service.log());
            service.server().awaitRequests(count);
        }
    }

    private static int end(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();
        return process.waitFor();
    }

    private static Service busy() {
        Service service = new Service();
        service.on("POST /tap/async", new Service.Reply(303, "Location: @tap/async/7", "text/plain", ""));
        service.on("POST /tap/async/7/phase", new Service.Reply(303, "Location: @tap/async/7", "text/plain", ""));
        service.on("GET /tap/async/7", 200, "text/xml", Service.job("EXECUTING", ""));
        service.on("DELETE /tap/async/7", 200, "text/plain", "");
        return service;
    }

    @Test
    void theJobIsAbortedAndDeleted() throws Exception {
        try (Service service = busy()) {
            Path log = folder.resolve("log");
            Process process = ProcessTest.vo(log, "tap", "query", service.url("tap"), "SELECT 1", "--async");
            awaitRequest(service, process, "POST /tap/async/7/phase");
            assertEquals(143, end(process), () -> service.log().toString());
            List<String> asked = service.log();
            assertTrue(asked.contains("DELETE /tap/async/7"), asked::toString);
            assertTrue(
                    service.server().requests().stream()
                            .anyMatch(request -> new String(request.body(), java.nio.charset.StandardCharsets.UTF_8)
                                    .equals("PHASE=ABORT")),
                    asked::toString);
            assertEquals("", Files.readString(log), "it goes without a word");
        }
    }

    /** The service makes the job, and then has not a word to say of it. */
    @Test
    void aJobThatNeverAnswersIsDeletedToo() throws Exception {
        try (Service service = busy()) {
            service.hold("GET /tap/async/7");
            Path log = folder.resolve("log");
            Process process = ProcessTest.vo(log, "tap", "query", service.url("tap"), "SELECT 1", "--async");
            awaitRequest(service, process, "GET /tap/async/7");
            assertEquals(143, end(process), () -> service.log().toString());
            assertTrue(
                    service.wasAsked("DELETE /tap/async/7"), () -> service.log().toString());
        }
    }

    @Test
    void aJobThatCannotBeDeletedIsNamed() throws Exception {
        try (Service service = busy()) {
            service.on("DELETE /tap/async/7", 500, "text/plain", "not today");
            Path log = folder.resolve("log");
            Process process = ProcessTest.vo(log, "tap", "query", service.url("tap"), "SELECT 1", "--async");
            awaitRequest(service, process, "GET /tap/async/7");
            assertEquals(143, end(process), () -> service.log().toString());
            String said = Files.readString(log);
            assertTrue(said.contains("the job " + service.url("tap/async/7") + " could not be deleted"), said);
            assertTrue(said.contains("not today"), said);
        }
    }

    @Test
    void aJobToBeKeptIsLeftAlone() throws Exception {
        try (Service service = busy()) {
            Path log = folder.resolve("log");
            Process process =
                    ProcessTest.vo(log, "tap", "query", service.url("tap"), "SELECT 1", "--async", "--keep-job");
            awaitRequest(service, process, "GET /tap/async/7");
            assertEquals(143, end(process));
            assertFalse(service.wasAsked("DELETE"), () -> service.log().toString());
        }
    }

    @Test
    void bytesThatWereBeingStoredLeaveNoFile() throws Exception {
        try (Service service = new Service()) {
            String csv = "x\n" + "1\n".repeat(100_000);
            service.on("POST /tap/sync", 200, "text/csv", csv);
            service.server().next(Fault.none()); // the capabilities
            service.server().always(Fault.stall(150_000).afterHead());
            Path out = Files.createDirectory(folder.resolve("out"));
            Path log = folder.resolve("log");
            Process process = ProcessTest.vo(
                    log,
                    "tap",
                    "query",
                    service.url("tap"),
                    "SELECT 1",
                    "--response-format",
                    "csv",
                    "-o",
                    out.resolve("r.csv").toString());
            awaitRequest(service, process, "POST /tap/sync");
            ProcessTest.awaitFile(out, process, ".part");
            assertEquals(143, end(process));
            try (Stream<Path> left = Files.list(out)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
