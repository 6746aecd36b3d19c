// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.Download;
import org.vo4j.testkit.Fault;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.Seeds;

/**
 * After many faults nothing is left over: threads, connections, file descriptors, files (goal R6, threats 18 and 20). Some
 * hundreds by default, ten thousand with {@code -Pslow}.
 */
class FaultLeakTest {
    private static final boolean SLOW = Boolean.getBoolean("vo.slow");
    private static final int FAULTS = SLOW ? 10_000 : 400;
    private static final int SLACK = 5;
    private static final Duration SOON = Duration.ofMillis(SLOW ? 100 : 50);

    @TempDir
    Path folder;

    private static byte[] response() {
        return FaultProxy.response(
                200, List.of("ETag: \"1\""), "0123456789".repeat(2000).getBytes(StandardCharsets.UTF_8));
    }

    private static int descriptors() {
        String[] open = new File("/proc/self/fd").list();
        assumeTrue(open != null, "this system does not tell its open files");
        return open.length;
    }

    private static Fault fault(Random random) {
        int at = random.nextInt(20_100);
        return switch (random.nextInt(20)) {
            case 0 -> Fault.stall(at);
            case 1 -> Fault.drip(20_000, Duration.ofMillis(1));
            case 2, 3, 4, 5, 6, 7, 8, 9, 10 -> Fault.reset(at);
            default -> Fault.cut(at);
        };
    }

    private static boolean isSound(VoHttp http, FaultProxy proxy) {
        try (TransportResponse response = http.get(proxy.uri())) {
            return response.body().readAllBytes().length == 20_000;
        } catch (TransportException | IOException e) {
            return false;
        }
    }

    private void download(VoHttp http, FaultProxy proxy) {
        try {
            Files.delete(Download.of(proxy.uri("x.dat"), http).to(folder));
        } catch (VoException | IOException e) {
            // what counts is what it leaves
        }
    }

    @Test
    void nothingIsLeftOver() throws Exception {
        Random random = new Random(Seeds.first());
        VoHttp http = VoHttp.standard()
                .retries(0)
                .maxConnectionsPerHost(3)
                .timeouts(new Timeouts(Duration.ofSeconds(10), SOON, SOON, Duration.ZERO));
        try (FaultProxy proxy = FaultProxy.answering(response())) {
            for (int i = 0; i < 20; i++) {
                proxy.next(fault(random));
                isSound(http, proxy);
            }
            proxy.awaitIdle();
            int threads = Thread.activeCount();
            int open = descriptors();
            int broken = 0;
            for (int i = 0; i < FAULTS; i++) {
                proxy.next(fault(random));
                if (i % 100 == 0) {
                    download(http, proxy);
                } else {
                    broken += isSound(http, proxy) ? 0 : 1;
                }
            }
            assertTrue(broken > FAULTS / 2, broken + " broken of " + FAULTS);
            proxy.awaitIdle();
            // the client closes its side a moment later; sound answers pass the time
            for (int i = 0; i < 500 && (descriptors() > open + SLACK || Thread.activeCount() > threads + SLACK); i++) {
                proxy.always(Fault.none());
                isSound(http, proxy);
                proxy.awaitIdle();
            }
            assertTrue(descriptors() <= open + SLACK, open + " descriptors before, after it " + descriptors());
            int after = Thread.activeCount();
            assertTrue(after <= threads + SLACK, threads + " threads before, after it " + after);
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
