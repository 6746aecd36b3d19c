// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.VotableElement;

/**
 * Every document of the corpus read, written and read again: nothing is lost, and others find no more fault with it.
 *
 * <p>Skipped where there is no corpus.
 */
class CorpusRoundTripTest {
    private static final ReadOptions READ =
            ReadOptions.standard().verify(Verify.IGNORE).comments(true);

    private static final String TYPE = "a datatype that is none becomes the one that its cells were read by";
    private static final String NO_COLUMNS = "rows without cells take no bytes (W78)";
    private static final String NULL_BIT = "BINARY has no null for bits (E48)";
    private static final String NULL_ARRAY = "before VOTable 1.3 an array has null elements and is no null (W78)";
    private static final String BITS = "bits stand without blanks, as the standard says; astropy wants some (C7)";

    /** What is not the same afterwards, and why. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("astropy/custom_datatype.xml BINARY", TYPE),
            Map.entry("astropy/too_many_columns.xml.gz BINARY", TYPE),
            Map.entry("astropy/gemini.xml", "from memory, a literal is declared for nulls that had none"),
            Map.entry("cds/vot_with_cdata.vot", "the same"),
            Map.entry("astropy/no_field_not_empty_table.xml BINARY#0", NO_COLUMNS),
            Map.entry("astropy/no_field_not_empty_table.xml BINARY2#0", NO_COLUMNS),
            Map.entry("astropy/regression.bin.tabledata.truth.1.3.xml BINARY", NULL_BIT),
            Map.entry("astropy/regression.xml BINARY", NULL_BIT),
            Map.entry("astropy/regression.xml#0:nulls_array", NULL_ARRAY),
            Map.entry("astropy/regression.xml#1:nulls_array", NULL_ARRAY),
            Map.entry("astropy of astropy/regression.bin.tabledata.truth.1.1.xml", BITS),
            Map.entry("astropy of astropy/regression.bin.tabledata.truth.1.3.xml", BITS),
            Map.entry("astropy of astropy/regression.xml", BITS));

    @TempDir
    static Path folder;

    private static Path corpus = Path.of("");
    private static final Map<Path, VoTable> ORIGINALS = new LinkedHashMap<>();
    /** The copies that keep their encodings, by original. */
    private static final Map<Path, Path> COPIES = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        corpus = CorpusFiles.folder().orElse(Path.of(""));
        assumeTrue(!corpus.toString().isEmpty(), "no corpus: set -Dvo.corpus or VO_CORPUS");
        for (Path file : CorpusFiles.documents(corpus)) {
            try {
                ORIGINALS.put(file, VoTable.read(file, READ));
            } catch (VoException e) {
                continue; // CorpusTest of the core says which these are
            }
            try {
                COPIES.put(file, copy(file, "", folder.resolve(COPIES.size() + ".xml")));
            } catch (FormatException e) {
                REFUSED.put(corpus.relativize(file).toString(), corpus.relativize(file) + ": " + e.getMessage());
            }
        }
    }

    /** Documents that are not copied as they are, and what the writer says. */
    private static final Map<String, String> REFUSED = new TreeMap<>();

    private static Path copy(Path file, String encoding, Path to) {
        WriteOptions standard = encoding.isEmpty() ? WriteOptions.standard() : WriteOptions.encoding(encoding);
        WriteOptions options = standard.verify(Verify.IGNORE);
        try (VoTableReader in = VoTableReader.open(file, READ);
                VoTableWriter out = VoTableWriter.create(to, options)) {
            in.transferTo(out);
        }
        return to;
    }

    private static void check(Map<String, String> differences) {
        Map<String, String> unknown = new TreeMap<>(differences);
        unknown.keySet().removeAll(KNOWN.keySet());
        assertEquals("", String.join("\n", unknown.values()), "differences that nobody has explained");
    }

    @Test
    void copiesAreEqual() {
        assertTrue(ORIGINALS.size() > 40, () -> "only " + ORIGINALS.size() + " documents");
        Map<String, String> differences = new TreeMap<>(REFUSED);
        COPIES.forEach((original, copy) -> compare(original, copy, "", differences));
        check(differences);
    }

    @Test
    void fromMemory() {
        Map<String, String> differences = new TreeMap<>();
        ORIGINALS.forEach((file, document) -> {
            Path to = folder.resolve("memory.xml");
            try {
                document.write(to, WriteOptions.standard().verify(Verify.IGNORE));
                VoTable after = VoTable.read(to, READ);
                // the root names the version, the namespace and the schema of what is written
                String model = Models.difference(bare(document), bare(after), "");
                compare(file, model, after, "", differences);
            } catch (FormatException e) {
                differences.put(corpus.relativize(file).toString(), corpus.relativize(file) + ": " + e.getMessage());
            }
        });
        check(differences);
    }

    private static Element bare(VoTable document) {
        return Element.of("VOTABLE", List.of(), document.document().children());
    }

    @Test
    void everyEncoding() {
        Map<String, String> differences = new TreeMap<>();
        for (String encoding : List.of("TABLEDATA", "BINARY", "BINARY2")) {
            ORIGINALS.keySet().forEach(file -> changed(file, encoding, differences));
        }
        check(differences);
    }

    private static void changed(Path file, String encoding, Map<String, String> differences) {
        boolean exists =
                !encoding.equals("BINARY2") || ORIGINALS.get(file).version().allowsBinary2();
        if (!exists) {
            return;
        }
        try {
            compare(file, copy(file, encoding, folder.resolve("changed.xml")), encoding, differences);
        } catch (FormatException e) {
            String key = corpus.relativize(file) + " " + encoding;
            differences.put(key, key + ": " + e.getMessage());
        }
    }

    private static void compare(Path file, Path written, String encoding, Map<String, String> differences) {
        VoTable after = VoTable.read(written, READ);
        VotableElement model = ORIGINALS.get(file).document();
        compare(file, Models.difference(model, after.document(), encoding), after, encoding, differences);
    }

    private static void compare(
            Path file, String model, VoTable after, String encoding, Map<String, String> differences) {
        VoTable before = ORIGINALS.get(file);
        String name = corpus.relativize(file) + (encoding.isEmpty() ? "" : " " + encoding);
        if (!model.isEmpty()) {
            differences.putIfAbsent(name, name + ": " + model);
        }
        if (before.tables().size() != after.tables().size()) {
            differences.putIfAbsent(name, name + ": tables");
            return;
        }
        for (int t = 0; t < before.tables().size(); t++) {
            cells(name + "#" + t, before.tables().get(t), after.tables().get(t), !encoding.isEmpty(), differences);
        }
    }

    private static void cells(
            String name, Table before, Table after, boolean changed, Map<String, String> differences) {
        if (before.size() != after.size()) {
            differences.put(name, name + ": " + before.size() + " rows become " + after.size());
            return;
        }
        for (long r = 0; r < before.size(); r++) {
            Row one = before.row(r);
            Row other = after.row(r);
            for (Column column : before.columns()) {
                String was = CellWords.of(one, column.index());
                String is = CellWords.of(other, column.index());
                if (!was.equals(is) && !(changed && CellWords.withoutNulls(was).equals(CellWords.withoutNulls(is)))) {
                    String key = name + ":" + column.name();
                    differences.putIfAbsent(key, key + " row " + r + " " + column + ": " + was + " <> " + is);
                }
            }
        }
    }

    // --- what others say ---------------------------------------------------------------------------------------

    @Test
    void votlintFindsNoMore() throws IOException, InterruptedException {
        Path jar = Peers.stilts().orElse(null);
        assumeTrue(jar != null, "no stilts");
        List<Path> files = new ArrayList<>(COPIES.keySet());
        files.addAll(COPIES.values());
        noMore("votlint", Peers.votlint(jar, files));
    }

    @Test
    void astropyFindsNoMore() throws IOException, InterruptedException {
        String python = Peers.python().orElse(null);
        assumeTrue(python != null, "no Python with astropy");
        List<Path> files = new ArrayList<>(COPIES.keySet());
        files.addAll(COPIES.values());
        noMore("astropy", Peers.astropy(python, "warn", files));
    }

    /** Compares kinds of messages: places and numbers are others in the copy. */
    private static void noMore(String judge, Map<Path, List<String>> verdicts) {
        Map<String, String> more = new TreeMap<>();
        int judged = 0;
        for (Map.Entry<Path, Path> entry : COPIES.entrySet()) {
            List<String> before = verdicts.getOrDefault(entry.getKey(), List.of());
            // a judge that broke off, for a DTD that it cannot fetch, has not judged
            if (before.stream().noneMatch(line -> line.startsWith("FAILED"))) {
                Set<String> after = new TreeSet<>(kinds(verdicts.getOrDefault(entry.getValue(), List.of())));
                after.removeAll(kinds(before));
                String name = judge + " of " + corpus.relativize(entry.getKey());
                if (!after.isEmpty()) {
                    more.put(name, name + ": " + after);
                }
                judged++;
            }
        }
        assertTrue(judged > 40, "documents judged: " + judged);
        check(more);
    }

    private static Set<String> kinds(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("INFO"))
                .map(line -> line.replaceAll("\\S*/\\S*:", "").replaceAll("0x[0-9a-f]+|[0-9?]+", "N"))
                .collect(Collectors.toSet());
    }
}
