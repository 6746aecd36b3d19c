// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.tap.TapResults;
import org.vo4j.protocol.tap.TapService;

/**
 * A synchronous TAP query on the loopback interface whose result is large, every cell decoded, against the same bytes
 * read from disk, STIL's TapQuery (when its jars are on the class path) and pyvo (when a Python that has it is named).
 *
 * <p>Arguments: the folder of the files, the number of rows, the number of counted rounds, and the command of a Python.
 */
public final class TapCompare {
    private static final int WARM_UP = 2;

    private static final String PYVO = """
            import sys, time
            import pyvo
            service = pyvo.dal.TAPService(sys.argv[1])
            start = time.perf_counter()
            table = service.run_sync("SELECT * FROM gaia").to_table()
            print("%.3f s, %d rows" % (time.perf_counter() - start, len(table)))
            """;

    private TapCompare() {}

    /** Runs the comparison. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[1]);
        Path file = Files.createDirectories(Path.of(args[0])).resolve("gaia-" + rows + ".binary2");
        if (!Files.exists(file)) {
            GenerateTables.main(new String[] {"gaia", "binary2", args[1], file.toString()});
        }
        Process server = LoopbackTap.start(file);
        try (BufferedReader out = server.inputReader()) {
            compare(URI.create(out.readLine()), file, args);
        } finally {
            server.destroy();
        }
    }

    private static void compare(URI base, Path file, String[] args) throws Exception {
        TapService service = TapService.at(base);
        Map<String, Callable<Object>> operations = new LinkedHashMap<>();
        operations.put("vo4j, the file", () -> Ours.scan(file, false));
        operations.put("vo4j, TAP", () -> query(service));
        operations.put("vo4j, first row", () -> firstRow(service));
        operations.put("bytes over HTTP", () -> bytes(base));
        if (StilTap.isPresent()) {
            operations.put("STIL, TAP", () -> StilTap.query(base.toString()));
        }
        run(operations, Integer.parseInt(args[2]), Files.size(file));
        if (args.length > 3) {
            System.out.println("  pyvo, TAP          " + pyvo(args[3], base.toString()));
        }
    }

    /** What the JDK's client needs to bring the bytes that nobody reads: the floor of what is above it. */
    private static Object bytes(URI base) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/sync")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Object query(TapService service) {
        try (TapResults results = service.query("SELECT * FROM gaia");
                RowCursor row = results.rows()) {
            return Ours.scan(row);
        }
    }

    /** The time until the first row is there, and until the rest, which nobody wants, is given up. */
    private static Object firstRow(TapService service) {
        try (TapResults results = service.query("SELECT * FROM gaia");
                RowCursor row = results.rows()) {
            return row.next();
        }
    }

    private static void run(Map<String, Callable<Object>> operations, int rounds, long bytes) throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        Map<String, Object> results = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Callable<Object>> operation : operations.entrySet()) {
                System.gc();
                long start = System.nanoTime();
                results.put(operation.getKey(), operation.getValue().call());
                double seconds = (System.nanoTime() - start) / 1e9;
                if (round >= 0) {
                    times.computeIfAbsent(operation.getKey(), name -> new double[rounds])[round] = seconds;
                }
            }
        }
        double first = median(times.values().iterator().next());
        System.out.printf(Locale.ROOT, "java %s, %d bytes%n", System.getProperty("java.version"), bytes);
        times.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "  %-18s %.3f s  %5.2fx  %s%n",
                name,
                median(all),
                median(all) / first,
                results.get(name)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Runs as a process of its own; it measures itself, so that neither its start nor its imports count. */
    private static String pyvo(String python, String service) throws IOException {
        Process process = new ProcessBuilder(python, "-W", "ignore", "-c", PYVO, service)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
