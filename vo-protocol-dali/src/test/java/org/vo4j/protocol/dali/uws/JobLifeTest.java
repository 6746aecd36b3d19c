// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.vo4j.api.Issue;
import org.vo4j.api.JobException;
import org.vo4j.api.ServiceDocumentIssue;
import org.vo4j.api.ServiceException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.protocol.dali.http.HttpExchange;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.uws.JobDescription.Parameter;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;

/** Jobs from their first moment to their last, with services that stall or refuse on the way (U1 to U5, reference (e)). */
final class JobLifeTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration STALL = Duration.ofMillis(300);
    private final VoHttp http = VoHttp.standard().retries(0);

    private static RequestBody query() {
        return RequestBody.of("QUERY=1".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] answer(int status, String header, String body) {
        return FaultProxy.response(status, List.of(header), body.getBytes(StandardCharsets.UTF_8));
    }

    private static FaultProxy.Answer always(int status, String header, String body) {
        return (request, out) -> out.write(answer(status, header, body));
    }

    private static List<String> log(FaultProxy proxy) {
        return proxy.requests().stream()
                .map(request -> (request.method() + " " + request.target() + " "
                                + new String(request.body(), StandardCharsets.UTF_8))
                        .strip())
                .toList();
    }

    /** Between the head that says where the job is and whatever comes behind, everything can happen. */
    @Test
    void theAddressIsToldBeforeTheAnswerHasEnded() throws Exception {
        List<HttpExchange> ended = new CopyOnWriteArrayList<>();
        List<URI> told = new ArrayList<>();
        try (FaultProxy proxy = FaultProxy.answering(always(303, "Location: /tap/async/7", "x".repeat(500)))) {
            proxy.next(Fault.stall(100, STALL).afterHead());
            VoHttp logging = http.log(ended::add);
            UwsJob job =
                    UwsJob.create(logging, proxy.uri("tap/async"), FORM, query(), WaitPolicy.standard(), address -> {
                        told.add(address);
                        assertEquals(List.of(), ended, "the answer stalls still");
                    });
            assertEquals(List.of(job.uri()), told);
            assertEquals(proxy.uri("tap/async/7"), job.uri());
            assertEquals(1, log(proxy).size());
        }
    }

    /** A transport that can do no other than follow has told the address, too, before the stalled document is read. */
    @Test
    void theAddressIsToldByTransportsThatFollow() {
        List<URI> told = new ArrayList<>();
        String document = FakeJobServer.document("1.1", "PENDING", "<!--" + "x".repeat(500) + "-->");
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> out.write(
                request.method().equals("POST")
                        ? answer(303, "Location: /tap/async/7", "")
                        : answer(200, "Content-Type: text/xml", document)))) {
            proxy.next(Fault.none());
            proxy.next(Fault.stall(100, STALL).afterHead());
            List<HttpExchange> ended = new CopyOnWriteArrayList<>();
            VoHttp logging = http.log(ended::add);
            UwsJob job = UwsJob.create(
                    logging::send, proxy.uri("tap/async"), FORM, query(), WaitPolicy.standard(), address -> {
                        told.add(address);
                        assertEquals(1, ended.size(), "the document stalls still: " + ended);
                    });
            assertEquals(List.of(job.uri()), told);
            assertEquals(2, ended.size());
        }
    }

    @Test
    void aWaitEndsWithItsBudgetAlsoWhenTheServiceStalls() {
        List<HttpExchange> ended = new CopyOnWriteArrayList<>();
        try (FaultProxy proxy = FaultProxy.answering(always(200, "Content-Type: text/xml", ""))) {
            proxy.always(Fault.stall(0));
            Duration patience = Duration.ofSeconds(5);
            VoHttp patient = http.log(ended::add)
                    .timeouts(Timeouts.standard().withHeaders(patience).withStall(patience));
            JobException e = assertThrows(
                    JobException.class,
                    () -> UwsJob.at(patient, proxy.uri("async/7")).await(Duration.ofMillis(300)));
            assertTrue(e.getMessage().contains("has not answered after PT0.3S"), e.getMessage());
            assertEquals(1, ended.size(), ended.toString());
            assertTrue(ended.get(0).failure().contains("are over"), ended.toString());
        }
    }

    @Test
    void aShorterTotalTimeStays() {
        VoHttp hasty = http.timeouts(Timeouts.standard().withTotal(Duration.ofSeconds(2)));
        assertEquals(
                Duration.ofSeconds(2),
                hasty.within(Duration.ofSeconds(9)).timeouts().total());
        assertEquals(
                Duration.ofSeconds(1),
                hasty.within(Duration.ofSeconds(1)).timeouts().total());
        assertEquals(
                Duration.ofSeconds(9),
                http.within(Duration.ofSeconds(9)).timeouts().total());
    }

    /** U5, UWS 1.1: the standard has two ways, and a service need have one only. */
    @Test
    void parametersByPostElseByPut() {
        for (int status : new int[] {404, 405, 501}) {
            try (FaultProxy proxy = FaultProxy.answering((request, out) -> out.write(
                    request.method().equals("PUT") ? answer(200, "X: 1", "") : answer(status, "X: 1", "no POST")))) {
                UwsJob.at(http, proxy.uri("async/7")).parameter("MAXREC", "caf\u00e9 & 1");
                assertEquals(
                        List.of(
                                "POST /async/7/parameters MAXREC=caf%C3%A9%20%26%201",
                                "PUT /async/7/parameters/MAXREC caf\u00e9 & 1"),
                        log(proxy));
                FaultRequest put = proxy.requests().get(1);
                assertEquals(Optional.of("text/plain; charset=UTF-8"), put.header("content-type"));
            }
        }
    }

    @Test
    void aPhaseThatForbidsItIsAFailureAtOnce() {
        try (FaultProxy proxy = FaultProxy.answering(always(403, "X: 1", "the job is EXECUTING"))) {
            ServiceException e = assertThrows(
                    ServiceException.class,
                    () -> UwsJob.at(http, proxy.uri("async/7")).parameter("A", "1"));
            assertTrue(e.getMessage().contains("parameter A") && e.getMessage().contains("EXECUTING"), e.getMessage());
            assertEquals(1, log(proxy).size());
        }
        try (FaultProxy proxy = FaultProxy.answering(always(405, "X: 1", "neither"))) {
            ServiceException e = assertThrows(
                    ServiceException.class,
                    () -> UwsJob.at(http, proxy.uri("async/7")).parameter("A", "1"));
            assertEquals(1, e.getSuppressed().length);
        }
    }

    @Test
    void severalParametersGoTogether() {
        try (FaultProxy proxy = FaultProxy.answering(always(303, "Location: /async/7", ""))) {
            UwsJob.at(http, proxy.uri("async/7"))
                    .parameters(List.of(
                            new Parameter("POS", "CIRCLE 1 2 3", false, false),
                            new Parameter("POS", "CIRCLE 4 5 6", false, false)));
            assertEquals(List.of("POST /async/7/parameters POS=CIRCLE%201%202%203&POS=CIRCLE%204%205%206"), log(proxy));
        }
    }

    @Test
    void whatCannotBeReadIsAnIssue() {
        String document = FakeJobServer.document(
                "1.1",
                "EXECUTING",
                "<uws:quote>soon</uws:quote>\n<uws:destruction>2026-13-45</uws:destruction>"
                        + "<uws:startTime/><uws:executionDuration>long</uws:executionDuration>");
        JobDescription job = JobDescription.parse(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), URI.create("http://h/async/42"));
        assertEquals(Optional.empty(), job.quote());
        assertEquals(
                List.of("quote", "destruction", "executionDuration"),
                job.issues().stream().map(Issue::element).toList());
        Issue first = job.issues().get(0);
        assertEquals(ServiceDocumentIssue.S01, first.code());
        assertTrue(first.toString().startsWith("http://h/async/42:1:"), first.toString());
        assertTrue(first.message().contains("'soon'"), first.message());
        assertEquals(2, job.issues().get(1).location().line());
    }

    /** A job with everything, on the threads of others. */
    @Test
    void everythingElsewhere() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> {
            boolean posts = request.method().equals("POST");
            String result = "<uws:results><uws:result id='result' xlink:href='results/result'/></uws:results>";
            out.write(
                    posts
                            ? answer(303, "Location: /async/42", "")
                            : answer(200, "X: 1", FakeJobServer.document("1.1", "COMPLETED", result)));
        })) {
            UwsJobs jobs = UwsJobs.at(http, proxy.uri("async"));
            UwsJob job = jobs.createAsync(FORM, query(), executor).get();
            job.runAsync(executor).get();
            job.awaitAsync(Duration.ofMinutes(1), executor).get();
            assertEquals("result", job.resultsAsync(executor).get().get(0).id());
            assertEquals(
                    List.of("POST /async QUERY=1", "POST /async/42/phase PHASE=RUN", "GET /async/42", "GET /async/42"),
                    log(proxy));
        } finally {
            executor.shutdownNow();
        }
    }

    /** Whoever cancels gets no job, so nobody else could delete it. */
    @Test
    void aJobThatComesAfterItsFutureWasCancelledIsDeleted() throws Exception {
        CountDownLatch posted = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        RequestBody dawdling = new RequestBody() {
            @Override
            public java.util.OptionalLong length() {
                return java.util.OptionalLong.of(1);
            }

            @Override
            public boolean isRepeatable() {
                return true;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                posted.countDown();
                boolean waits = true;
                while (waits) {
                    try {
                        cancelled.await();
                        waits = false;
                    } catch (InterruptedException e) {
                        // the cancellation, which comes too late
                    }
                }
                out.write('x');
            }
        };
        try (FaultProxy proxy = FaultProxy.answering(always(303, "Location: /async/42", ""))) {
            CompletableFuture<UwsJob> future = UwsJob.createAsync(http, proxy.uri("async"), FORM, dawdling, executor);
            posted.await();
            assertTrue(future.cancel(true));
            cancelled.countDown();
            assertThrows(CancellationException.class, future::get);
            proxy.awaitRequests(2);
            assertEquals(List.of("POST /async x", "DELETE /async/42"), log(proxy));
            assertFalse(future.isDone() && !future.isCancelled());
        } finally {
            executor.shutdownNow();
        }
    }
}
