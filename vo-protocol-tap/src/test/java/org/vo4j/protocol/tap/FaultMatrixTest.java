// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.JobException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;

/**
 * Faults of the network at bytes all over the answers to queries, at once and as jobs (goal R6): nothing is lost silently,
 * nothing hangs, no POST is sent twice, no job stays. A sample by default, everything with {@code -Pslow}.
 */
class FaultMatrixTest {
    private static final boolean SLOW = Boolean.getBoolean("vo.slow");
    private static final int ROWS = 2000;
    private static final Duration SOON = Duration.ofMillis(150);
    private static final VoHttp HTTP = VoHttp.standard()
            .retries(0)
            .timeouts(
                    new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** About 64 kB. */
    private static byte[] table() {
        StringBuilder text = new StringBuilder("<VOTABLE version=\"1.3\"><RESOURCE type=\"results\">"
                + "<INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA>"
                + "<TABLEDATA>\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("<TR><TD>").append(100_000_000 + i).append("</TD></TR>\n");
        }
        return bytes(text + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
    }

    private static void answer(FaultRequest request, OutputStream out) throws IOException {
        String job = "/tap/async/7";
        switch (request.method() + " " + request.target().split("\\?", 2)[0]) {
            case "POST /tap/sync", "GET /tap/async/7/results/result" ->
                out.write(FaultProxy.response(200, List.of("Content-Type: application/x-votable+xml"), table()));
            case "POST /tap/async", "POST /tap/async/7/phase" ->
                out.write(FaultProxy.response(303, List.of("Location: " + job), bytes("see there")));
            case "GET /tap/async/7" ->
                out.write(FaultProxy.response(
                        200,
                        List.of("Content-Type: text/xml"),
                        bytes("<uws:job version='1.1'><uws:jobId>7</uws:jobId><uws:phase>COMPLETED</uws:phase>"
                                + "<uws:results><uws:result id='result' xlink:href='results/result'/></uws:results>"
                                + "</uws:job>")));
            case "DELETE /tap/async/7" -> out.write(FaultProxy.response(200, List.of(), bytes("")));
            default -> out.write(FaultProxy.response(404, List.of(), bytes("nothing here")));
        }
    }

    /** What came of a query: all rows in order, or fewer of them and the reason. */
    private record Outcome(long rows, long wrong, Optional<VoException> failure) {
        boolean isWhole() {
            return rows == ROWS && wrong == 0 && failure.isEmpty();
        }
    }

    private interface Query {
        TapResults results();
    }

    private static Outcome read(Query query) {
        long rows = 0;
        long wrong = 0;
        try (TapResults results = query.results();
                RowCursor cursor = results.cursor()) {
            while (cursor.next()) {
                wrong += cursor.getLong(0, -1) == 100_000_000 + rows ? 0 : 1;
                rows++;
            }
            return new Outcome(rows, wrong, Optional.empty());
        } catch (VoException e) {
            return new Outcome(rows, wrong, Optional.of(e));
        }
    }

    private static int step(int length) {
        return SLOW ? 64 : length / 12;
    }

    private static long count(FaultProxy proxy, String request) {
        return proxy.requests().stream()
                .filter(r -> (r.method() + " " + r.target()).equals(request))
                .count();
    }

    private static void assertTold(Outcome outcome, Object what) {
        assertTrue(outcome.failure().isPresent(), what + " was not seen");
        VoException failure = outcome.failure().get();
        assertTrue(failure instanceof TransportException || failure instanceof FormatException, what + ": " + failure);
        assertEquals(0, outcome.wrong(), what + ": rows that were handed over are sound");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"CUT", "RESET"})
    void aQueryAtOnceThatIsCut(Fault.Kind kind) throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(FaultMatrixTest::answer)) {
            TapService service = TapService.at(proxy.uri("tap"), HTTP);
            assertTrue(read(() -> service.query("SELECT x")).isWhole());
            int length = FaultProxy.response(200, List.of("Content-Type: application/x-votable+xml"), table()).length;
            int tries = 1;
            for (int at = 0; at < length - 1; at += step(length)) {
                Fault fault = new Fault(kind, at, false, Duration.ZERO, 0);
                proxy.always(fault);
                assertTold(read(() -> service.query("SELECT x")), fault);
                tries++;
                assertEquals(tries, count(proxy, "POST /tap/sync"), fault + ": no POST is sent twice");
            }
            proxy.always(Fault.none());
            assertTrue(read(() -> service.query("SELECT x")).isWhole(), "and the next one is fine");
            proxy.awaitIdle();
        }
    }

    @Test
    void aQueryAtOnceThatStallsOrDrips() throws Exception {
        VoHttp hasty = HTTP.timeouts(new Timeouts(Duration.ofSeconds(10), SOON, SOON, Duration.ZERO));
        try (FaultProxy proxy = FaultProxy.answering(FaultMatrixTest::answer)) {
            TapService patient = TapService.at(proxy.uri("tap"), HTTP);
            assertTrue(read(() -> patient.query("SELECT x")).isWhole());
            int length = table().length;
            proxy.always(Fault.drip(length - 10, Duration.ofMillis(1)).afterHead());
            assertTrue(read(() -> patient.query("SELECT x")).isWhole(), "dripping");
            proxy.next(Fault.none()); // the capabilities of the next service
            TapService service = TapService.at(proxy.uri("tap"), hasty);
            for (int at = 0; at < length; at += SLOW ? 640 : length / 3) {
                Fault fault = Fault.stall(at);
                proxy.always(fault);
                assertTold(read(() -> service.query("SELECT x")), fault);
                proxy.awaitIdle(); // the connection is given up
            }
        }
    }

    /** Each request of a job fails in turn: at its first byte, in its head, in its body, at its end. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aQueryAsAJob(int faulty) throws Exception {
        List<String> requests = List.of(
                "POST /tap/async",
                "POST /tap/async/7/phase",
                "GET /tap/async/7",
                "GET /tap/async/7/results/result",
                "DELETE /tap/async/7");
        for (int at = 0; at < (SLOW ? 400 : 120); at += SLOW ? 1 : 35) {
            for (Fault fault : List.of(Fault.cut(at), Fault.reset(at))) {
                try (FaultProxy proxy = FaultProxy.answering(FaultMatrixTest::answer)) {
                    proxy.next(Fault.none()); // the capabilities
                    for (int i = 0; i <= faulty; i++) {
                        // the job is described twice: while waiting, and for its results
                        proxy.next(i == faulty ? fault : Fault.none());
                        if (i == 2 && faulty > 2) {
                            proxy.next(Fault.none());
                        }
                    }
                    Outcome outcome = read(() -> TapService.at(proxy.uri("tap"), HTTP)
                            .queryAsJob(TapQuery.adql("SELECT x"), Duration.ofSeconds(20)));
                    String what = requests.get(faulty) + " " + fault;
                    assertEquals(1, count(proxy, "POST /tap/async"), what + ": a job is never asked for twice");
                    assertEquals(0, outcome.wrong(), what);
                    if (outcome.failure().isPresent()) {
                        VoException e = outcome.failure().get();
                        assertTrue(
                                e instanceof TransportException
                                        || e instanceof FormatException
                                        || e instanceof JobException,
                                what + ": " + e);
                    } else {
                        assertTrue(outcome.isWhole(), what + ": " + outcome);
                    }
                    if (faulty == 2) {
                        assertTrue(outcome.isWhole(), what + ": what passes while waiting is waited out: " + outcome);
                    }
                    // the JDK itself asks again for a GET of whose answer not a byte has come
                    if (faulty == 3 && at > 0) {
                        assertTold(outcome, what);
                    }
                    boolean wasMade = faulty > 0;
                    if (wasMade) {
                        assertTrue(count(proxy, "DELETE /tap/async/7") >= 1, what + ": the job is deleted");
                    }
                }
            }
        }
    }
}
