// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTable;
import uk.ac.starlink.table.StarTable;

/**
 * Runs vo4j and its peers in turn, round by round, in one warm JVM, and prints the ratios of the median times.
 *
 * <p>Arguments: the folder of the files (made when they are missing), the number of counted rounds, and the groups to
 * run; without groups all of them.
 */
public final class Compare {
    /** Every operation runs so long before it counts: a quick one needs hundreds of rounds until all of it is compiled. */
    private static final double WARM_UP_SECONDS = 8;

    private static final int WARM_UP_ROUNDS = 3;

    private static final int RANDOM_ROWS = 1_000_000;

    private record Operation(String name, Callable<Object> work) {}

    private Compare() {}

    /** Runs the comparison. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int rounds = Integer.parseInt(args[1]);
        List<String> groups = args.length > 2
                ? Arrays.asList(args).subList(2, args.length)
                : List.of(
                        "tabledata",
                        "columns",
                        "wide",
                        "binary2",
                        "fits",
                        "bintable",
                        "random",
                        "load",
                        "strings",
                        "many",
                        "gzip",
                        "threads",
                        "convert",
                        "write");
        System.out.println("java " + System.getProperty("java.version"));
        for (String group : groups) {
            run(group, operations(group, folder), rounds);
        }
    }

    private static List<Operation> operations(String group, Path folder) throws IOException {
        return switch (group) {
            case "tabledata" -> {
                Path file = file(folder, "gaia", "td", 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.scan(file, false)),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file)),
                        new Operation("JDK StAX events", () -> Peers.stax(file)));
            }
            case "columns" -> {
                Path file = file(folder, "gaia", "td", 100_000);
                yield List.of(
                        new Operation("vo4j, 3 of 17", () -> Ours.scan(file, false, "ra", "dec", "phot_g_mean_mag")),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file, 3, 4, 8)));
            }
            case "wide" -> {
                Path file = file(folder, "wide", "td", 20_000);
                yield List.of(
                        new Operation("vo4j, 3 of 500", () -> Ours.scan(file, false, "c3", "c4", "c8")),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file, 3, 4, 8)));
            }
            case "binary2" -> {
                Path file = file(folder, "gaia", "binary2", 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.scan(file, false)),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file)));
            }
            case "fits" -> {
                Path file = FitsPeers.inline(folder, 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.scan(file, false)),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file)));
            }
            case "bintable" -> {
                Path file = FitsPeers.table(folder, 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.scan(file, false)),
                        new Operation("nom-tam, rows", () -> FitsPeers.nomTamRows(file)),
                        new Operation("nom-tam, columns", () -> FitsPeers.nomTam(file)),
                        new Operation("STIL 4.3.5", () -> FitsPeers.stil(file)));
            }
            case "random" -> {
                Path file = FitsPeers.table(folder, 100_000);
                yield List.of(
                        new Operation("vo4j", () -> FitsPeers.seek(file, RANDOM_ROWS)),
                        new Operation("STIL 4.3.5", () -> FitsPeers.stilSeek(file, RANDOM_ROWS)));
            }
            case "load" -> {
                Path file = file(folder, "gaia", "td", 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.load(file, 1)),
                        new Operation("STIL 4.3.5", () -> Peers.stilLoad(file)));
            }
            case "strings" -> {
                Path file = file(folder, "strings", "td", 200_000);
                yield List.of(
                        new Operation("vo4j, Strings", () -> Ours.scan(file, false)),
                        new Operation("vo4j, bytes", () -> Ours.scan(file, true)),
                        new Operation("STIL 4.3.5", () -> Peers.stilScan(file)));
            }
            case "many" -> {
                Path file = file(folder, "many", "td", 2000);
                Path quarter = file(folder, "many", "td", 500);
                yield List.of(
                        new Operation("vo4j, 2000 tables", () -> Ours.load(file, 1)),
                        new Operation("vo4j, 500 tables", () -> Ours.load(quarter, 1)),
                        new Operation("STIL 4.3.5, 2000", () -> Peers.stilTables(file)));
            }
            case "gzip" -> {
                Path file = file(folder, "gaia", "td.gz", 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.scan(file, false)),
                        new Operation("gunzip alone", () -> Peers.gunzip(file)));
            }
            case "threads" -> {
                Path file = file(folder, "gaia", "td", 1_000_000);
                yield List.of(
                        new Operation("vo4j, 2 threads", () -> Ours.load(file, 2)),
                        new Operation("vo4j, 1 thread", () -> Ours.load(file, 1)));
            }
            case "convert" -> {
                Path file = file(folder, "gaia", "td", 100_000);
                yield List.of(
                        new Operation("vo4j", () -> Ours.convert(file, "BINARY2", 1)),
                        new Operation("vo4j, 2 threads", () -> Ours.convert(file, "BINARY2", 2)),
                        new Operation("STIL 4.3.5", () -> WritePeers.convert(file)));
            }
            case "write" -> {
                Path file = file(folder, "gaia", "td", 100_000);
                Table ours = VoTable.read(file).firstTable();
                StarTable theirs = WritePeers.load(file);
                yield List.of(
                        new Operation("vo4j, TABLEDATA", () -> Ours.write(ours, "TABLEDATA")),
                        new Operation("STIL 4.3.5", () -> WritePeers.write(theirs, false)),
                        new Operation("vo4j, BINARY2", () -> Ours.write(ours, "BINARY2")),
                        new Operation("STIL 4.3.5", () -> WritePeers.write(theirs, true)));
            }
            default -> throw new IllegalArgumentException("No group '" + group + "'");
        };
    }

    private static Path file(Path folder, String kind, String format, int count) throws IOException {
        Path file = folder.resolve(kind + "-" + count + "." + format.replace("td", "td.vot"));
        if (!Files.exists(file)) {
            GenerateTables.main(new String[] {kind, format, Integer.toString(count), file.toString()});
        }
        return file;
    }

    private static void run(String group, List<Operation> operations, int rounds) throws Exception {
        List<double[]> times = new ArrayList<>();
        Object[] results = new Object[operations.size()];
        for (int i = 0; i < operations.size(); i++) {
            times.add(new double[rounds]);
        }
        // a peer that takes seconds is not asked as often
        boolean slow = group.equals("many");
        for (int i = 0; i < (slow ? 2 : operations.size()); i++) {
            warmUp(operations.get(i));
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < operations.size(); i++) {
                if (slow && i == 2 && round < rounds - 1) {
                    continue;
                }
                System.gc();
                long start = System.nanoTime();
                results[i] = operations.get(i).work.call();
                double seconds = (System.nanoTime() - start) / 1e9;
                Arrays.fill(times.get(i), round, rounds, seconds);
                if (slow && i == 2) {
                    Arrays.fill(times.get(i), seconds);
                }
            }
        }
        print(group, operations, times, results);
    }

    private static void warmUp(Operation operation) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < WARM_UP_ROUNDS || System.nanoTime() - begin < WARM_UP_SECONDS * 1e9; i++) {
            operation.work.call();
        }
    }

    private static void print(String group, List<Operation> operations, List<double[]> times, Object[] results) {
        double first = median(times.get(0));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "%s (load %.1f)%n", group, load);
        for (int i = 0; i < operations.size(); i++) {
            double[] sorted = times.get(i).clone();
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s %.4f s [%.4f-%.4f]  %5.2fx  %s%n",
                    operations.get(i).name,
                    median(sorted),
                    sorted[0],
                    sorted[sorted.length - 1],
                    median(sorted) / first,
                    results[i]);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
