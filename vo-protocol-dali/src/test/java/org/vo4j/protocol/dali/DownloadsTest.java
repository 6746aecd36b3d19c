// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.testkit.Seeds;

/** Many downloads side by side (reference C13, (b) 25; reliability 13): resumed, checked, named, counted, cancelled. */
class DownloadsTest {
    private static final int SIZE = 200_000;

    @TempDir
    Path folder;

    private final VoHttp http = VoHttp.standard().retries(0).maxConnectionsPerHost(32);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What the server does; a failure breaks the connection. */
    private interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    private void serve(Answer answer) {
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private Download download(String path) {
        return Download.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), http);
    }

    private List<Download> downloads(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> download("/" + i + ".fits"))
                .toList();
    }

    private static byte[] file(String path) {
        byte[] bytes = new byte[SIZE];
        new Random(path.hashCode()).nextBytes(bytes);
        return bytes;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void manyThatBreakOffAreResumedSideBySide() {
        Seeds.run(Seeds.first(), this::manyThatBreakOff);
    }

    private void manyThatBreakOff(long seed) throws Exception {
        Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
        List<Integer> cuts = new Random(seed).ints(500, 1, SIZE / 3).boxed().toList();
        AtomicInteger cut = new AtomicInteger();
        serve(exchange -> {
            byte[] all = file(exchange.getRequestURI().getPath());
            String range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                    .orElse("bytes=0-");
            int from = Integer.parseInt(range.substring(6, range.length() - 1));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Repr-Digest", "sha-256=:" + digest("SHA-256", all) + ":");
            if (from > 0) {
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (SIZE - 1) + "/" + SIZE);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, SIZE - from);
            int until = Math.min(SIZE, from + cuts.get(cut.getAndIncrement() % cuts.size()));
            exchange.getResponseBody().write(all, from, until - from);
            exchange.getResponseBody().flush();
            sent.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new AtomicInteger())
                    .addAndGet(until - from);
        });
        List<Download> wanted = downloads(12);
        List<Downloaded> all = Downloads.standard().parallel(6).perHost(6).to(folder, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertSame(wanted.get(i), all.get(i).download());
            assertEquals(Optional.empty(), all.get(i).failure());
            Path file = all.get(i).file().orElseThrow();
            assertArrayEquals(file("/" + i + ".fits"), Files.readAllBytes(file));
        }
        assertEquals(12, left().size());
        assertTrue(cut.get() > 24, "the transfers were cut: " + cut);
        // resumed, not begun again; what was on the way when a connection broke is sent twice
        sent.forEach((path, bytes) -> assertTrue(bytes.get() < 2 * SIZE, path + ": " + bytes + " bytes"));
    }

    private static String digest(String algorithm, byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    @Test
    void damagedOnesAreRefusedAndTheOthersKept() throws Exception {
        serve(exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] bytes = file(path);
            exchange.getResponseHeaders().set("Content-MD5", digest("MD5", bytes));
            if (path.equals("/1.fits")) {
                bytes[SIZE / 2] ^= 1;
            }
            send(exchange, 200, bytes);
        });
        List<Downloaded> all = Downloads.standard().to(folder, downloads(3));
        assertEquals(List.of("0.fits", "2.fits"), left());
        VoException failure = all.get(1).failure().orElseThrow();
        assertInstanceOf(TransportException.class, failure);
        assertTrue(failure.getMessage().contains("checksum MD5"), failure.getMessage());
        assertFalse(all.get(1).isCancelled());
        Path taken = download("/1.fits").unchecked().to(folder);
        assertEquals(SIZE, Files.size(taken));
    }

    @Test
    void aFileThatIsBegunAgainIsCheckedAgain() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        serve(exchange -> {
            byte[] version = file("/" + requests.incrementAndGet()); // another one each time, and no ranges
            exchange.getResponseHeaders().set("Digest", "MD5=" + digest("MD5", version));
            exchange.sendResponseHeaders(200, SIZE);
            exchange.getResponseBody().write(version, 0, requests.get() < 3 ? SIZE / 2 : SIZE);
            exchange.getResponseBody().flush();
        });
        Path file = download("/a.fits").to(folder);
        assertArrayEquals(file("/3"), Files.readAllBytes(file));
        assertEquals(3, requests.get());
    }

    @Test
    void aChecksumThatTheCallerKnowsIsLookedAt() throws Exception {
        serve(exchange -> send(exchange, 200, "hello".getBytes(StandardCharsets.UTF_8)));
        Checksum right = Checksum.parse("5d41402abc4b2a76b9719d911017c592").orElseThrow();
        Checksum wrong = Checksum.parse("5d41402abc4b2a76b9719d911017c593").orElseThrow();
        assertThrows(
                TransportException.class,
                () -> download("/a.txt").checksum(wrong).to(folder.resolve("a.txt")));
        assertEquals(List.of(), left());
        download("/a.txt").checksum(right).to(folder.resolve("a.txt"));
        assertEquals(List.of("a.txt"), left());
    }

    @Test
    void hostileNamesStayInTheFolderAndNoTwoCollide() throws Exception {
        List<String> names = List.of(
                "../../evil.fits",
                "/etc/evil.fits",
                "..\\\\evil.fits",
                "EVIL.fits",
                "evil.fits",
                "evil.fits",
                ".",
                "..",
                "",
                "CON",
                "a\u0000b",
                "x".repeat(5000) + ".fits",
                "link.fits");
        Path outside = Files.writeString(Files.createTempFile("vo4j", ".outside"), "mine");
        Files.createSymbolicLink(folder.resolve("link.fits"), outside);
        serve(exchange -> {
            int number = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Disposition",
                            "attachment; filename=\"" + names.get(number).replace("\u0000", "") + "\"");
            send(exchange, 200, new byte[] {(byte) number});
        });
        for (boolean replaces : new boolean[] {false, true}) {
            List<Download> wanted = IntStream.range(0, names.size())
                    .mapToObj(i -> download("/" + i))
                    .map(one -> replaces ? one.replacing() : one)
                    .toList();
            Map<String, Integer> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            List<Downloaded> all = Downloads.standard().parallel(13).perHost(13).to(folder, wanted);
            for (int i = 0; i < names.size(); i++) {
                Path file = all.get(i).file().orElseThrow(all.get(i).failure()::get);
                assertEquals(folder, file.getParent());
                assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), file.toString());
                assertArrayEquals(new byte[] {(byte) i}, Files.readAllBytes(file));
                assertEquals(null, byName.put(file.getFileName().toString(), i), "one name, two files: " + file);
            }
        }
        assertEquals("mine", Files.readString(outside));
        Files.delete(outside);
    }

    @Test
    void aFileThatComesMeanwhileKeepsItsName() throws Exception {
        serve(exchange -> {
            Files.writeString(folder.resolve("0.fits"), "mine");
            send(exchange, 200, new byte[3]);
        });
        Path there = folder.resolve("0.fits");
        DownloadListener late = new DownloadListener() {
            @Override
            public void received(Download download, long bytes) {
                try { // after the name was chosen, before the file gets it
                    Files.writeString(folder.resolve("0-1.fits"), "mine, too");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
        Downloaded one =
                Downloads.standard().listener(late).to(folder, downloads(1)).get(0);
        assertEquals(folder.resolve("0-2.fits"), one.file().orElseThrow());
        assertEquals("mine", Files.readString(there));
        assertEquals(List.of("0-1.fits", "0-2.fits", "0.fits"), left());
    }

    @Test
    void oneThatFailsKeepsNoOtherFromGoingOn() throws Exception {
        serve(exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/0.fits" -> send(exchange, 404, "gone".getBytes(StandardCharsets.UTF_8));
                case "/1.fits" -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    send(exchange, 200, "<html>Log in</html>".getBytes(StandardCharsets.UTF_8));
                }
                default -> send(exchange, 200, new byte[7]);
            }
        });
        List<Download> wanted = new ArrayList<>();
        downloads(4).forEach(one -> wanted.add(one.mediaType("application/fits")));
        wanted.add(Download.of(URI.create("ftp://example.org/old.fits"), http));
        List<Downloaded> all = Downloads.standard().parallel(1).to(folder.resolve("new/folder"), wanted);
        assertEquals(
                404,
                assertInstanceOf(ServiceException.class, all.get(0).failure().orElseThrow())
                        .status());
        assertTrue(all.get(1).failure().orElseThrow().getMessage().contains("Log in"));
        assertTrue(all.get(2).file().isPresent() && all.get(3).file().isPresent());
        assertTrue(all.get(4).failure().orElseThrow().getMessage().contains("ftp://example.org/old.fits"));
    }

    /** Counts how many requests are open at once, of all and of each host. */
    private static final class Meter {
        final Map<String, Integer> open = new TreeMap<>();
        final Map<String, Integer> most = new TreeMap<>();

        synchronized void change(String host, int by) {
            for (String name : List.of(host, "all")) {
                most.merge(name, open.merge(name, by, Integer::sum), Math::max);
            }
        }
    }

    @Test
    void soManyAtOnceAndSoManyFromOneHost() throws Exception {
        Meter meter = new Meter();
        CyclicBarrier three = new CyclicBarrier(3);
        serve(exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
            meter.change(host, 1);
            three.await(30, TimeUnit.SECONDS); // two of one host and one of the other: nobody goes on before
            meter.change(host, -1);
            send(exchange, 200, new byte[1]);
        });
        List<Download> wanted = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String host = i < 6 ? "127.0.0.1" : "localhost";
            wanted.add(Download.of(
                    URI.create("http://" + host + ":" + server.getAddress().getPort() + "/" + i + ".fits"), http));
        }
        List<Downloaded> all = Downloads.standard().parallel(3).perHost(2).to(folder, wanted);
        assertTrue(all.stream().allMatch(one -> one.file().isPresent()), all.toString());
        assertEquals(Map.of("127.0.0.1", 2, "all", 3, "localhost", 1), meter.most);
        assertEquals(9, left().size());
    }

    /** A server that sends half of each file and then nothing, until the client has gone. */
    private CountDownLatch stalling(int clients) {
        CountDownLatch begun = new CountDownLatch(clients);
        serve(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/0.fits")) {
                send(exchange, 200, new byte[3]);
                return;
            }
            exchange.sendResponseHeaders(200, SIZE);
            exchange.getResponseBody().write(new byte[SIZE / 2]);
            exchange.getResponseBody().flush();
            begun.countDown();
            Thread.sleep(TimeUnit.MINUTES.toMillis(5)); // ended by the interruption when the test stops the server
        });
        return begun;
    }

    @Test
    void cancelledTheyLeaveWhatIsWholeAndNothingElse() throws Exception {
        stalling(3);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        Set<URI> seen = ConcurrentHashMap.newKeySet();
        DownloadListener listener = new DownloadListener() {
            @Override
            public void received(Download download, long bytes) {
                if (!download.uri().getPath().equals("/0.fits") && seen.add(download.uri())) {
                    begun.countDown();
                }
            }

            @Override
            public void ended(Downloaded downloaded) {
                first.countDown();
            }
        };
        List<Downloaded> all;
        try (DownloadBatch batch =
                Downloads.standard().parallel(3).perHost(3).listener(listener).start(folder, downloads(20))) {
            assertTrue(first.await(30, TimeUnit.SECONDS) && begun.await(30, TimeUnit.SECONDS));
            assertEquals(4, left().size(), "one whole file and three that are being written");
            batch.cancel();
            all = batch.await();
        }
        assertEquals(List.of("0.fits"), left());
        assertTrue(all.get(0).file().isPresent());
        assertTrue(all.stream().skip(1).allMatch(Downloaded::isCancelled), all.toString());
        assertEquals(20, all.size());
    }

    @Test
    void interruptingWhoWaitsCancels() throws Exception {
        CountDownLatch begun = stalling(2);
        List<Downloaded> all = new ArrayList<>();
        List<Boolean> still = new ArrayList<>();
        Thread waiting = new Thread(() -> {
            all.addAll(Downloads.standard().parallel(2).to(folder, downloads(5).subList(1, 5)));
            still.add(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        waiting.interrupt();
        waiting.join();
        assertEquals(List.of(true), still);
        assertTrue(all.size() == 4 && all.stream().allMatch(Downloaded::isCancelled), all.toString());
        assertEquals(List.of(), left());
    }

    @Test
    void theListenerIsToldOfAll() throws Exception {
        serve(exchange -> send(exchange, 200, file(exchange.getRequestURI().getPath())));
        Map<URI, Long> bytes = new ConcurrentHashMap<>();
        Map<URI, Downloaded> ended = new ConcurrentHashMap<>();
        List<Long> own = new ArrayList<>();
        DownloadListener listener = new DownloadListener() {
            @Override
            public void received(Download download, long count) {
                bytes.put(download.uri(), count);
            }

            @Override
            public void ended(Downloaded downloaded) {
                ended.put(downloaded.download().uri(), downloaded);
            }
        };
        List<Download> wanted = new ArrayList<>(downloads(5));
        wanted.set(0, wanted.get(0).progress(own::add));
        List<Downloaded> all = Downloads.standard().listener(listener).to(folder, wanted);
        assertEquals(5, bytes.size());
        assertTrue(bytes.values().stream().allMatch(count -> count == SIZE), bytes.toString());
        assertEquals(SIZE, own.get(own.size() - 1));
        all.forEach(one -> assertEquals(one, ended.get(one.download().uri())));
    }

    @Test
    void aListenerThatThrowsEndsThem() throws Exception {
        stalling(1);
        IllegalStateException odd = new IllegalStateException("odd");
        DownloadListener listener = new DownloadListener() {
            @Override
            public void ended(Downloaded downloaded) {
                throw odd;
            }
        };
        Downloads downloads = Downloads.standard().parallel(2).listener(listener);
        assertSame(odd, assertThrows(IllegalStateException.class, () -> downloads.to(folder, downloads(9))));
        assertEquals(List.of("0.fits"), left());
    }

    @Test
    void limitsAndFoldersAreChecked() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> Downloads.standard().parallel(0));
        assertThrows(IllegalArgumentException.class, () -> Downloads.standard().perHost(0));
        Path file = Files.writeString(folder.resolve("file"), "");
        VoException failure =
                assertThrows(VoException.class, () -> Downloads.standard().to(file, List.of()));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertEquals(List.of(), Downloads.standard().to(folder.resolve("made"), List.of()));
        assertTrue(Files.isDirectory(folder.resolve("made")));
    }
}
