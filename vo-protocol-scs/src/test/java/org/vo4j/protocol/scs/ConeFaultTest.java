// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;

/** Faults of the network in answers of cone searches (goal R6). A sample by default, everything with {@code -Pslow}. */
class ConeFaultTest {
    private static final boolean SLOW = Boolean.getBoolean("vo.slow");
    private static final int ROWS = 1000;
    private static final Duration SOON = Duration.ofMillis(150);

    /** What came of a search: all rows in order, or fewer of them and the reason. */
    private record Outcome(long rows, long wrong, Optional<VoException> failure) {}

    private static byte[] response() {
        StringBuilder text = new StringBuilder("<VOTABLE version=\"1.3\"><RESOURCE type=\"results\"><TABLE>"
                + "<FIELD name=\"id\" datatype=\"int\" ucd=\"meta.id;meta.main\"/>"
                + "<FIELD name=\"ra\" datatype=\"double\" ucd=\"pos.eq.ra;meta.main\"/><DATA><TABLEDATA>\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("<TR><TD>").append(100_000_000 + i).append("</TD><TD>10.5</TD></TR>\n");
        }
        return FaultProxy.response(
                200,
                List.of("Content-Type: text/xml"),
                (text + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>").getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome search(FaultProxy proxy, Duration patience, int retries) {
        VoHttp http = VoHttp.standard()
                .retries(retries)
                .timeouts(new Timeouts(Duration.ofSeconds(10), patience, patience, Duration.ZERO));
        long rows = 0;
        long wrong = 0;
        try (ConeSearchResults found = ConeSearchService.at(proxy.uri("scs?cat=1&"), http)
                        .search(SkyPosition.icrs(10.5, -5.25), Angle.degrees(0.1));
                RowCursor cursor = found.cursor()) {
            while (cursor.next()) {
                wrong += cursor.getLong(0, -1) == 100_000_000 + rows ? 0 : 1;
                rows++;
            }
            return new Outcome(rows, wrong, Optional.empty());
        } catch (VoException e) {
            return new Outcome(rows, wrong, Optional.of(e));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"CUT", "RESET", "STALL"})
    void aFaultIsToldAndLosesNothingSilently(Fault.Kind kind) throws Exception {
        byte[] response = response();
        boolean stalls = kind == Fault.Kind.STALL;
        int step = SLOW ? (stalls ? 640 : 64) : response.length / (stalls ? 3 : 15);
        try (FaultProxy proxy = FaultProxy.answering(response)) {
            for (int at = 0; at < response.length - 1; at += step) {
                Fault fault = new Fault(kind, at, false, Duration.ZERO, 0);
                proxy.always(fault);
                Outcome outcome = search(proxy, stalls ? SOON : Duration.ofSeconds(5), 0);
                assertTrue(outcome.failure().isPresent(), fault + " was not seen");
                VoException failure = outcome.failure().get();
                assertTrue(
                        failure instanceof TransportException || failure instanceof FormatException,
                        fault + ": " + failure);
                assertEquals(0, outcome.wrong(), fault + ": rows that were handed over are sound");
                proxy.awaitIdle();
            }
        }
    }

    @Test
    void aFaultThatPassesBeforeTheAnswerIsNotSeen() {
        try (FaultProxy proxy = FaultProxy.answering(response())) {
            for (Fault fault : List.of(Fault.reset(0), Fault.cut(0), Fault.reset(10))) {
                proxy.next(fault);
                assertEquals(
                        new Outcome(ROWS, 0, Optional.empty()),
                        search(proxy, Duration.ofSeconds(5), 2),
                        fault.toString());
            }
        }
    }
}
