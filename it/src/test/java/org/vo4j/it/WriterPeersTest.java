// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.Issue;
import org.vo4j.api.Severity;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.it.WrittenDocuments.Written;
import org.vo4j.testkit.CellChecks;
import org.vo4j.testkit.GeneratedTable;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.VotableElement;
import org.xml.sax.SAXException;

/**
 * What vo4j writes is read by vo4j, STIL 4.3.5, votlint (ttools 3.4.7) and astropy 5.2 without fault.
 *
 * <p>2000 documents of {@link WrittenDocuments}; {@code -Pslow} takes five times as many.
 */
class WriterPeersTest {
    private static final int COUNT = Boolean.getBoolean("vo.slow") ? 9600 : 2000;

    /** What peers say of documents that are right, and why they are. */
    private static final Map<String, String> KNOWN = Map.of(
            ".*Wrong number of elements in array \\(0 found, [0-9]+ expected\\)",
            "an empty TD is a null of any type from VOTable 1.3 on, votlint wants the elements (reference C1)",
            ".*E02: Incorrect number of elements in array. Expected multiple of [0-9]+, got 0",
            "the same, of astropy",
            ".*W22: The DEFINITIONS element is deprecated in VOTable 1.1.*",
            "it is kept when a document of VOTable 1.0 becomes one of 1.1, which has it too");

    @TempDir
    static Path folder;

    private static List<Written> documents = List.of();

    @BeforeAll
    static void write() {
        documents = WrittenDocuments.write(folder, COUNT);
    }

    @Test
    void everyKindIsWritten() {
        Set<VoTableVersion> versions = EnumSet.noneOf(VoTableVersion.class);
        Set<String> encodings = new TreeSet<>();
        Set<Datatype> types = EnumSet.noneOf(Datatype.class);
        for (Written written : documents) {
            versions.add(written.version());
            encodings.add(written.version() + " " + written.encoding());
            written.generated()
                    .tables()
                    .forEach(table -> table.table().fields().forEach(field -> types.add(field.datatype())));
        }
        assertEquals(EnumSet.range(VoTableVersion.V1_1, VoTableVersion.V1_6), versions);
        assertEquals(EnumSet.allOf(Datatype.class), types);
        assertEquals(6 * 4 - 2, encodings.size(), encodings::toString);
    }

    /** Nothing was lost in writing, and there is nothing to say about the result. */
    @Test
    void weReadWhatWeWrite() {
        for (Written written : documents) {
            Seeds.run(written.seed(), s -> {
                assertEquals(List.of(), severe(written, written.issues()), "issues of writing");
                readBack(written);
            });
        }
    }

    private static void readBack(Written written) {
        try (VoTableReader in = VoTableReader.open(written.file())) {
            assertEquals(written.version(), in.version(), "version");
            for (GeneratedTable expected : written.generated().tables()) {
                Optional<TableReader> table = in.next();
                assertTrue(table.isPresent(), "a table");
                check(table.get(), expected);
            }
            assertFalse(in.next().isPresent(), "tables behind the last");
            assertEquals(List.of(), severe(written, in.issues()), "issues of reading");
            VoTable original = VoTable.read(written.generated().bytes());
            VotableElement before = original.document();
            VotableElement after = in.document();
            if (written.generated().version() == VoTableVersion.V1_0) {
                // another version has another namespace
                before = (VotableElement) Element.of(before.elementName(), List.of(), before.children());
                after = (VotableElement) Element.of(after.elementName(), List.of(), after.children());
            }
            assertEquals("", Models.difference(before, after, written.encoding()), "model");
        }
    }

    private static void check(TableReader table, GeneratedTable expected) {
        assertEquals(expected.table().fields().list(), table.columns().list(), "columns");
        int row = 0;
        try (RowCursor cursor = table.rows()) {
            for (; cursor.next(); row++) {
                CellChecks.check(cursor, expected.table().rows().get(row));
            }
        }
        assertEquals(expected.table().rows().size(), row, "rows");
    }

    /**
     * The issues that should not be: the generator makes text without arraysize, which is one character, and what VOTable
     * 1.0 had is kept in 1.1, which deprecates it.
     */
    private static List<Issue> severe(Written written, List<Issue> issues) {
        boolean older = written.generated().version() == VoTableVersion.V1_0;
        return issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .filter(issue -> issue.code() != VoTableIssue.W47)
                .filter(issue -> !older || issue.code() != VoTableIssue.W22)
                .toList();
    }

    // --- STIL --------------------------------------------------------------------------------------------------

    @Test
    void stilReadsTheSame() throws IOException, SAXException {
        Map<String, String> differences = new TreeMap<>();
        long cells = 0;
        long read = 0;
        for (Written written : documents) {
            if (written.version() != VoTableVersion.V1_6) {
                long compared = compareWithStil(written, differences);
                cells += Math.max(0, compared);
                read += compared < 0 ? 0 : 1;
            }
        }
        assertEquals("", String.join("\n", differences.values()), "differences that nobody has explained");
        assertTrue(read > 1000 && cells > 20 * read, read + " documents and " + cells + " cells compared");
    }

    /** The number of cells compared; -1 for a document that STIL cannot read. */
    private static long compareWithStil(Written written, Map<String, String> differences)
            throws IOException, SAXException {
        VoTable ours = VoTable.read(written.file());
        List<String> encodings = ours.elements().stream()
                .map(element ->
                        element.data().flatMap(DataElement::encodingName).orElse(""))
                .toList();
        for (int t = 0; t < encodings.size(); t++) {
            String encoding = encodings.get(t);
            if (ours.tables().get(t).columns().stream().anyMatch(column -> StilTables.isLost(column, encoding))) {
                return -1;
            }
        }
        List<List<Object[]>> theirs = StilTables.read(written.file());
        assertEquals(ours.tables().size(), theirs.size(), () -> "tables of " + written);
        long compared = 0;
        for (int t = 0; t < theirs.size(); t++) {
            String where = written + " table " + t;
            assertEquals(ours.tables().get(t).size(), theirs.get(t).size(), () -> "rows of " + where);
            compared += compare(where, encodings.get(t), ours.tables().get(t), theirs.get(t), differences);
        }
        return compared;
    }

    private static long compare(
            String where, String encoding, Table ours, List<Object[]> theirs, Map<String, String> differences) {
        long compared = 0;
        for (int r = 0; r < theirs.size(); r++) {
            for (Column column : ours.columns()) {
                Optional<String> wanted = StilTables.expected(ours.row(r), column, encoding);
                String other = StilTables.canonical(theirs.get(r)[column.index()]);
                compared += wanted.isPresent() ? 1 : 0;
                if (!wanted.orElse(other).equals(other)) {
                    differences.putIfAbsent(
                            encoding
                                    + column.datatype()
                                    + column.shape()
                                    + column.nullValue().isPresent(),
                            where + " " + encoding + " row " + r + " " + column + " null=" + column.nullValue() + ": "
                                    + wanted + " STIL " + other);
                }
            }
        }
        return compared;
    }

    // --- votlint and astropy -----------------------------------------------------------------------------------

    @Test
    void votlintFindsNoError() throws IOException, InterruptedException {
        Path jar = Peers.stilts().orElse(null);
        assumeTrue(jar != null, "no stilts");
        List<Path> files = documents.stream()
                .filter(written -> written.isForPeers() && written.version() != VoTableVersion.V1_5)
                .map(Written::file)
                .toList();
        checkVerdicts(Peers.votlint(jar, files), files, "ERROR|FAILED");
    }

    @Test
    void astropyIsContent() throws IOException, InterruptedException {
        String python = Peers.python().orElse(null);
        assumeTrue(python != null, "no Python with astropy");
        List<Path> files = documents.stream()
                .filter(Written::isForPeers)
                .map(Written::file)
                .toList();
        checkVerdicts(Peers.astropy(python, "exception", files), files, "ERROR");
    }

    private static void checkVerdicts(Map<Path, List<String>> verdicts, List<Path> files, String bad) {
        assertEquals(Set.copyOf(files), verdicts.keySet(), "documents judged");
        Map<String, String> kinds = new TreeMap<>();
        verdicts.forEach((file, lines) -> lines.stream()
                .filter(line -> line.matches("(" + bad + ")\\b.*"))
                .filter(line -> KNOWN.keySet().stream().noneMatch(line::matches))
                .forEach(line -> kinds.putIfAbsent(line.replaceAll("[0-9]+", "N"), file + ": " + line)));
        assertEquals("", String.join("\n", kinds.values()), "faults that others find");
    }
}
