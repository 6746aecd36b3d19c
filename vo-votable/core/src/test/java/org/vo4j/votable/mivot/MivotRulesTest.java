// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.ReadLimits;
import org.vo4j.votable.Corpus;

/** The rules of mivot-v1.0.xsd, one by one and on the accept and reject cases of the corpus (K). */
class MivotRulesTest {
    private static final String MODEL = "<MODEL name='m'/>";

    static VodmlElement block(String content) {
        return VodmlElement.read(
                "<VODML xmlns='http://www.ivoa.net/xml/mivot'>" + content + "</VODML>", ReadLimits.standard());
    }

    private static List<String> rules(String content) {
        return block(content).problems().stream().map(MivotProblem::rule).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VODML.MODEL          | <GLOBALS/>
            VODML.order          | <GLOBALS/><MODEL name='m'/>
            VODML.GLOBALS        | <MODEL name='m'/><GLOBALS/><GLOBALS/>
            VODML.REPORT         | <REPORT status='OK'/><REPORT status='OK'/>
            VODML.children       | <MODEL name='m'/><INSTANCE dmtype='t'/>
            VODML.text           | <MODEL name='m'/>text
            REPORT.status        | <REPORT status='KO'/>
            REPORT.status        | <REPORT/>
            MODEL.name           | <MODEL/>
            MODEL.url            | <MODEL name='m' url=''/>
            MODEL.version        | <MODEL name='m' version='1'/>
            TEMPLATES.INSTANCE   | <MODEL name='m'/><TEMPLATES/>
            TEMPLATES.tableref   | <MODEL name='m'/><TEMPLATES tableref=''><INSTANCE dmtype='t'/></TEMPLATES>
            INSTANCE.dmtype      | <MODEL name='m'/><TEMPLATES><INSTANCE/></TEMPLATES>
            INSTANCE.dmrole      | <MODEL name='m'/><TEMPLATES><INSTANCE dmrole='r' dmtype='t'/></TEMPLATES>
            INSTANCE.dmid        | <MODEL name='m'/><GLOBALS><INSTANCE dmid='a' dmtype='t'/><INSTANCE dmid='a' dmtype='t'/></GLOBALS>
            COLLECTION.dmid      | <MODEL name='m'/><GLOBALS><COLLECTION/></GLOBALS>
            INSTANCE.PRIMARY_KEY | <MODEL name='m'/><GLOBALS><COLLECTION dmid='c'><INSTANCE dmtype='t'/></COLLECTION></GLOBALS>
            """)
    void aBrokenRuleIsNamed(String rule, String content) {
        assertTrue(
                rules(content).contains(rule),
                () -> rule + ": " + block(content).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSTANCE.dmrole       | <INSTANCE dmtype='t'/>
            INSTANCE.order        | <ATTRIBUTE dmrole='r' dmtype='t' value=''/><PRIMARY_KEY dmtype='t' value='v'/>
            ATTRIBUTE.value       | <ATTRIBUTE dmrole='r' dmtype='t'/>
            ATTRIBUTE.ref         | <ATTRIBUTE dmrole='r' dmtype='t' ref=''/>
            ATTRIBUTE.dmrole      | <ATTRIBUTE dmtype='t' value='v'/>
            ATTRIBUTE.arrayindex  | <ATTRIBUTE dmrole='r' dmtype='t' ref='v' arrayindex='-1'/>
            ATTRIBUTE.arrayindex  | <ATTRIBUTE dmrole='r' dmtype='t' value='v' arrayindex='1'/>
            REFERENCE.dmref       | <REFERENCE dmrole='r'/>
            REFERENCE.dmref       | <REFERENCE dmrole='r' dmref='a' sourceref='b'><FOREIGN_KEY ref='c'/></REFERENCE>
            REFERENCE.FOREIGN_KEY | <REFERENCE dmrole='r' sourceref='b'/>
            REFERENCE.FOREIGN_KEY | <REFERENCE dmrole='r' dmref='b'><FOREIGN_KEY ref='c'/></REFERENCE>
            FOREIGN_KEY.ref       | <REFERENCE dmrole='r' sourceref='b'><FOREIGN_KEY/></REFERENCE>
            COLLECTION.dmid       | <COLLECTION dmrole='r' dmid='i'/>
            COLLECTION.items      | <COLLECTION dmrole='r'><INSTANCE dmtype='t'/><ATTRIBUTE dmtype='t' value='v'/></COLLECTION>
            COLLECTION.JOIN       | <COLLECTION dmrole='r'><JOIN dmref='a'/><JOIN dmref='b'/></COLLECTION>
            JOIN.dmref            | <COLLECTION dmrole='r'><JOIN/></COLLECTION>
            JOIN.WHERE            | <COLLECTION dmrole='r'><JOIN sourceref='s'/></COLLECTION>
            WHERE.value           | <COLLECTION dmrole='r'><JOIN dmref='s'><WHERE primarykey='p'/></JOIN></COLLECTION>
            WHERE.foreignkey      | <COLLECTION dmrole='r'><JOIN dmref='s'><WHERE primarykey='p' foreignkey=''/></JOIN></COLLECTION>
            PRIMARY_KEY.value     | <PRIMARY_KEY dmtype='t'/>
            PRIMARY_KEY.dmtype    | <PRIMARY_KEY value='v'/>
            INSTANCE.children     | <PRIMARYIDKEY dmtype='t' value='v'/>
            """)
    void aBrokenRuleInsideAnInstanceIsNamed(String rule, String content) {
        String all = MODEL + "<TEMPLATES><INSTANCE dmtype='t'>" + content + "</INSTANCE></TEMPLATES>";
        assertEquals(List.of(rule), rules(all), () -> block(all).problems().toString());
    }

    @Test
    void aSoundBlockHasNoProblem() {
        assertEquals(List.of(), rules("<REPORT status='FAILED'>no column is known</REPORT>"));
        assertEquals(
                List.of(),
                rules(MODEL + "<GLOBALS><INSTANCE dmtype='t' dmrole=''/></GLOBALS><TEMPLATES tableref='x'>"
                        + "<WHERE primarykey='a' value=''/><INSTANCE dmtype='t'/></TEMPLATES>"));
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Corpus.folder())) {
            return files
                    .filter(file -> file.toString().matches(".*/test_[^/]*_(ok|ko)[^/]*\\.xml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Pieces that are called sound and are not by the schema, nor by the cases of the specification itself. */
    private static final Map<String, String> KNOWN = Map.of(
            "test_8_ok_8.6.xml", "a dmid and a dmrole: no place allows both",
            "test_8_ok_8.17.xml", "roles in a COLLECTION, which case 6.14 forbids");

    @ParameterizedTest
    @MethodSource("cases")
    void theCorpusIsJudgedAsItsNamesSay(Path file) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        List<List<MivotProblem>> judged = contexts(text).stream()
                .map(xml -> VodmlElement.read(xml, ReadLimits.standard()).problems())
                .toList();
        boolean sound = judged.stream().anyMatch(List::isEmpty);
        boolean wanted = name.contains("_ok") && !KNOWN.containsKey(name);
        assertEquals(wanted, sound, () -> judged + "\n" + text);
    }

    /** The block of a document; around a mere piece of one, the blocks in whose places the piece may be meant to stand. */
    private static List<String> contexts(String text) {
        Matcher block = Pattern.compile("<VODML.*</VODML>", Pattern.DOTALL).matcher(text);
        if (block.find()) {
            return List.of(block.group());
        }
        String piece = Pattern.compile("<!--.*?-->|<\\?.*?\\?>", Pattern.DOTALL)
                .matcher(text)
                .replaceAll("")
                .strip();
        String name = piece.replaceAll("(?s)<(\\w+).*", "$1");
        String globals = "<GLOBALS>" + piece + "</GLOBALS>";
        String keyed = "<GLOBALS><COLLECTION dmid='wrap'>" + piece + "</COLLECTION></GLOBALS>";
        String items = instance("<COLLECTION dmrole='r'>" + piece + "</COLLECTION>");
        List<String> inside = switch (name) {
            case "MODEL", "GLOBALS", "TEMPLATES" -> List.of(piece);
            case "INSTANCE" ->
                text.contains("hild of COLLECTION") ? List.of(keyed) : List.of(globals, soundIn(text, piece));
            case "COLLECTION" ->
                text.contains("Pattern Instance")
                        ? List.of(instance(piece))
                        : text.contains("Pattern Globals") ? List.of(globals) : List.of(globals, instance(piece));
            case "JOIN" -> List.of(items);
            case "WHERE" ->
                List.of(instance("<COLLECTION dmrole='r'><JOIN dmref='x'>" + piece + "</JOIN></COLLECTION>"));
            case "FOREIGN_KEY" -> List.of(instance("<REFERENCE dmrole='r' sourceref='s'>" + piece + "</REFERENCE>"));
            default ->
                text.contains("hild of COLLECTION")
                        ? List.of(items)
                        : text.contains("hild of INSTANCE")
                                ? List.of(instance(piece))
                                : List.of(instance(piece), items);
        };
        String model = name.equals("MODEL") ? "" : MODEL;
        return inside.stream()
                .map(one -> "<VODML xmlns='http://www.ivoa.net/xml/mivot'>" + model + one + "</VODML>")
                .toList();
    }

    /** Only pieces that are not said to be without a role are tried as members. */
    private static String soundIn(String text, String piece) {
        return text.contains("no dmrole instance") ? "<GLOBALS>" + piece + "</GLOBALS>" : instance(piece);
    }

    private static String instance(String piece) {
        return "<TEMPLATES><INSTANCE dmtype='t'>" + piece + "</INSTANCE></TEMPLATES>";
    }
}
