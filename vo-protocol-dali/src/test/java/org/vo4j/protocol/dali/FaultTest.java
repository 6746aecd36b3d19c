// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.Scope;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.uws.UwsJob;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;
import org.vo4j.testkit.Seeds;

/**
 * Faults of the network at bytes all over an answer: nothing hangs, nothing is lost silently, nothing leaks (goals R6
 * and R9; of R7 see {@link DownloadFaultTest}). A sample by default, everything with {@code -Pslow}.
 */
class FaultTest {
    private static final boolean SLOW = Boolean.getBoolean("vo.slow");
    private static final Duration SOON = Duration.ofMillis(300);
    private static final VoHttp HTTP =
            VoHttp.standard().retries(0).timeouts(new Timeouts(Duration.ofSeconds(10), SOON, SOON, Duration.ZERO));
    private static final int ROWS = 2000;

    /** How the end of a body is told. */
    enum Framing {
        LENGTH,
        CHUNKS,
        CLOSE;

        byte[] response(byte[] body) {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-votable+xml\r\nConnection: close\r\n";
            return switch (this) {
                case LENGTH -> joined(bytes(head + "Content-Length: " + body.length + "\r\n\r\n"), body);
                case CLOSE -> joined(bytes(head + "\r\n"), body);
                case CHUNKS ->
                    joined(
                            bytes(head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length)
                                    + "\r\n"),
                            body,
                            bytes("\r\n0\r\n\r\n"));
            };
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** About 64 kB. */
    private static byte[] table() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<VOTABLE version=\"1.3\""
                + " xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\">"
                + "<INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA>"
                + "<TABLEDATA>\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("<TR><TD>").append(100_000_000 + i).append("</TD></TR>\n");
        }
        return bytes(text + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
    }

    /** What came of reading an answer: all rows in order, or fewer of them and the reason. */
    private record Outcome(long rows, long wrong, Optional<VoException> failure) {}

    private static Outcome read(URI uri) {
        return read(HTTP, uri);
    }

    private static Outcome read(VoHttp http, URI uri) {
        long rows = 0;
        long wrong = 0;
        try (Answer answer = Answers.of(http).send(TransportRequest.get(uri));
                RowCursor cursor = DalResults.of(answer).rows()) {
            while (cursor.next()) {
                wrong += cursor.getLong(0, -1) == 100_000_000 + rows ? 0 : 1;
                rows++;
            }
            return new Outcome(rows, wrong, Optional.empty());
        } catch (VoException e) {
            return new Outcome(rows, wrong, Optional.of(e));
        }
    }

    private static int step(int length, int sample) {
        return SLOW ? 64 : Math.max(64, length / sample);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void whatIsCutOrResetIsNeverTakenForTheWhole(Framing framing) throws Exception {
        byte[] response = framing.response(table());
        int threads = Thread.activeCount();
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            // a close-delimited answer is whole when its document is, and so is a chunked one but for its last chunk
            int end = response.length - (framing == Framing.CHUNKS ? 8 : 1);
            for (int at = 0; at < end; at += step(end, 40)) {
                for (Fault fault : List.of(Fault.cut(at), Fault.reset(at))) {
                    proxy.always(fault);
                    Outcome outcome = read(proxy.uri());
                    assertTrue(outcome.failure().isPresent(), fault + " was not seen");
                    VoException failure = outcome.failure().get();
                    assertTrue(
                            failure instanceof TransportException || failure instanceof FormatException,
                            fault + " was told as " + failure);
                    assertTrue(outcome.rows() < ROWS || at > response.length - 100, fault + " lost nothing?");
                    assertEquals(0, outcome.wrong(), fault + ": rows that were handed over are sound");
                }
            }
            proxy.awaitIdle();
        }
        assertTrue(Thread.activeCount() <= threads + 20, "threads are left over: " + Thread.activeCount());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void whatStallsEndsByItself(Framing framing) throws Exception {
        byte[] response = framing.response(table());
        Duration moment = Duration.ofMillis(80);
        VoHttp hasty = HTTP.timeouts(new Timeouts(Duration.ofSeconds(10), moment, moment, Duration.ZERO));
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            for (int at = 0; at < response.length - 8; at += SLOW ? 640 : response.length / 6) {
                proxy.always(Fault.stall(at));
                Outcome outcome = read(hasty, proxy.uri());
                assertTrue(outcome.failure().isPresent(), "a stall at " + at + " was not seen");
                assertInstanceOf(TransportException.class, outcome.failure().get(), "at " + at);
                assertEquals(0, outcome.wrong());
                proxy.awaitIdle(); // the connection is given up, not left open
            }
        }
    }

    @Test
    void whatOnlyDripsIsReadToItsEnd() {
        byte[] response = Framing.LENGTH.response(table());
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            proxy.next(Fault.drip(response.length - 40, Duration.ofMillis(1)));
            proxy.next(Fault.stall(20_000, Duration.ofMillis(20)));
            assertEquals(new Outcome(ROWS, 0, Optional.empty()), read(proxy.uri()));
            assertEquals(new Outcome(ROWS, 0, Optional.empty()), read(proxy.uri()));
        }
    }

    @Test
    void aFlippedBitIsSeenOrChangesOneCell() {
        byte[] response = Framing.LENGTH.response(table());
        Random random = new Random(Seeds.first());
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            for (int i = 0; i < (SLOW ? 20_000 : 200); i++) {
                // behind the head of the document, whose bits may mean another table altogether
                int at = 500 + random.nextInt(response.length - 500);
                proxy.always(Fault.flip(at, 1 << random.nextInt(8)));
                Outcome outcome = read(proxy.uri());
                if (outcome.failure().isEmpty()) {
                    assertEquals(ROWS, outcome.rows(), "flipped at " + at);
                    assertTrue(outcome.wrong() <= 1, "flipped at " + at);
                }
            }
        }
    }

    /** U8: a result is fetched again by itself. */
    @Test
    void aFaultThatPassesIsTriedAgainForAGetAndNeverForAPost() {
        VoHttp patient = HTTP.retries(2);
        try (FaultProxy proxy = FaultProxy.answering(Framing.LENGTH.response(bytes("fine")))) {
            proxy.next(Fault.reset(0));
            assertEquals("fine", text(patient.get(proxy.uri())));
        }
        for (Fault fault : List.of(Fault.cut(0), Fault.reset(0), Fault.stall(0), Fault.cut(20), Fault.reset(20))) {
            try (FaultProxy proxy = FaultProxy.answering(Framing.LENGTH.response(bytes("fine")))) {
                proxy.always(fault);
                RequestBody body = RequestBody.of(bytes("QUERY=x"));
                assertThrows(
                        VoException.class,
                        () -> UwsJob.create(patient, proxy.uri("async"), "application/x-www-form-urlencoded", body));
                assertEquals(
                        1, proxy.requests().size(), fault + ": a job may exist, so it must not be asked for twice");
            }
        }
    }

    private static String text(TransportResponse response) {
        try (response) {
            return new String(response.body().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aJobDocumentThatIsCutIsNoJob() {
        byte[] response =
                Framing.CLOSE.response(bytes("<uws:job version=\"1.1\" xmlns:uws=\"http://www.ivoa.net/xml/UWS/v1.0\">"
                        + "<uws:jobId>7</uws:jobId><uws:phase>COMPLETED</uws:phase></uws:job>"));
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            UwsJob job = UwsJob.at(HTTP, proxy.uri("async/7"));
            for (int at = 0; at < response.length - 1; at += SLOW ? 1 : 7) {
                proxy.always(Fault.cut(at));
                assertThrows(VoException.class, job::describe, "cut at " + at);
            }
            proxy.always(Fault.none());
            assertEquals("COMPLETED", job.describe().phase().name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot gzip",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body>log in</body></html>",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"error\": 1}",
                "HTTP/9.9 banana\r\n\r\n",
                "garbage garbage garbage\r\n\r\n",
                "\u0000\u0001\u0002"
            })
    void whatIsNoAnswerIsAnExceptionOfTheFamily(String answer) {
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> {
            out.write(bytes(answer));
            out.flush();
            throw new IOException("that was all");
        })) {
            assertTrue(read(proxy.uri()).failure().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET 301 http://%/x",
                "GET 302 http://%/x",
                "GET 303 http://%/x",
                "GET 307 http://%/x",
                "GET 308 http://%/x",
                "GET 302 //%/x",
                "GET 302 http://user:pw@%/x",
                "POST 301 http://%/x",
                "POST 302 http://%/x",
                "POST 303 http://%/x",
                "POST 307 http://%/x",
                "POST 308 http://%/x"
            })
    void secretsNeverReachAnotherOrigin(String line) {
        String[] words = line.split(" ");
        try (FaultProxy foreign = FaultProxy.answering(FaultProxy.response(200, List.of(), bytes("gotcha")));
                FaultProxy home = FaultProxy.answering((request, out) -> {
                    String origin = "127.0.0.1:" + foreign.uri().getPort();
                    String target = words[2].replace("%", origin);
                    boolean first = request.target().equals("/start");
                    List<String> headers =
                            List.of("Location: " + (first ? "/hop" : target), "Set-Cookie: session=topsecret; Path=/");
                    out.write(FaultProxy.response(Integer.parseInt(words[1]), headers, bytes("moved")));
                })) {
            Credentials credentials = Credentials.none()
                    .basic(Scope.of(home.uri()).sentAlways(), "me", "topsecret")
                    .cookie(Scope.of(home.uri()).sentAlways(), "token", "topsecret");
            Map<String, List<String>> own = Map.of(
                    "X-Key",
                    List.of("topsecret"),
                    "Cookie",
                    List.of("mine=topsecret"),
                    "Accept",
                    List.of("text/plain"));
            RequestBody body = words[0].equals("POST") ? RequestBody.of(bytes("QUERY=x")) : RequestBody.none();
            VoHttp known = HTTP.credentials(credentials);
            TransportRequest request = new TransportRequest(words[0], home.uri("start"), own, body);
            boolean keepsBody = words[0].equals("POST") && words[1].matches("30[78]");
            if (keepsBody) {
                TransportException refused = assertThrows(TransportException.class, () -> known.send(request));
                assertTrue(refused.getMessage().contains("another origin"), refused.getMessage());
            } else {
                assertEquals("gotcha", text(known.send(request)));
            }
            assertEquals(keepsBody ? 0 : 1, foreign.requests().size(), "requests at the other origin");
            assertEquals(2, home.requests().size(), "start and hop");
            assertTrue(home.requests().get(0).head().contains("topsecret"), "the service itself is told");
            String basic = java.util.Base64.getEncoder().encodeToString(bytes("me:topsecret"));
            for (FaultRequest seen : foreign.requests()) {
                assertTrue(
                        !seen.head().contains("topsecret")
                                && !seen.head().contains(basic)
                                && seen.header("authorization").isEmpty()
                                && seen.header("cookie").isEmpty(),
                        seen.head());
            }
        }
    }
}
