// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;
import org.vo4j.testkit.Seeds;

/** Downloads over a network that breaks (goal R7): a sample by default, everything with {@code -Pslow}. */
class DownloadFaultTest {
    private static final boolean SLOW = Boolean.getBoolean("vo.slow");
    private static final VoHttp HTTP = VoHttp.standard()
            .retries(0)
            .timeouts(
                    new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO));

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file of which each byte follows from its place, so that none need be kept. */
    private static final class Served implements FaultProxy.Answer {
        private final long size;
        private final AtomicInteger version = new AtomicInteger(1);
        private final AtomicInteger changesAt = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicInteger asked = new AtomicInteger();

        Served(long size) {
            this.size = size;
        }

        static void fill(byte[] buffer, long offset, int version) {
            for (int i = 0; i < buffer.length; i++) {
                long place = offset + i;
                buffer[i] = (byte) (place * 31 + (place >> 11) + version);
            }
        }

        @Override
        public void write(FaultRequest request, OutputStream out) throws IOException {
            if (asked.incrementAndGet() == changesAt.get()) {
                version.incrementAndGet();
            }
            String etag = "\"v" + version.get() + "\"";
            String range = request.header("range").orElse("");
            boolean part = range.startsWith("bytes=")
                    && request.header("if-range").orElse(etag).equals(etag);
            long start = part ? Long.parseLong(range.substring(6).split("-")[0]) : 0;
            out.write(bytes("HTTP/1.1 " + (part ? "206 Partial" : "200 OK") + "\r\nETag: " + etag
                    + "\r\nContent-Length: "
                    + (size - start) + "\r\nContent-Type: application/octet-stream\r\nConnection: close\r\n"
                    + (part ? "Content-Range: bytes " + start + "-" + (size - 1) + "/" + size + "\r\n" : "") + "\r\n"));
            byte[] block = new byte[1 << 16];
            for (long at = start; at < size; at += block.length) {
                fill(block, at, version.get());
                out.write(block, 0, (int) Math.min(block.length, size - at));
            }
        }

        byte[] digest(int wanted) throws Exception {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (long at = 0; at < size; at += block.length) {
                fill(block, at, wanted);
                digest.update(block, 0, (int) Math.min(block.length, size - at));
            }
            return digest.digest();
        }
    }

    private static byte[] digest(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return digest.digest();
    }

    @Test
    void aDownloadThatIsCutAgainAndAgainIsWhole() throws Exception {
        long size = SLOW ? 1L << 30 : 1 << 22;
        int cuts = SLOW ? 200 : 20;
        Served served = new Served(size);
        Random random = new Random(Seeds.first());
        try (FaultProxy proxy = FaultProxy.answering(served)) {
            long between = size / (cuts + 1);
            long fetched = 0;
            for (int i = 0; i < cuts; i++) {
                long at = between / 2 + random.nextInt((int) (between / 2));
                fetched += at;
                proxy.next(Fault.cut(at).afterHead());
            }
            Path file = folder.resolve("big.dat");
            Download.of(proxy.uri("big.dat"), HTTP).pauses(millis -> {}).to(file);
            assertEquals(size, Files.size(file));
            assertArrayEquals(served.digest(1), digest(file));
            long had = 0;
            for (FaultRequest request : proxy.requests()) {
                String range = request.header("range").orElse("bytes=0-");
                long start = Long.parseLong(range.substring(6).split("-")[0]);
                assertTrue(start >= had, "it went back from " + had + " to " + start);
                had = start;
            }
            assertEquals(cuts + 1, proxy.requests().size(), "one request more than there were cuts");
            fetched += size - had;
            assertTrue(fetched <= size * 1.02, fetched + " bytes for " + size);
            assertEquals(List.of(file), left());
        }
    }

    @Test
    void aFileThatChangesIsBegunAgain() throws Exception {
        Served served = new Served(1 << 20);
        served.changesAt.set(2);
        try (FaultProxy proxy = FaultProxy.answering(served)) {
            proxy.next(Fault.cut(500_000).afterHead());
            Path file = folder.resolve("big.dat");
            Download.of(proxy.uri("big.dat"), HTTP).to(file);
            assertArrayEquals(served.digest(2), digest(file), "no byte of the version before");
        }
    }

    @Test
    void aDownloadThatNeverEndsLeavesNoFile() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(new Served(1 << 20))) {
            proxy.always(Fault.cut(0).afterHead());
            Path file = folder.resolve("big.dat");
            assertThrows(
                    VoException.class,
                    () -> Download.of(proxy.uri("big.dat"), HTTP)
                            .pauses(millis -> {})
                            .to(file));
            assertEquals(List.of(), left());
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
