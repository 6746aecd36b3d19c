// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.util.DataSource;

/**
 * Reading Parquet, ours and STIL's, round by round in one virtual machine.
 *
 * <p>Arguments: {@code FOLDER ROWS ROUNDS}. STIL's reader is in its jar and needs parquet-java, which is asked for by
 * its name: with {@code blue.strategic.parquet:parquet-floor} and what that needs on the class path it runs; without,
 * ours is measured alone. The file is made by us, and by STIL too where it can write.
 */
public final class ParquetCompare {
    private ParquetCompare() {}

    /** Runs. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String rows = args[1];
        int rounds = Integer.parseInt(args[2]);
        Path votable = folder.resolve("gaia.vot");
        GenerateTables.main(new String[] {"gaia", "binary2", rows, votable.toString()});
        Path ours = folder.resolve("ours.parquet");
        try (VoTableReader in = VoTableReader.open(votable);
                VoTableWriter out = VoTableWriter.create(ours, WriteOptions.standard())) {
            in.transferTo(out);
        }
        print("file of vo4j, " + Files.size(ours) + " bytes");
        compare(ours, rounds);
        Path theirs = folder.resolve("stil.parquet");
        if (written(ours, theirs)) {
            print("file of STIL, " + Files.size(theirs) + " bytes");
            compare(theirs, rounds);
        }
    }

    private static boolean written(Path from, Path to) {
        try {
            new StarTableOutput().writeStarTable(stil(from, true), to.toString(), "parquet");
            return true;
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            print("STIL does not write: " + e);
            return false;
        }
    }

    private static void compare(Path file, int rounds) throws Exception {
        List<String> names = new ArrayList<>(List.of("vo4j", "vo4j, text as bytes", "vo4j, 3 columns"));
        List<Callable<Object>> runs = new ArrayList<>(List.of(
                () -> Ours.scan(file, false),
                () -> Ours.scan(file, true),
                () -> Ours.scan(file, false, "ra", "dec", "parallax")));
        try {
            Object sums = stilScan(file, false);
            names.addAll(List.of("STIL, sequential", "STIL, columns cached"));
            runs.addAll(List.of(() -> stilScan(file, false), () -> stilScan(file, true)));
            String ours = Ours.scan(file, false).toString();
            if (!ours.equals(sums.toString())) {
                throw new IllegalStateException("vo4j reads " + ours + ", STIL " + sums);
            }
            print(ours);
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            print("STIL does not run: " + e);
        }
        double[][] times = new double[runs.size()][rounds];
        for (int round = -rounds; round < rounds; round++) {
            for (int r = 0; r < times.length; r++) {
                long start = System.nanoTime();
                runs.get(r).call();
                times[r][Math.max(0, round)] = (System.nanoTime() - start) / 1e9;
            }
        }
        for (int r = 0; r < times.length; r++) {
            Arrays.sort(times[r]);
            print(String.format(Locale.ROOT, "%-24s %.4f s", names.get(r), times[r][rounds / 2]));
        }
    }

    /** STIL's table; {@code cached} for its reading of whole columns. */
    private static StarTable stil(Path file, boolean cached) throws IOException, ReflectiveOperationException {
        TableBuilder builder = Class.forName("uk.ac.starlink.parquet.ParquetTableBuilder")
                .asSubclass(TableBuilder.class)
                .getConstructor()
                .newInstance();
        builder.getClass().getMethod("setCacheCols", Boolean.class).invoke(builder, cached);
        return builder.makeStarTable(DataSource.makeDataSource(file.toString()), false, StoragePolicy.PREFER_MEMORY);
    }

    private static Object stilScan(Path file, boolean cached) throws IOException, ReflectiveOperationException {
        Sums sums = new Sums();
        RowSequence rows = stil(file, cached).getRowSequence();
        while (rows.next()) {
            sums.rows++;
            for (Object cell : rows.getRow()) {
                sums.add(cell);
            }
        }
        rows.close();
        return sums;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
