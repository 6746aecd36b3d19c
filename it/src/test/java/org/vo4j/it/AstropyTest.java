// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;

/**
 * Reads the real documents of the corpus with astropy and with vo4j, and compares every cell.
 *
 * <p>Where they differ on purpose, {@link #KNOWN} says why; a difference that is not listed fails. Seen with astropy
 * 5.2. Needs a Python with astropy and the corpus; is skipped where one is missing.
 */
class AstropyTest {
    private static final String WHITESPACE = "white space in char cells is data, astropy strips it";
    private static final String EMPTY = "an empty TD of an integer is null, astropy makes it 0";
    private static final String RANGE = "a hex literal is a bit pattern, astropy clips it to the range";

    /** Differences that are meant: {@code folder/file#table:column} and the reason. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("astropy/binary2_variable_length_char.xml#0:", "astropy 5.2 reads no row"),
            Map.entry("astropy/gemini.xml#0:content_length", EMPTY),
            Map.entry("astropy/regression.xml#0:doubleComplex", "astropy makes both parts NaN when one is"),
            Map.entry("astropy/regression.xml#0:fixed string test", WHITESPACE),
            Map.entry("astropy/regression.xml#0:string test", WHITESPACE),
            Map.entry("astropy/regression.xml#0:unicode_test", WHITESPACE),
            Map.entry("astropy/regression.xml#0:short", RANGE),
            Map.entry("astropy/regression.xml#0:unsignedByte", RANGE),
            Map.entry("cds/vot_with_cdata.vot#0:dec_sexa", WHITESPACE),
            Map.entry("cds/vot_with_cdata.vot#0:ra_sexa", WHITESPACE),
            Map.entry("cds/vot_with_cdata.vot#0:pm_err_pa", EMPTY),
            Map.entry("cds/vot_with_cdata.vot#0:size_angle", EMPTY),
            Map.entry("starlink/topcat-demo/vizier.xml.gz#0:HDtype", WHITESPACE),
            Map.entry("starlink/topcat-demo/vizier.xml.gz#0:NoteFlag", WHITESPACE),
            Map.entry("starlink/topcat-demo/vizier.xml.gz#0:n_Rmag", WHITESPACE),
            Map.entry("starlink/topcat-demo/vizier.xml.gz#6:x_F(IR)", WHITESPACE));

    @Test
    void cellsAreThoseThatAstropyReads() throws IOException, InterruptedException {
        Path corpus = CorpusFiles.folder().orElse(null);
        assumeTrue(corpus != null, "no corpus: set -Dvo.corpus or VO_CORPUS");
        String python = Peers.python().orElse(null);
        assumeTrue(python != null, "no Python with astropy");
        List<Path> files = CorpusFiles.documents(corpus);
        Map<String, List<List<String>>> theirs = dump(python, files);
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        for (Path file : files) {
            List<List<String>> tables = theirs.get(file.toString());
            if (tables != null) {
                compared += tables.size();
                compare(corpus.relativize(file).toString(), file, tables, differences);
            }
        }
        assertTrue(compared > 20, "only " + compared + " tables were compared");
        Map<String, String> unknown = new TreeMap<>(differences);
        unknown.keySet().removeAll(KNOWN.keySet());
        assertEquals("", lines(unknown), "differences that nobody has explained");
    }

    private static void compare(String name, Path file, List<List<String>> theirs, Map<String, String> differences) {
        try (VoTableReader in = VoTableReader.open(file, ReadOptions.standard().verify(Verify.IGNORE))) {
            for (int i = 0; i < theirs.size(); i++) {
                Optional<TableReader> table = in.next();
                if (table.isEmpty()) {
                    differences.put(name + "#" + i + ":", "astropy reads " + theirs.size() + " tables");
                    return;
                }
                compare(name + "#" + i + ":", table.get(), theirs.get(i), differences);
            }
        } catch (VoException e) {
            differences.put(name, String.valueOf(e.getMessage()));
        }
    }

    private static void compare(String name, TableReader table, List<String> theirs, Map<String, String> differences) {
        Columns columns = table.columns();
        if (columns.size() == 0) {
            return;
        }
        int row = 0;
        try (RowCursor cursor = table.rows()) {
            for (; cursor.next(); row++) {
                if (row < theirs.size()) {
                    compare(
                            name,
                            columns,
                            theirs.get(row).split("\t", -1),
                            CellText.row(cursor).split("\t", -1),
                            differences);
                }
            }
        }
        if (row != theirs.size()) {
            differences.put(name, row + " rows, astropy has " + theirs.size());
        }
    }

    private static void compare(
            String name, Columns columns, String[] theirs, String[] ours, Map<String, String> differences) {
        for (int i = 0; i < columns.size(); i++) {
            String other = i < theirs.length ? theirs[i] : "(none)";
            if (!withoutNulls(other).equals(withoutNulls(ours[i]))) {
                differences.putIfAbsent(
                        name + columns.get(i).name(),
                        columns.get(i).datatype() + " " + columns.get(i).shape() + ": astropy " + other + ", vo4j "
                                + ours[i]);
            }
        }
    }

    /** astropy has no null arrays: it has arrays of nulls. */
    private static String withoutNulls(String cell) {
        return cell.matches("\\[(~|nan|,)*\\]") ? "[]" : cell;
    }

    /** The lines of each table, by file; without the files that astropy cannot read. */
    private static Map<String, List<List<String>>> dump(String python, List<Path> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                python,
                Jars.ROOT.resolve("it/src/test/resources/astropy/dump.py").toString()));
        files.forEach(file -> command.add(file.toString()));
        Path out = Files.createTempFile("astropy", ".txt");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            assertEquals(0, exit, "exit of " + command.get(1));
            return parse(Files.readAllLines(out));
        } finally {
            Files.delete(out);
        }
    }

    private static Map<String, List<List<String>>> parse(List<String> lines) {
        Map<String, List<List<String>>> files = new TreeMap<>();
        List<List<String>> tables = new ArrayList<>();
        String file = "";
        for (String line : lines) {
            if (line.startsWith("file ")) {
                file = line.substring("file ".length());
                tables = new ArrayList<>();
                files.put(file, tables);
            } else if (line.startsWith("table ")) {
                tables.add(new ArrayList<>());
            } else if (line.startsWith("error ")) {
                files.remove(file);
            } else {
                tables.get(tables.size() - 1).add(line);
            }
        }
        return files;
    }

    private static String lines(Map<String, String> differences) {
        StringBuilder text = new StringBuilder();
        differences.forEach(
                (where, what) -> text.append(where).append("  ").append(what).append('\n'));
        return text.toString();
    }
}
