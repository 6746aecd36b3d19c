// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vo4j.api.Issue;

/** What the validator says of MIVOT blocks (K: E43) and of values of xtypes of the past (I: W66). */
class MivotLintTest {
    private static ValidationReport lint(String block, String field, String cell) {
        String text =
                "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>\n<RESOURCE type='results'>\n"
                        + "<RESOURCE type='meta'>\n<VODML xmlns='http://www.ivoa.net/xml/mivot'>" + block
                        + "</VODML>\n</RESOURCE><TABLE ID='t'><FIELD ID='x' name='x' " + field
                        + "/><DATA><TABLEDATA><TR><TD>" + cell
                        + "</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
        return VoTableValidator.validate(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.vot", ReadOptions.standard());
    }

    private static ValidationReport lint(String block) {
        return lint(block, "datatype='int'", "1");
    }

    @Test
    void aBrokenRuleIsReportedWithItsNameAndLine() {
        List<Issue> issues =
                lint("<MODEL name='m'/>\n<TEMPLATES>\n<INSTANCE dmtype='t'>\n<ATTRIBUTE dmrole='r' dmtype=''"
                                + " ref='x'/></INSTANCE></TEMPLATES>")
                        .issues();
        assertEquals(1, issues.size(), issues.toString());
        assertEquals("E43", issues.get(0).code().code());
        assertEquals(7, issues.get(0).location().line());
        assertEquals("ATTRIBUTE", issues.get(0).element());
        assertTrue(issues.get(0).message().startsWith("MIVOT 1.0 rule ATTRIBUTE.dmtype: "), issues.toString());
    }

    @Test
    void whereReferencesLeadIsChecked() {
        String head = "<MODEL name='m'/>";
        assertEquals(
                Map.of(),
                lint(head + "<TEMPLATES tableref='t'><WHERE primarykey='x' value='1'/><INSTANCE dmtype='t'>"
                                + "<ATTRIBUTE dmrole='r' dmtype='t' ref='x'/></INSTANCE></TEMPLATES>")
                        .counts());
        for (String nowhere : List.of(
                "<TEMPLATES tableref='u'><INSTANCE dmtype='t'/></TEMPLATES>",
                "<TEMPLATES><WHERE primarykey='y' value='1'/><INSTANCE dmtype='t'/></TEMPLATES>",
                "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></TEMPLATES>",
                "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' sourceref='a'><FOREIGN_KEY ref='x'/></REFERENCE>"
                        + "</INSTANCE></TEMPLATES>",
                "<TEMPLATES tableref='t'><INSTANCE dmtype='t'><COLLECTION dmrole='r'><JOIN sourceref='t'>"
                        + "<WHERE foreignkey='y' primarykey='x'/></JOIN></COLLECTION></INSTANCE></TEMPLATES>",
                "<TEMPLATES tableref='t'><INSTANCE dmtype='t'><COLLECTION dmrole='r'><JOIN sourceref='t'>"
                        + "<WHERE foreignkey='x' primarykey='y'/></JOIN></COLLECTION></INSTANCE></TEMPLATES>")) {
            assertEquals(Map.of("E43", 1L), lint(head + nowhere).counts(), nowhere);
        }
        assertEquals(
                Map.of("E43", 1L),
                lint(head
                                + "<GLOBALS><INSTANCE dmid='a' dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></GLOBALS>")
                        .counts());
    }

    /** MIVOT 1.0 section 4.8: null without a value, the value with one, of the own table in TEMPLATES, no FIELD in GLOBALS. */
    @Test
    void whereAttributesGetTheirValuesIsChecked() {
        String head = "<MODEL name='m'/>";
        String open = "<TEMPLATES tableref='t'><INSTANCE dmtype='t'>";
        String nowhere = "<ATTRIBUTE dmrole='r' dmtype='t' ref='nowhere'/>";
        String end = "</INSTANCE></TEMPLATES>";
        List<Issue> issues = lint(head + "\n" + open + nowhere + end).issues();
        assertEquals("E43", issues.get(0).code().code());
        assertTrue(issues.get(0).message().startsWith("MIVOT 1.0 rule ATTRIBUTE.ref: "), issues.toString());
        assertEquals(5, issues.get(0).location().line());
        assertEquals(
                Map.of("W67", 1L),
                lint(head + open + nowhere.replace("ref=", "value='1' ref=") + end)
                        .counts());
        String global =
                "<GLOBALS><INSTANCE dmtype='t'><ATTRIBUTE dmrole='r' dmtype='t' ref='x' value='1'/></INSTANCE></GLOBALS>";
        assertEquals(Map.of("E43", 1L), lint(head + global).counts());
    }

    /** MIVOT 1.0 sections 4.9, 4.10, 4.12: where keys may stand and how many there are; section 3: one block. */
    @Test
    void keysAndBlocksStandWhereTheyMay() {
        String head = "<MODEL name='m'/>";
        String keyed =
                "<GLOBALS><COLLECTION dmid='c'><INSTANCE dmtype='t'><PRIMARY_KEY dmtype='ivoa:string' value='a'/>"
                        + "</INSTANCE></COLLECTION>";
        String own = "<INSTANCE dmtype='t'><PRIMARY_KEY dmtype='ivoa:string' ref='x'/></INSTANCE>";
        String key = "<FOREIGN_KEY ref='x'/>";
        String reference =
                "<INSTANCE dmtype='t'><REFERENCE dmrole='r' sourceref='c'>" + key + "</REFERENCE></INSTANCE>";
        String end = "</GLOBALS>";
        String rows = "<TEMPLATES>" + reference + "</TEMPLATES>";
        assertEquals(Map.of(), lint(head + keyed + end + rows).counts());
        assertEquals(Map.of(), lint(head + "<TEMPLATES>" + own + "</TEMPLATES>").counts());
        for (String broken : List.of(
                "<GLOBALS>" + own + end,
                keyed + reference + end,
                keyed + end + rows.replace(key, key + key),
                "<TEMPLATES tableref='t'><INSTANCE dmtype='t'><COLLECTION dmrole='r'><JOIN sourceref='c'><WHERE"
                        + " foreignkey='x' value='1'/></JOIN></COLLECTION></INSTANCE><INSTANCE dmtype='t'><COLLECTION"
                        + " dmrole='r'><COLLECTION dmid='c'/></COLLECTION></INSTANCE></TEMPLATES>",
                "</VODML><VODML xmlns='http://www.ivoa.net/xml/mivot'>" + head)) {
            assertEquals(Map.of("E43", 1L), lint(head + broken).counts(), broken);
        }
    }

    /** MIVOT 1.0 section 4.3: all models whose words are used must be declared. */
    @Test
    void modelsMustBeDeclared() {
        String block = "<TEMPLATES><INSTANCE dmtype='m:T'><ATTRIBUTE dmrole='n:T.a' dmtype='ivoa:real' value='1'/>"
                + "<ATTRIBUTE dmrole='n:T.b' dmtype='n:real' value='1'/></INSTANCE></TEMPLATES>";
        ValidationReport report = lint("<MODEL name='m'/>" + block);
        assertEquals(Map.of("W67", 1L), report.counts());
        assertTrue(
                report.issues().get(0).message().contains("'n'"),
                report.issues().toString());
        assertEquals(
                Map.of(), lint("<MODEL name='m'/><MODEL name='n'/>" + block).counts());
    }

    /** MIVOT 1.0 section 4.8: unit must be the VOUnit counterpart of that of the FIELD. */
    @Test
    void unitsMustBeThoseOfTheColumns() {
        String block = "<MODEL name='m'/><TEMPLATES><INSTANCE dmtype='t'>"
                + "<ATTRIBUTE dmrole='r' dmtype='t' ref='x' unit='mas/yr'/></INSTANCE></TEMPLATES>";
        for (String sound : List.of("", "unit='mas/yr'", "unit='mas.yr**-1'")) {
            assertEquals(
                    Map.of(), lint(block, "datatype='double' " + sound, "1").counts(), sound);
        }
        for (String other : List.of("unit='mas'", "unit='deg/yr'", "unit='yr/mas'")) {
            ValidationReport report = lint(block, "datatype='double' " + other, "1");
            assertEquals(Map.of("E43", 1L), report.counts(), other);
            assertTrue(report.issues().get(0).message().contains("ATTRIBUTE.unit"), other);
        }
    }

    @Test
    void hostileBlocksDoNoHarm() {
        String deep = "<INSTANCE dmrole='r' dmtype='t'>".repeat(100_000) + "</INSTANCE>".repeat(100_000);
        assertEquals(
                Map.of("W77", 1L),
                lint("<MODEL name='m'/><GLOBALS>" + deep + "</GLOBALS>").counts());
        StringBuilder web = new StringBuilder("<MODEL name='m'/><GLOBALS>");
        for (int i = 0; i < 500; i++) {
            web.append("<INSTANCE dmid='a" + i + "' dmtype='t'>");
            for (int j = i + 1; j < Math.min(500, i + 40); j++) {
                web.append("<REFERENCE dmrole='r' dmref='a" + j + "'/>");
            }
            web.append("</INSTANCE>");
        }
        assertEquals(Map.of(), lint(web + "</GLOBALS>").counts());
        StringBuilder many = new StringBuilder("<MODEL name='m'/>"); // what looks through all for each takes for ever
        for (int i = 0; i < 30_000; i++) {
            many.append("<TEMPLATES tableref='t'><INSTANCE dmtype='t'><REFERENCE dmrole='r' sourceref='q" + i
                    + "'><FOREIGN_KEY ref='x'/></REFERENCE></INSTANCE></TEMPLATES>");
        }
        assertEquals(Map.of("E43", 30_000L), lint(many.toString()).counts());
    }

    @Test
    void geometryOfThePastIsRead() {
        String region = "datatype='char' arraysize='*' xtype='adql:REGION'";
        String block = "<MODEL name='m'/>";
        assertEquals(Map.of("W64", 1L), lint(block, region, "Circle ICRS 1 2 3").counts());
        assertEquals(
                Map.of("W64", 1L, "W66", 1L),
                lint(block, region, "Circle ICRS 1 2").counts());
        for (String text : List.of(
                "Intersection ICRS (Circle 1 2 3 Circle 1 2 3)",
                "Not (Circle 1 2 3)",
                "UNION ICRS (Circle 1 2 3 Difference (Circle 1 2 3 Circle 1 2 1))",
                "Ellipse ICRS 1 2 3 4 5",
                "TimeInterval TT 1996-01-01 1996-01-02 Circle ICRS 1 2 3")) {
            assertEquals(Map.of("W64", 1L, "W81", 1L), lint(block, region, text).counts(), text);
        }
        assertEquals(
                Map.of("W64", 1L, "W66", 1L),
                lint(block, "datatype='char' arraysize='*' xtype='adql:POINT'", "Not 1 2")
                        .counts());
    }
}
