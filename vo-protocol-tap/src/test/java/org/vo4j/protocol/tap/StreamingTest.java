// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Rows;

/** Nothing large is held back or held in memory, in either direction. */
final class StreamingTest {
    private static final URI BASE = URI.create("http://service.invalid/tap");

    /** A row that is made when it is asked for. */
    public record Made(long id, String name) {}

    private static TransportResponse response(TransportRequest request, int status, InputStream body) {
        return new TransportResponse(status, request.uri(), Map.of("content-type", List.of(WireTest.VOTABLE)), body);
    }

    private static TransportResponse none(TransportRequest request) {
        return response(request, 404, InputStream.nullInputStream());
    }

    private static HttpTransport answering(InputStream body, AtomicBoolean closed) {
        InputStream watched = new java.io.FilterInputStream(body) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };
        return request -> request.uri().getPath().endsWith("/sync") ? response(request, 200, watched) : none(request);
    }

    /** Rows come while the service has not sent the rest. */
    @Test
    void firstRowsBeforeTheBodyEnds() throws Exception {
        String whole = WireTest.result(
                "", LongStream.range(0, 5000).mapToInt(i -> (int) i).toArray());
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        PipedOutputStream server = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(server, 1 << 20);
        server.write(bytes, 0, bytes.length / 2);
        server.flush();
        AtomicBoolean closed = new AtomicBoolean();
        try (TapResults results = TapService.at(BASE, answering(body, closed)).query("Q")) {
            Iterator<Row> rows = results.iterator();
            for (int i = 0; i < 100; i++) {
                assertEquals(i, rows.next().getInt("id"));
            }
            // only now the service goes on
            server.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            server.close();
            int count = 100;
            while (rows.hasNext()) {
                assertEquals(count++, rows.next().getInt("id"));
            }
            assertEquals(5000, count);
            assertFalse(results.isOverflow());
        }
        assertTrue(closed.get(), "transfer ended");
    }

    @Test
    void closingEndsTheTransfer() {
        byte[] bytes = WireTest.result("", 1, 2, 3).getBytes(StandardCharsets.UTF_8);
        AtomicBoolean closed = new AtomicBoolean();
        TapResults results = TapService.at(BASE, answering(new ByteArrayInputStream(bytes), closed))
                .query("Q");
        results.close();
        results.close();
        assertTrue(closed.get());
    }

    /** A million rows are written while they are sent: what has been made is never far ahead of what has gone. */
    @Test
    void uploadIsWrittenWhileItIsSent() throws Exception {
        long count = 1_000_000;
        AtomicLong made = new AtomicLong();
        Iterable<Made> rows = () -> LongStream.range(0, count)
                .mapToObj(i -> new Made(made.incrementAndGet(), "name of a star"))
                .iterator();
        RowSource source = Rows.ofRecords(Made.class, rows);
        AtomicLong sent = new AtomicLong();
        AtomicLong mostAhead = new AtomicLong();
        HttpTransport transport = request -> {
            if (!request.uri().getPath().endsWith("/sync")) {
                return none(request);
            }
            assertFalse(request.body().isRepeatable(), "rows that come once only");
            assertTrue(request.body().length().isEmpty(), "a length that nobody knows");
            write(request, new OutputStream() {
                @Override
                public void write(int b) {
                    sent.incrementAndGet();
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    sent.addAndGet(length);
                    // a row takes more than 40 bytes
                    mostAhead.accumulateAndGet(made.get() - sent.get() / 40, Math::max);
                }
            });
            byte[] answer = WireTest.result("", 1).getBytes(StandardCharsets.UTF_8);
            return response(request, 200, new ByteArrayInputStream(answer));
        };
        TapService.at(BASE, transport)
                .query(TapQuery.adql("Q").upload("mine", source))
                .close();
        assertEquals(count, made.get());
        assertTrue(sent.get() > 40 * count, "bytes sent: " + sent.get());
        assertTrue(mostAhead.get() < count / 10, "rows ahead of the wire: " + mostAhead.get());
    }

    private static void write(TransportRequest request, OutputStream out) {
        try {
            request.body().writeTo(out);
        } catch (IOException e) {
            throw new TransportException("cannot happen", e);
        }
    }

    /** A table in memory can be sent again, and is the same both times. */
    @Test
    void tableIsRepeatable() throws Exception {
        RowSource table = org.vo4j.api.table.Table.load(
                Rows.ofRecords(Made.class, List.of(new Made(1, "a"))).rows());
        TransportRequest request = new TapRequest(
                        TapQuery.adql("Q").upload("mine", table), TapVersion.V1_1, java.util.Optional.empty())
                .to(BASE);
        assertTrue(request.body().isRepeatable());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        request.body().writeTo(first);
        request.body().writeTo(second);
        assertEquals(first.toString(StandardCharsets.UTF_8), second.toString(StandardCharsets.UTF_8));
    }

    /** One service for many threads; the capabilities are asked for once. */
    @Test
    void sharedBetweenThreads() throws Exception {
        AtomicLong capabilities = new AtomicLong();
        byte[] answer = WireTest.result("", 1, 2).getBytes(StandardCharsets.UTF_8);
        HttpTransport transport = request -> {
            if (request.uri().getPath().endsWith("/tap/capabilities")) {
                capabilities.incrementAndGet();
            }
            return request.uri().getPath().endsWith("/sync")
                    ? response(request, 200, new ByteArrayInputStream(answer))
                    : none(request);
        };
        TapService service = TapService.at(BASE, transport);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<java.util.concurrent.Future<Long>> all = new java.util.ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> {
                    try (TapResults results = service.query("Q")) {
                        return results.load().size();
                    }
                }));
            }
            for (java.util.concurrent.Future<Long> one : all) {
                assertEquals(2, one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, capabilities.get());
    }
}
