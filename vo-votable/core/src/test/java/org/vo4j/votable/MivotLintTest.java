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
                                + "<ATTRIBUTE dmrole='r' dmtype='t' ref='nowhere'/></INSTANCE></TEMPLATES>")
                        .counts());
        for (String nowhere : List.of(
                "<TEMPLATES tableref='u'><INSTANCE dmtype='t'/></TEMPLATES>",
                "<TEMPLATES><WHERE primarykey='y' value='1'/><INSTANCE dmtype='t'/></TEMPLATES>",
                "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></TEMPLATES>",
                "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' sourceref='a'><FOREIGN_KEY ref='x'/></REFERENCE>"
                        + "</INSTANCE></TEMPLATES>")) {
            assertEquals(Map.of("W67", 1L), lint(head + nowhere).counts(), nowhere);
        }
        assertEquals(
                Map.of("E43", 1L),
                lint(head
                                + "<GLOBALS><INSTANCE dmid='a' dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></GLOBALS>")
                        .counts());
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
    }

    @Test
    void geometryOfThePastIsRead() {
        String region = "datatype='char' arraysize='*' xtype='adql:REGION'";
        String block = "<MODEL name='m'/>";
        assertEquals(Map.of("W64", 1L), lint(block, region, "Circle ICRS 1 2 3").counts());
        assertEquals(
                Map.of("W64", 1L, "W66", 1L),
                lint(block, region, "Circle ICRS 1 2").counts());
        assertEquals(
                Map.of("W64", 1L),
                lint(block, region, "Intersection ICRS (Circle 1 2 3 Circle 1 2 3)")
                        .counts());
    }
}
