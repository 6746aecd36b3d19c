// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.testkit.CorpusFolder;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.FieldRefElement;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** The skeletons of real documents; skipped where the collection is not there. */
class SkeletonCorpusTest {
    private static SkeletonRun read(Path file) {
        return new SkeletonRun(Source.of(file), Verify.WARN, ReadLimits.standard(), true).all();
    }

    private static Map<String, Integer> elements(VotableElement root) {
        Map<String, Integer> counts = new TreeMap<>();
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Element element = open.pop();
            counts.merge(element.localName(), 1, Integer::sum);
            for (Node child : element.children()) {
                if (child instanceof Element inner) {
                    open.push(inner);
                }
            }
        }
        return counts;
    }

    @Test
    void everyElementOfTheRegressionDocument() {
        SkeletonRun run = read(CorpusFolder.path().resolve("astropy/regression.xml"));
        VotableElement document = run.document();
        Map<String, Integer> counts = elements(document);
        for (String name : List.of(
                "VOTABLE",
                "RESOURCE",
                "DESCRIPTION",
                "COOSYS",
                "INFO",
                "PARAM",
                "FIELD",
                "GROUP",
                "FIELDref",
                "PARAMref",
                "TABLE",
                "VALUES",
                "MIN",
                "MAX",
                "OPTION",
                "LINK",
                "DATA",
                "TABLEDATA")) {
            assertTrue(counts.getOrDefault(name, 0) > 0, () -> name + " is missing in " + counts);
        }
        TableElement main = document.tables().get(0);
        assertEquals("main_table", main.id().orElseThrow());
        Columns columns = document.columns(main);
        Column text = columns.column("string_test");
        assertEquals(Datatype.CHAR, text.datatype());
        assertEquals(columns, document.columns(document.tables().get(1)), "the second table refers to the first (A9)");
        FieldRefElement ref = document.find(FieldRefElement.class).list().get(0);
        assertTrue(document.resolve(ref).isPresent());
        GroupElement group = document.find(GroupElement.class).list().get(0);
        assertFalse(group.children().isEmpty());
        for (FieldElement field : document.find(FieldElement.class)) {
            assertTrue(field.isReadable(), field::toString);
            assertTrue(field.location().orElseThrow().line() > 1);
            document.parent(field).orElseThrow();
        }
        for (ParamElement param : document.find(ParamElement.class)) {
            assertTrue(param.value().isPresent(), param::toString);
        }
    }

    @Test
    void trailingInfosAndGroupsOfResources() {
        VotableElement groups =
                read(CorpusFolder.path().resolve("astropy/resource_groups.xml")).document();
        assertFalse(groups.find(GroupElement.class).list().isEmpty());
        SkeletonRun error = read(CorpusFolder.path().resolve("astropy/no_resource.xml"));
        assertTrue(error.codes().contains("W53"), () -> error.codes().toString());
        assertEquals(List.of(), error.document().tables());
        VotableElement irsa =
                read(CorpusFolder.path().resolve("astropy/irsa-nph-error.xml")).document();
        assertFalse(irsa.find(InfoElement.class).list().isEmpty());
    }

    @Test
    void systemsOfColumns() {
        SkeletonRun run = read(CorpusFolder.path().resolve("votable-spec/timesys_example.vot"));
        VotableElement document = run.document();
        List<String> scales = new ArrayList<>();
        for (FieldElement field : document.find(FieldElement.class)) {
            document.timesys(field).flatMap(t -> t.timescale()).ifPresent(scales::add);
        }
        assertFalse(scales.isEmpty());
        VotableElement frames = read(CorpusFolder.path().resolve("votable-spec/coosys_example.vot"))
                .document();
        Optional<String> frame = frames.find(FieldElement.class).list().stream()
                .flatMap(field -> frames.coosys(field).stream())
                .flatMap(coosys -> coosys.system().stream())
                .findFirst();
        assertTrue(frame.isPresent());
    }

    @Test
    void everyDocumentIsReadOrRefusedWithItsPlace() throws IOException {
        Path corpus = CorpusFolder.path();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xml|vot|votable|xml\\.gz|vot\\.gz|b2|vot2)"))
                    .sorted()
                    .toList();
        }
        int read = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                SkeletonRun run = read(file);
                read++;
                assertTrue(elements(run.document()).containsKey("VOTABLE"));
                assertEquals(run.document(), read(file).document(), "a second reading gives the same");
            } catch (FormatException e) {
                assertTrue(e.getMessage().contains(file.getFileName().toString()), e::getMessage);
                refused.add(e.getMessage().replace(corpus + "/", ""));
            }
        }
        int all = read;
        assertTrue(read > 20, () -> all + " read, refused: " + String.join("\n", refused));
    }
}
