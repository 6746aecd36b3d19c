// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.http.VoHttp;

/** Rows are there before the service has sent all of them (reference (b) 3: streaming). */
class StreamingTest {
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile boolean cut;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String document = Service.around(Service.OK, Service.OVERFLOW);
            int half = document.indexOf("<TR><TD>2");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(document.substring(0, half).getBytes(StandardCharsets.UTF_8));
            out.flush();
            try {
                goOn.await(20, TimeUnit.SECONDS);
                if (cut) {
                    throw new IOException("cut on purpose");
                }
                out.write(document.substring(half).getBytes(StandardCharsets.UTF_8));
                out.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private DalResults<DalRecord> results() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return DalResults.of(
                Answers.of(VoHttp.standard()).send(DaliParameters.none().toGet(uri)));
    }

    @Test
    void rowsBeforeTheBodyEnds() {
        try (DalResults<DalRecord> results = results()) {
            Iterator<DalRecord> records = results.iterator();
            assertEquals(1, records.next().getInt("n"));
            assertTrue(results.queryStatus().isOk());
            goOn.countDown();
            assertEquals(2, records.next().getInt("n"));
            assertFalse(records.hasNext());
            assertTrue(results.isTruncated());
        }
    }

    @Test
    void aCutBodyIsNoShortTable() {
        cut = true;
        try (DalResults<DalRecord> results = results()) {
            Iterator<DalRecord> records = results.iterator();
            assertEquals(1, records.next().getInt("n"));
            goOn.countDown();
            assertThrows(VoException.class, records::hasNext);
        }
    }

    @Test
    void closedFromAnotherThread() throws Exception {
        DalResults<DalRecord> results = results();
        Iterator<DalRecord> records = results.iterator();
        assertEquals(1, records.next().getInt("n"));
        CountDownLatch waiting = new CountDownLatch(1);
        var reading = threads.submit(() -> {
            waiting.countDown();
            return assertThrows(TransportException.class, records::hasNext);
        });
        waiting.await();
        results.close();
        assertFalse(reading.get(30, TimeUnit.SECONDS).getMessage().isBlank());
    }
}
