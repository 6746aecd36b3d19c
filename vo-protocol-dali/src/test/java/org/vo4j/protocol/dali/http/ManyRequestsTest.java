// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** The bound on connections, the filters and the log. */
class ManyRequestsTest {
    @Test
    void onlySoManyAreOpenAtOnce() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = new RawServer(request -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
            Thread.sleep(10);
            open.decrementAndGet();
            request.send("k");
        })) {
            VoHttp http = VoHttp.standard().maxConnectionsPerHost(3);
            List<FutureTask<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                FutureTask<String> task = new FutureTask<>(() -> Bodies.text(http.get(server.uri("/"))));
                tasks.add(task);
                new Thread(task).start();
            }
            for (FutureTask<String> task : tasks) {
                assertEquals("ok", task.get());
            }
            assertTrue(most.get() <= 3, "at most " + most.get());
        }
    }

    @Test
    void aClosedBodyMakesRoom() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            request.clientCloses();
        })) {
            VoHttp http = VoHttp.standard().maxConnectionsPerHost(1);
            for (int i = 0; i < 5; i++) {
                http.get(server.uri("/")).close();
            }
            assertEquals(5, server.requests.size());
        }
    }

    @Test
    void aFailureMakesRoom() throws Exception {
        try (RawServer server = new RawServer(request -> request.send("nonsense\r\n\r\n"))) {
            VoHttp http = VoHttp.standard().maxConnectionsPerHost(1).retries(0);
            for (int i = 0; i < 5; i++) {
                assertThrows(TransportException.class, () -> http.get(server.uri("/")));
            }
        }
    }

    @Test
    void forgottenAnswersAreReportedAndNotWaitedForForEver() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            request.clientCloses();
        })) {
            VoHttp http = VoHttp.standard()
                    .maxConnectionsPerHost(1)
                    .timeouts(Timeouts.standard().withStall(Duration.ofMillis(200)));
            try (TransportResponse forgotten = http.get(server.uri("/"))) {
                TransportException e = assertThrows(TransportException.class, () -> http.get(server.uri("/")));
                assertTrue(e.getMessage().contains("close results"), e.getMessage());
                assertEquals(200, forgotten.status());
                assertEquals(200, closed(http, server), "another host is another gate");
            }
        }
    }

    private static int closed(VoHttp http, RawServer server) throws Exception {
        try (TransportResponse response = http.get(server.elsewhere("/"))) {
            return response.status();
        }
    }

    @Test
    void filtersSeeAndChangeEveryExchange() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpFilter filter = new HttpFilter() {
            @Override
            public TransportRequest request(TransportRequest request) {
                seen.add(request.method() + " " + request.uri().getPath());
                return Bodies.get(request.uri(), "X-Project", "vo");
            }

            @Override
            public TransportResponse response(TransportRequest request, TransportResponse response) {
                seen.add(String.valueOf(response.status()));
                return response.status() == 404
                        ? new TransportResponse(200, response.uri(), response.headers(), response.body())
                        : response;
            }
        };
        try (RawServer server = new RawServer(request -> {
                    boolean first = request.path().equals("/a");
                    request.answer(first ? 302 : 404, "Location: /b\r\n", request.header("X-Project"));
                });
                TransportResponse response = VoHttp.standard().filter(filter).get(server.uri("/a"))) {
            assertEquals(200, response.status());
            assertEquals("vo", Bodies.text(response));
            assertEquals(List.of("GET /a", "302", "GET /b", "404"), seen);
        }
    }

    @Test
    void aFilterThatFailsLeavesNothingOpen() throws Exception {
        HttpFilter filter = new HttpFilter() {
            @Override
            public TransportResponse response(TransportRequest request, TransportResponse response) {
                throw new IllegalStateException("not with me");
            }
        };
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            request.clientCloses();
        })) {
            VoHttp http = VoHttp.standard().filter(filter).maxConnectionsPerHost(1);
            assertThrows(IllegalStateException.class, () -> http.get(server.uri("/")));
            assertThrows(IllegalStateException.class, () -> http.get(server.uri("/")), "and there is room again");
        }
    }

    @Test
    void aFilterIsNotShownCredentials() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpFilter filter = new HttpFilter() {
            @Override
            public TransportRequest request(TransportRequest request) {
                seen.add(request.headers().toString());
                return request;
            }
        };
        try (RawServer server = new RawServer(request -> request.answer(200, "", ""))) {
            Credentials credentials =
                    Credentials.none().bearer(Scope.of(server.uri("/")).sentAlways(), "secret");
            VoHttp.standard()
                    .credentials(credentials)
                    .filter(filter)
                    .get(server.uri("/"))
                    .close();
            assertEquals("Bearer secret", server.requests.get(0).header("Authorization"));
            assertTrue(!seen.toString().contains("secret"), seen.toString());
        }
    }

    @Test
    void theLogHearsOfEachExchangeOnceWithoutSecrets() throws Exception {
        List<HttpExchange> log = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer(request -> {
            if (request.path().startsWith("/a")) {
                request.answer(302, "Location: /b?api_key=secret\r\n", "gone");
            } else {
                request.answer(200, "", "0123456789");
            }
        })) {
            VoHttp http = VoHttp.standard().log(log::add);
            assertEquals("0123456789", Bodies.text(http.get(server.uri("/a?token=secret&x=1"))));
            assertEquals(2, log.size(), log.toString());
            assertEquals(server.uri("/a?token=***&x=1"), log.get(0).uri());
            assertEquals(302, log.get(0).status());
            assertEquals(server.uri("/b?api_key=***"), log.get(1).uri());
            assertEquals("GET", log.get(1).method());
            assertEquals(10, log.get(1).bytes());
            assertEquals("", log.get(1).failure());
            assertTrue(!log.toString().contains("secret"), log.toString());
        }
    }

    /** The log is told before the reader can see the end: here it dawdles, and the reader must not overtake it. */
    @Test
    void theLogHasHeardWhenTheEndIsSeen() throws Exception {
        for (int status : new int[] {200, 302}) {
            CountDownLatch seen = new CountDownLatch(1);
            AtomicInteger heard = new AtomicInteger();
            try (RawServer server = new RawServer(request -> request.answer(status, "", "0123456789"))) {
                VoHttp http = VoHttp.standard().log(exchange -> {
                    dawdle(seen);
                    heard.incrementAndGet();
                });
                assertEquals("0123456789", Bodies.text(http.get(server.uri("/"))));
                assertEquals(1, heard.get());
                seen.countDown();
            }
        }
    }

    @Test
    void theLogHasHeardWhenAnAnswerIsClosed() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger heard = new AtomicInteger();
        try (RawServer server = new RawServer(request -> request.answer(200, "", ""))) {
            VoHttp http = VoHttp.standard().log(exchange -> {
                entered.countDown();
                dawdle(closed);
                heard.incrementAndGet();
            });
            TransportResponse response = http.get(server.uri("/"));
            entered.await();
            response.close();
            assertEquals(1, heard.get());
            closed.countDown();
        }
    }

    private static void dawdle(CountDownLatch overtaken) {
        try {
            overtaken.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLogHearsOfFailures() throws Exception {
        List<HttpExchange> log = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer(RawServer.Request::clientCloses)) {
            VoHttp http =
                    VoHttp.standard().log(log::add).timeouts(Timeouts.standard().withHeaders(Duration.ofMillis(100)));
            assertThrows(TransportException.class, () -> http.get(server.uri("/")));
            assertEquals(1, log.size(), log.toString());
            assertEquals(0, log.get(0).status());
            assertTrue(log.get(0).failure().contains("no answer"), log.toString());
        }
    }

    @Test
    void aLogThatFailsLosesNoAnswer() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        try (RawServer server = new RawServer(request -> request.answer(200, "", "ok"))) {
            VoHttp http = VoHttp.standard().log(exchange -> {
                called.countDown();
                throw new IllegalStateException("log is full");
            });
            assertEquals("ok", Bodies.text(http.get(server.uri("/"))));
            called.await();
            assertEquals("ok", Bodies.text(http.get(server.uri("/"))));
        }
    }

    /** B28: a connection serves again, whether its answer was read or was thrown away on the way. */
    @Test
    void connectionsAreUsedAgain() throws Exception {
        try (RawServer server = new RawServer(request -> {
            if (request.path().startsWith("/from")) {
                request.answerAndStay(302, "Location: " + request.path().replace("from", "to") + "\r\n", "moved");
            } else {
                request.answerAndStay(200, "", "ok");
            }
        })) {
            for (int i = 0; i < 20; i++) {
                assertEquals("ok", Bodies.text(VoHttp.standard().get(server.uri("/from" + i))));
            }
            assertEquals(40, server.requests.size());
            assertTrue(server.connections() < 10, server.connections() + " connections");
        }
    }

    /** R6, B28: whatever happens, no place, thread or socket stays behind. */
    @Test
    void nothingLeaks() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = new RawServer(request -> {
            switch (count.incrementAndGet() % 5) {
                case 0 -> request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut");
                case 1 -> request.socket.setSoLinger(true, 0);
                case 2 -> request.send("garbage\r\n\r\n");
                case 3 -> request.answer(503, "", "busy");
                default -> request.answer(200, "Content-Encoding: gzip\r\n", "no gzip");
            }
        })) {
            VoHttp http = VoHttp.standard()
                    .ticker(new FakeTicker())
                    .maxConnectionsPerHost(2)
                    .retries(1);
            long before = clientThreads();
            int failures = 0;
            for (int i = 0; i < 300; i++) {
                try (TransportResponse response = http.get(server.uri("/"))) {
                    response.body().readAllBytes();
                } catch (TransportException | IOException e) {
                    failures++;
                }
            }
            assertTrue(failures > 100, failures + " failures");
            long more = clientThreads() - before;
            assertTrue(more < 20, more + " more threads of the client");
        }
    }

    /** Those of other tests' clients included, which only get fewer meanwhile. */
    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .count();
    }
}
