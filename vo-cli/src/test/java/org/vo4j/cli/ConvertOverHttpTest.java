// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;

/** A CSV at an address is fetched as everything else is: named, patient, and never half. */
class ConvertOverHttpTest {
    @TempDir
    Path folder;

    private Called convert(FaultProxy proxy) {
        return Called.vo(
                "",
                "convert",
                proxy.uri("t.csv").toString(),
                folder.resolve("out.csv").toString());
    }

    private static byte[] csv() {
        return FaultProxy.response(
                200, List.of("Content-Type: text/csv"), "x,y\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> out.write(
                count.incrementAndGet() == 1
                        ? FaultProxy.response(503, List.of("Retry-After: 0"), new byte[0])
                        : csv()))) {
            assertEquals(new Called(0, "", ""), convert(proxy));
            assertEquals("x,y\n1,a\n2,b\n", java.nio.file.Files.readString(folder.resolve("out.csv")));
            assertEquals(2, proxy.requests().size());
            Optional<String> agent = proxy.requests().get(0).header("user-agent");
            assertTrue(agent.orElse("").startsWith("vo-cli vo4j/"), agent::toString);
        }
    }

    @Test
    void aRefusalIsToldWithWhatTheServerSays() {
        try (FaultProxy proxy = FaultProxy.answering(
                FaultProxy.response(404, List.of(), "no such table".getBytes(StandardCharsets.UTF_8)))) {
            Called called = convert(proxy);
            assertEquals(3, called.code(), called::toString);
            assertTrue(called.err().contains("no such table"), called.err());
        }
    }

    @Test
    void aCutIsNoTable() {
        try (FaultProxy proxy = FaultProxy.answering(csv())) {
            proxy.always(Fault.cut(9).afterHead());
            Called called = convert(proxy);
            assertEquals(4, called.code(), called::toString);
            assertTrue(!java.nio.file.Files.exists(folder.resolve("out.csv")), "no half file");
        }
    }
}
