// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own: ended before its time, and writing to what is no file. */
class ProcessTest {
    private static final String BEGIN = """
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE>
            <TABLE><FIELD name="x" datatype="int"/><DATA><TABLEDATA>
            """;
    private static final String END = "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>\n";

    @TempDir
    Path folder;

    @BeforeEach
    void hasSignals() {
        assumeTrue(File.separatorChar == '/', "signals and named pipes are those of POSIX");
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        String modules = System.getProperty("jdk.module.path", "");
        if (modules.isEmpty()) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.vo4j.cli.Main"));
        } else {
            command.addAll(List.of("-p", modules, "-m", "org.vo4j.cli/org.vo4j.cli.Main"));
        }
        command.addAll(List.of(arguments));
        return command;
    }

    static Process vo(Path log, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_"));
        return builder.redirectOutput(log.toFile()).start();
    }

    private Path awaitFile(Process process, String end) throws IOException, InterruptedException {
        return awaitFile(folder, process, end);
    }

    /** Waits until there is a file whose name has that end. */
    static Path awaitFile(Path folder, Process process, String end) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (true) {
                for (Path file : files(folder)) {
                    if (file.toString().endsWith(end)) {
                        return file;
                    }
                }
                assertTrue(process.isAlive(), "it ended");
                WatchKey key = watch.poll(1, java.util.concurrent.TimeUnit.SECONDS);
                if (key != null) {
                    key.reset();
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(mask -> (mask >> (signal - 1) & 1) != 0);
    }

    @ParameterizedTest
    @CsvSource({"out.vot,old", "out.csv,old", "out.vot,", "out.vot.gz,old"})
    void killedItLeavesWhatWasThere(String name, String before) throws Exception {
        Path out = folder.resolve(name);
        if (before != null) {
            Files.writeString(out, before);
        }
        Process process = vo(folder.resolve("log"), "convert", "--from", "votable", "-", out.toString());
        try (OutputStream in = process.getOutputStream()) {
            write(in, BEGIN + "<TR><TD>1</TD></TR>\n".repeat(20_000));
            Path part = awaitFile(process, ".part");
            assertEquals(folder, part.getParent(), "beside the file, so that it can be renamed in one step");
            process.destroyForcibly().waitFor();
        }
        assertEquals(before != null, Files.exists(out));
        if (before != null) {
            assertEquals(before, Files.readString(out));
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,2,out.vot", "TERM,15,out.vot", "INT,2,out.csv", "TERM,15,out.csv"})
    void interruptedItLeavesNothing(String signal, int number, String name) throws Exception {
        assumeTrue(!isIgnored(number), "whoever started the tests has the signal ignored");
        Path out = folder.resolve(name);
        Process process = vo(folder.resolve("log"), "convert", "--from", "votable", "-", out.toString());
        try (OutputStream in = process.getOutputStream()) {
            write(in, BEGIN + "<TR><TD>1</TD></TR>\n".repeat(20_000));
            awaitFile(process, ".part");
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor());
            assertEquals(128 + number, process.waitFor(), () -> read("log"));
        }
        assertEquals(List.of(folder.resolve("log")), files());
        assertEquals("", read("log"), "it goes without a word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "pipe.vot", "pipe.csv"})
    void aNamedPipeIsWrittenStraight(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        Path in = Files.writeString(folder.resolve("in.vot"), BEGIN + "<TR><TD>7</TD></TR>" + END);
        Process process = vo(folder.resolve("log"), "convert", in.toString(), pipe.toString());
        String text;
        try (InputStream read = Files.newInputStream(pipe)) {
            text = new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(0, process.waitFor(), () -> read("log"));
        assertTrue(name.endsWith("csv") ? text.equals("x\n7\n") : text.contains("<TD>7</TD>"), text);
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe), "it is still a pipe");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        Path in = Files.writeString(folder.resolve("in.vot"), BEGIN + "<TR><TD>7</TD></TR>\n".repeat(200_000) + END);
        for (String command : List.of("convert %s -", "cat --format votable %s", "cat --format csv %s")) {
            String[] arguments = command.formatted(in).split(" ");
            ProcessBuilder builder =
                    new ProcessBuilder("sh", "-c", "{ \"$@\" 2>log; echo $? >code; } | head -n 1 >/dev/null");
            builder.directory(folder.toFile());
            builder.command().add("sh");
            builder.command().addAll(command(arguments));
            assertEquals(0, builder.start().waitFor());
            assertEquals("0", Files.readString(folder.resolve("code")).strip(), () -> read("log"));
            assertEquals("", read("log"));
        }
    }
}
