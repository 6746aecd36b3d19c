// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;

/** Queries and jobs on the threads of others, and what is left when nobody wants them any more (T4 to T6). */
class FuturesTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final CountDownLatch deleted = new CountDownLatch(1);
    private volatile String phase = "COMPLETED";

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private void answer(FaultRequest request, OutputStream out) throws IOException {
        String table = "<VOTABLE version='1.3'><RESOURCE type='results'><TABLE><FIELD name='x' datatype='int'/><DATA>"
                + "<TABLEDATA><TR><TD>3</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
        String job = "<uws:job version='1.0'><uws:jobId>7</uws:jobId><uws:phase>" + phase + "</uws:phase></uws:job>";
        String target = request.target();
        boolean posted = request.method().equals("POST") && target.startsWith("/tap/async");
        boolean rows = target.endsWith("/sync") || target.endsWith("/results/result");
        if (posted) {
            out.write(FaultProxy.response(303, List.of("Location: /tap/async/7"), new byte[0]));
        } else {
            boolean known = rows || target.startsWith("/tap/async/7");
            out.write(FaultProxy.response(
                    known ? 200 : 404,
                    List.of("Content-Type: text/xml"),
                    (rows ? table : job).getBytes(StandardCharsets.UTF_8)));
        }
        if (request.method().equals("DELETE")) {
            deleted.countDown();
        }
    }

    private static long rows(TapResults results) {
        try (results) {
            return results.records().stream().count();
        }
    }

    @Test
    void everythingElsewhere() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(this::answer)) {
            TapService service =
                    TapService.at(proxy.uri("tap"), VoHttp.standard().retries(0));
            TapQuery query = TapQuery.adql("SELECT 1");
            assertEquals(1, rows(service.queryAsync(query, executor).get()));
            try (TapJob job = service.submitAsync(query, executor).get()) {
                job.runAsync(executor).get();
                job.awaitAsync(Duration.ofMinutes(1), executor).get();
                assertEquals(1, rows(job.resultsAsync(executor).get()));
            }
            assertTrue(deleted.await(20, TimeUnit.SECONDS), "the job is deleted");
            assertEquals(
                    1,
                    rows(service.queryAsJobAsync(query, Duration.ofMinutes(1), executor)
                            .get()));
        }
    }

    /** Cancelling does not leave a job behind that nobody knows. */
    @Test
    void aCancelledJobIsDeleted() throws Exception {
        phase = "EXECUTING";
        try (FaultProxy proxy = FaultProxy.answering(this::answer)) {
            TapService service =
                    TapService.at(proxy.uri("tap"), VoHttp.standard().retries(0));
            CompletableFuture<TapResults> future =
                    service.queryAsJobAsync(TapQuery.adql("SELECT 1"), Duration.ofHours(1), executor);
            proxy.awaitRequests(4); // capabilities, job, run, and a look
            assertTrue(future.cancel(true));
            assertThrows(CancellationException.class, future::get);
            assertTrue(deleted.await(20, TimeUnit.SECONDS), "the job is deleted");
        }
    }
}
