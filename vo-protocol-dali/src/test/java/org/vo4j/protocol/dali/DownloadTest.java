// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** Downloads (reference C13, (b) 25): resumed, atomic, never over something else. */
class DownloadTest {
    private static final URI URL = URI.create("http://x.org/data/m31.fits");

    @TempDir
    Path folder;

    private final FileServer server = new FileServer();
    private final List<Long> slept = new ArrayList<>();

    /** A server of one file, whose connections break after so many bytes. */
    private static final class FileServer implements HttpTransport {
        byte[] file = bytes(1, 100_000);
        String etag = "\"v1\"";
        final Map<String, List<String>> more = new HashMap<>();
        boolean ranges = true;
        boolean length = true;
        boolean lies;
        int breakAfter = Integer.MAX_VALUE;
        final List<String> asked = new ArrayList<>();
        Runnable onBreak = () -> {};

        static byte[] bytes(long seed, int length) {
            byte[] bytes = new byte[length];
            new Random(seed).nextBytes(bytes);
            return bytes;
        }

        @Override
        public TransportResponse send(TransportRequest request) {
            String range = request.headers().getOrDefault("Range", List.of("")).get(0);
            String condition =
                    request.headers().getOrDefault("If-Range", List.of("")).get(0);
            asked.add(range);
            assertEquals(List.of("identity"), request.headers().get("Accept-Encoding"));
            Map<String, List<String>> headers = new HashMap<>(more);
            if (!etag.isEmpty()) {
                headers.put("etag", List.of(etag));
            }
            boolean same = lies || condition.equals(etag) || List.of(condition).equals(more.get("last-modified"));
            int from = 0;
            int status = 200;
            if (ranges && !range.isEmpty() && same) {
                from = Integer.parseInt(range.substring(6, range.length() - 1));
                status = 206;
                headers.put("content-range", List.of("bytes " + from + "-" + (file.length - 1) + "/" + file.length));
            }
            if (length) {
                headers.put("content-length", List.of(String.valueOf(file.length - from)));
            }
            byte[] part = Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
            return new TransportResponse(status, request.uri(), headers, new Breaking(part, breakAfter, onBreak));
        }
    }

    private static final class Breaking extends FilterInputStream {
        private int left;
        private final Runnable onBreak;

        Breaking(byte[] bytes, int left, Runnable onBreak) {
            super(new ByteArrayInputStream(bytes));
            this.left = left;
            this.onBreak = onBreak;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                onBreak.run();
                throw new IOException("reset on purpose");
            }
            int count = in.read(into, offset, Math.min(length, Math.min(left, 1000)));
            left -= Math.max(count, 0);
            return count;
        }
    }

    private Path get() {
        return Download.of(URL, server).pauses(slept::add).to(folder);
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void inOnePiece() throws IOException {
        List<Long> progress = new ArrayList<>();
        Path file = Download.of(URL, server).progress(progress::add).to(folder.resolve("a.fits"));
        assertArrayEquals(server.file, Files.readAllBytes(file));
        assertEquals(100_000L, progress.get(progress.size() - 1));
        assertEquals(List.of(""), server.asked);
        assertEquals(List.of("a.fits"), left());
    }

    @Test
    void resumedWhereItBroke() throws IOException {
        server.breakAfter = 40_000;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(List.of("", "bytes=40000-", "bytes=80000-"), server.asked);
    }

    @Test
    void resumedByDate() throws IOException {
        server.etag = "W/\"weak\"";
        server.more.put("last-modified", List.of("Sat, 01 Aug 2026 00:00:00 GMT"));
        server.breakAfter = 60_000;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(List.of("", "bytes=60000-"), server.asked);
    }

    @Test
    void withoutLengthAnExceptionTellsTheCut() throws IOException {
        server.length = false;
        server.breakAfter = 60_000;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(2, server.asked.size());
    }

    @Test
    void begunAgainWhereRangesAreNotKnown() throws IOException {
        server.ranges = false;
        server.breakAfter = 60_000;
        server.onBreak = () -> server.breakAfter = Integer.MAX_VALUE;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(2, server.asked.size());
    }

    @Test
    void begunAgainWhereNothingTellsVersions() throws IOException {
        server.etag = "";
        server.breakAfter = 60_000;
        server.onBreak = () -> server.breakAfter = Integer.MAX_VALUE;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(List.of("", ""), server.asked);
    }

    @Test
    void aFileThatChangesIsNotMixed() throws IOException {
        for (boolean lies : new boolean[] {false, true}) {
            FileServer changing = new FileServer();
            changing.lies = lies;
            changing.breakAfter = 60_000;
            changing.onBreak = () -> {
                changing.file = FileServer.bytes(2, 100_000);
                changing.etag = "\"v2\"";
                changing.breakAfter = Integer.MAX_VALUE;
            };
            Path file = Download.of(URL, changing).to(folder);
            assertArrayEquals(changing.file, Files.readAllBytes(file), "lies: " + lies);
        }
    }

    @Test
    void aShorterFileIsNotMixed() throws IOException {
        server.lies = true;
        server.breakAfter = 60_000;
        server.onBreak = () -> {
            server.file = FileServer.bytes(3, 70_000);
            server.breakAfter = Integer.MAX_VALUE;
        };
        assertArrayEquals(FileServer.bytes(3, 70_000), Files.readAllBytes(get()));
    }

    @Test
    void aServerThatBreaksTimeAndAgain() throws IOException {
        server.breakAfter = 0;
        TransportException failure = assertThrows(TransportException.class, this::get);
        assertTrue(failure.getMessage().contains("after 0 of 100000 bytes"), failure.getMessage());
        assertEquals(List.of(), left());
        assertEquals(5, server.asked.size());
        assertEquals(List.of(200L, 800L, 3_200L, 12_800L), slept, "longer and longer");
    }

    /** R7: a transfer that advances is not given up, however often it breaks. */
    @Test
    void aTransferThatAdvancesIsNeverGivenUp() throws IOException {
        server.breakAfter = 300;
        assertArrayEquals(server.file, Files.readAllBytes(get()));
        assertEquals(334, server.asked.size());
        assertEquals(Collections.nCopies(333, 50L), slept);
    }

    /** A server without ranges that always breaks at the same place is not asked for ever. */
    @Test
    void beginningAgainIsNoAdvance() throws IOException {
        server.ranges = false;
        server.breakAfter = 60_000;
        TransportException failure = assertThrows(TransportException.class, this::get);
        assertTrue(failure.getMessage().contains("60000 of 100000"), failure.getMessage());
        assertEquals(6, server.asked.size());
        assertEquals(List.of(), left());
    }

    @Test
    void aServerThatIsGoneMeanwhileIsAskedAgain() throws IOException {
        int[] count = {0};
        HttpTransport flaky = request -> {
            count[0]++;
            if (count[0] > 1 && count[0] < 5) {
                throw new TransportException("refused on purpose");
            }
            return server.send(request);
        };
        server.breakAfter = 60_000;
        assertArrayEquals(
                server.file,
                Files.readAllBytes(Download.of(URL, flaky).pauses(slept::add).to(folder)));
        assertEquals(List.of("", "bytes=60000-"), server.asked);
        assertEquals(List.of(50L, 200L, 800L, 3_200L), slept);
    }

    @Test
    void aBodyThatIsShortWithoutAFailure() throws IOException {
        HttpTransport shortBody = request -> new TransportResponse(
                200, URL, Map.of("content-length", List.of("10")), new ByteArrayInputStream(new byte[4]));
        TransportException failure = assertThrows(
                TransportException.class,
                () -> Download.of(URL, shortBody).pauses(slept::add).to(folder));
        assertTrue(failure.getMessage().contains("4 of 10"), failure.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("m31.fits"), "mine");
        assertEquals("m31-1.fits", get().getFileName().toString());
        VoException failure =
                assertThrows(VoException.class, () -> Download.of(URL, server).to(file));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertEquals("mine", Files.readString(file));
        Download.of(URL, server).replacing().to(file);
        assertArrayEquals(server.file, Files.readAllBytes(file));
        assertEquals(List.of("m31-1.fits", "m31.fits"), left());
    }

    @Test
    void aFileThatComesMeanwhileIsNotOverwritten() throws IOException {
        Path file = folder.resolve("a");
        server.breakAfter = 10;
        server.onBreak = () -> {
            try {
                server.breakAfter = Integer.MAX_VALUE;
                Files.writeString(file, "mine");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        assertThrows(VoException.class, () -> Download.of(URL, server).to(file));
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("a"), left());
    }

    @Test
    void namedByTheServer() throws IOException {
        server.more.put("content-disposition", List.of("attachment; filename=\"../up.fits\""));
        Path file = get();
        assertEquals(folder, file.getParent());
        assertEquals("_up.fits", file.getFileName().toString());
        assertEquals(List.of("_up.fits"), left());
    }

    @Test
    void refused() throws IOException {
        HttpTransport refusing = request -> new TransportResponse(
                404, URL, Map.of(), new ByteArrayInputStream("gone".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ServiceException failure = assertThrows(
                ServiceException.class, () -> Download.of(URL, refusing).to(folder));
        assertEquals(404, failure.status());
        assertEquals(List.of(), left());
    }

    @Test
    void aPageIsNoDataset() throws IOException {
        InputStream page =
                new ByteArrayInputStream("<html>Log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        HttpTransport login =
                request -> new TransportResponse(200, URL, Map.of("content-type", List.of("text/html")), page);
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> Download.of(URL, login).mediaType("application/fits").to(folder));
        assertTrue(failure.getMessage().contains("Log in"), failure.getMessage());
        assertEquals(List.of(), left());
    }
}
