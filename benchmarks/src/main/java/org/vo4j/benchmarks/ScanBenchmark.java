// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading 10 000 rows like Gaia's, by encoding, ours and STIL's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScanBenchmark {
    /** The encoding. */
    @Param({"td", "binary", "binary2"})
    public String format = "td";

    private Path file = Path.of("");

    /** Makes the file. */
    @Setup
    public void generate() throws IOException {
        file = Files.createTempFile("gaia", ".vot");
        GenerateTables.main(new String[] {"gaia", format, "10000", file.toString()});
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** vo4j reads every cell. */
    @Benchmark
    public Object vo4j() {
        return Ours.scan(file, false);
    }

    /** STIL reads every cell. */
    @Benchmark
    public Object stil() throws IOException {
        return Peers.stilScan(file);
    }
}
