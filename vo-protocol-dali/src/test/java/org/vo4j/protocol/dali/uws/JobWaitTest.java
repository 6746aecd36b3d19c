// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.JobException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;

/** Waiting for jobs: row U3 of the feature table, faults B9 and B10; no test waits in earnest. */
final class JobWaitTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void b10AServiceThatBlocksIsAskedAgainAtOnce() {
        FakeJobServer server = new FakeJobServer()
                .phase("1.1", "QUEUED", 0)
                .phase("1.1", "EXECUTING", 5_000)
                .phase("1.1", "EXECUTING", 30_000)
                .phase("1.1", "COMPLETED", 12_000);
        assertEquals("42", server.job().awaitEnd(HOUR).jobId());
        assertEquals(
                List.of(
                        "GET /42",
                        "GET /42?WAIT=30&PHASE=QUEUED",
                        "GET /42?WAIT=30&PHASE=EXECUTING",
                        "GET /42?WAIT=30&PHASE=EXECUTING"),
                server.requests);
        assertEquals(List.of(), server.sleeps);
    }

    @Test
    void anOldServiceIsPolledWithGrowingPauses() {
        FakeJobServer server = new FakeJobServer();
        for (int i = 0; i < 20; i++) {
            server.phase(i % 2 == 0 ? "" : "1.0", "EXECUTING", 0);
        }
        server.phase("1.0", "COMPLETED", 0);
        server.job().await(HOUR);
        assertTrue(server.requests.stream().allMatch("GET /42"::equals));
        assertEquals(Duration.ofMillis(250), server.sleeps.get(0));
        assertEquals(Duration.ofMillis(375), server.sleeps.get(1));
        assertEquals(Duration.ofSeconds(30), server.sleeps.get(19));
    }

    @Test
    void aServiceThatDoesNotKeepToWaitIsPolled() {
        FakeJobServer server = new FakeJobServer();
        for (int i = 0; i < 8; i++) {
            server.phase("1.1", "EXECUTING", 10);
        }
        server.phase("1.1", "COMPLETED", 10);
        server.job().await(HOUR);
        assertEquals(
                2,
                server.requests.stream()
                        .filter(request -> request.contains("WAIT"))
                        .count());
        assertEquals(7, server.sleeps.size());
    }

    @Test
    void b9EveryPhaseThatIsNoEndIsWaitedFor() {
        FakeJobServer server = new FakeJobServer();
        for (String phase : List.of("PENDING", "HELD", "SUSPENDED", "UNKNOWN", "RUN", "queued", "RECYCLING", "")) {
            server.phase("1.0", phase, 0);
        }
        server.phase("1.0", "Completed", 0);
        assertTrue(server.job().awaitEnd(HOUR).phase().isCompleted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELD", "SUSPENDED", "UNKNOWN"})
    void phasesInWhichNoServiceBlocksAreNotAskedToBlock(String phase) {
        FakeJobServer server = new FakeJobServer()
                .phase("1.1", phase, 0)
                .phase("1.1", phase, 0)
                .phase("1.1", "COMPLETED", 0);
        server.job().await(HOUR);
        assertEquals(List.of("GET /42", "GET /42", "GET /42"), server.requests);
        assertEquals(2, server.sleeps.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "ABORTED", "ARCHIVED"})
    void u7OtherEndsAreFailures(String phase) {
        FakeJobServer server = new FakeJobServer()
                .answer(
                        0,
                        200,
                        FakeJobServer.document(
                                "1.1",
                                phase,
                                "<uws:errorSummary type='fatal' hasDetail='false'>"
                                        + "<uws:message>no such table</uws:message></uws:errorSummary>"));
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(HOUR));
        assertEquals(phase, failure.phase());
        assertEquals(FakeJobServer.JOB, failure.job());
        assertTrue(failure.getMessage().contains("no such table"), failure.getMessage());
        assertTrue(failure.getMessage().contains("http://h/tap/async/42"), failure.getMessage());
    }

    @Test
    void theDetailOfAnErrorIsFetched() {
        FakeJobServer server = new FakeJobServer()
                .answer(
                        0,
                        200,
                        FakeJobServer.document(
                                "1.1",
                                "ERROR",
                                "<errorSummary type='transient' hasDetail='true'>"
                                        + "<message>failed</message></errorSummary>"))
                .answer(
                        0,
                        200,
                        "<?xml version='1.0'?><VOTABLE><RESOURCE type='results'><INFO name='QUERY_STATUS'"
                                + " value='ERROR'>column rA is not known</INFO></RESOURCE></VOTABLE>");
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(HOUR));
        assertEquals(List.of("GET /42", "GET /42/error"), server.requests);
        assertTrue(failure.getMessage().contains("failed (column rA is not known)"), failure.getMessage());
    }

    @Test
    void anErrorWithoutAnyTextSaysSo() {
        FakeJobServer server = new FakeJobServer().phase("1.1", "ERROR", 0).answer(0, 404, "none");
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(HOUR));
        assertTrue(failure.getMessage().contains("does not say why"), failure.getMessage());
    }

    @Test
    void theBudgetIsOneForAll() {
        FakeJobServer server = new FakeJobServer().phase("1.1", "EXECUTING", 0);
        for (int i = 0; i < 3; i++) {
            server.phase("1.1", "EXECUTING", 30_000);
        }
        server.phase("1.1", "EXECUTING", 10_000);
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(Duration.ofSeconds(100)));
        assertEquals("EXECUTING", failure.phase());
        assertEquals(Duration.ofSeconds(100), server.time());
        assertEquals("GET /42?WAIT=10&PHASE=EXECUTING", server.requests.get(4));
        assertTrue(failure.getMessage().contains("PT1M40S"), failure.getMessage());
    }

    @Test
    void aJobThatNobodyHasRunIsSuspected() {
        FakeJobServer server = new FakeJobServer().phase("1.0", "PENDING", 0);
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(Duration.ofSeconds(9)));
        assertTrue(failure.getMessage().contains("has it been told to run?"), failure.getMessage());
        assertEquals(Duration.ofSeconds(9), server.time());
    }

    @Test
    void aLookIsTakenEvenWithoutABudget() {
        FakeJobServer server = new FakeJobServer().phase("1.1", "COMPLETED", 0);
        assertTrue(server.job().awaitEnd(Duration.ZERO).phase().isCompleted());
    }

    @Test
    void failuresThatPassAreWaitedOut() {
        FakeJobServer server = new FakeJobServer()
                .phase("1.1", "EXECUTING", 0)
                .breaks(10_000)
                .answer(0, 503, "busy", "retry-after", "45")
                .answer(0, 200, "<uws:job><uws:ph")
                .answer(0, 502, "bad gateway")
                .answer(0, 408, "too slow")
                .phase("1.1", "COMPLETED", 0);
        assertTrue(server.job().awaitEnd(HOUR).phase().isCompleted());
        assertTrue(server.sleeps.contains(Duration.ofSeconds(45)), server.sleeps.toString());
        // something on the way cut a WAIT of 30 s: the next one is shorter (IRSA, pyvo issue 713)
        assertEquals("GET /42?WAIT=10&PHASE=EXECUTING", server.requests.get(2));
    }

    @Test
    void failuresThatDoNotPassEndWithTheBudgetAndAreTold() {
        FakeJobServer server = new FakeJobServer().breaks(0);
        JobException failure =
                assertThrows(JobException.class, () -> server.job().await(Duration.ofMinutes(5)));
        assertEquals(Duration.ofMinutes(5), server.time());
        assertTrue(failure.getMessage().contains("connection reset"), failure.getMessage());
        assertTrue(failure.getCause() instanceof TransportException);
    }

    @Test
    void aRefusalIsAFailureAtOnce() {
        FakeJobServer gone = new FakeJobServer().answer(0, 404, "no such job");
        assertEquals(
                404,
                assertThrows(ServiceException.class, () -> gone.job().await(HOUR))
                        .status());
        FakeJobServer noWait = new FakeJobServer()
                .phase("1.1", "EXECUTING", 0)
                .answer(0, 400, "unknown parameter WAIT")
                .phase("1.1", "EXECUTING", 0)
                .phase("1.1", "COMPLETED", 0);
        noWait.job().await(HOUR);
        assertEquals("GET /42", noWait.requests.get(2));
    }

    @Test
    void anInterruptionEndsTheWaitAndIsKept() {
        FakeJobServer server = new FakeJobServer().phase("1.0", "EXECUTING", 0);
        Thread.currentThread().interrupt();
        TransportException failure =
                assertThrows(TransportException.class, () -> server.job().await(HOUR));
        assertTrue(Thread.interrupted());
        assertTrue(failure.getMessage().contains("taken up again"), failure.getMessage());
    }

    @Test
    void theFutureGivesTheJobOrItsFailure() {
        FakeJobServer server = new FakeJobServer().phase("1.0", "COMPLETED", 0);
        UwsJob job = server.job();
        assertEquals(job, job.awaitAsync(HOUR, Runnable::run).join());
        FakeJobServer bad = new FakeJobServer().phase("1.0", "ABORTED", 0);
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> bad.job().awaitAsync(HOUR, Runnable::run).join());
        assertEquals("ABORTED", ((JobException) failure.getCause()).phase());
    }

    @Test
    void cancellingTheFutureInterruptsTheWait() throws InterruptedException {
        FakeJobServer server = new FakeJobServer().phase("1.0", "EXECUTING", 0);
        CountDownLatch sleeping = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        JobClock clock = new JobClock() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                sleeping.countDown();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    interrupted.countDown();
                }
            }
        };
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            UwsJob job =
                    UwsJob.at(server, FakeJobServer.JOB, WaitPolicy.standard().clock(clock));
            CompletableFuture<UwsJob> future = job.awaitAsync(HOUR, executor);
            sleeping.await();
            assertTrue(future.cancel(true));
            interrupted.await();
            assertFalse(
                    CompletableFuture.supplyAsync(Thread::interrupted, executor).join());
        } finally {
            executor.shutdownNow();
        }
    }
}
