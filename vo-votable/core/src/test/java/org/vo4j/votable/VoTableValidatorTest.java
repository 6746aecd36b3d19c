// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.Issue;
import org.vo4j.api.TransportException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;

class VoTableValidatorTest {
    private static ValidationReport validate(String document) {
        return validate(document, ReadOptions.standard());
    }

    private static ValidationReport validate(String document, ReadOptions options) {
        return VoTableValidator.validate(new ByteArrayInputStream(Documents.utf8(document)), "doc.vot", options);
    }

    private static List<String> codes(ValidationReport report) {
        return report.issues().stream().map(issue -> issue.code().code()).toList();
    }

    @Test
    void aSoundDocumentHasNothing() {
        for (String document : List.of(
                Documents.tabledata(), Documents.binary("BINARY2"), Documents.results("<INFO name='a' value='b'/>"))) {
            ValidationReport report = validate(document);
            assertEquals(List.of(), report.issues(), document);
            assertTrue(report.isValid());
            assertEquals(VoTableVersion.V1_4, report.version());
        }
        assertEquals(3, validate(Documents.tabledata()).rows());
        assertEquals(1, validate(Documents.tabledata()).tables());
    }

    @Test
    void readsOnBehindADamagedTable() {
        String damaged = "<TABLE><FIELD name='x' datatype='int'/><DATA><BINARY><STREAM encoding='base64'>"
                + "AAAAAQA=</STREAM></BINARY></DATA></TABLE>";
        String bad = "<TABLE><FIELD name='y' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR><TR><TD>z</TD></TR>"
                + "</TABLEDATA></DATA></TABLE>";
        ValidationReport report = validate(Documents.results(damaged + bad + "<INFO name='a'/>"));
        assertEquals(List.of("W60", "E47", "W35"), codes(report));
        assertEquals(2, report.tables());
        assertEquals(3, report.rows());
        assertEquals(2, report.errors());
        assertEquals(1, report.warnings());
        assertFalse(report.isValid());
    }

    @Test
    void brokenXmlEndsItWithWhatWasFoundBefore() {
        ValidationReport report = validate(Documents.results("<INFO name='a'/><TABLE></FIELD></TABLE>"));
        assertEquals(List.of("W35", "E45"), codes(report));
        assertEquals(VoTableVersion.V1_4, report.version());
        Issue last = report.issues().get(1);
        assertEquals("doc.vot", last.location().source());
        assertEquals(4, last.location().line());
    }

    @Test
    void countsWhatItDoesNotList() {
        String rows = "<TR><TD>x</TD></TR>".repeat(50);
        ValidationReport report = validate(Documents.results(
                "<TABLE><FIELD name='y' datatype='int'/><DATA><TABLEDATA>" + rows + "</TABLEDATA></DATA></TABLE>"));
        assertEquals(10, report.issues().size());
        assertEquals(50, report.errors());
        assertEquals(50, report.counts().get("E47"));
    }

    @Test
    void eachValueOfAnXtypeIsChecked() {
        ValidationReport report =
                validate(Documents.results("<TABLE><FIELD name='t' datatype='char' arraysize='*' xtype='timestamp'/>"
                        + "<FIELD name='i' datatype='double' arraysize='2' xtype='interval'/><DATA><TABLEDATA>"
                        + "<TR><TD>2020-01-01</TD><TD>1 2</TD></TR>\n<TR><TD/><TD/></TR>\n"
                        + "<TR><TD>2020-01-32</TD><TD>2 1</TD></TR></TABLEDATA></DATA></TABLE>"));
        assertEquals(List.of("W66", "W66"), codes(report));
        Issue first = report.issues().get(0);
        assertTrue(first.message().startsWith("Row 2, column 't': '2020-01-32' is no timestamp"), first.message());
        assertEquals(6, first.location().line());
    }

    @Test
    void policyAndColumnsOfTheOptionsDoNotCount() {
        String document = Documents.tabledata().replace("10.5", "ten");
        for (Verify verify : Verify.values()) {
            ReadOptions options = ReadOptions.standard().verify(verify).columns("id");
            assertEquals(List.of("W30"), codes(validate(document, options)), verify.name());
        }
    }

    @Test
    void aServiceThatReportsAnErrorIsNoBadDocument() {
        String document =
                Documents.results("<TABLE><FIELD name='y' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR>"
                        + "</TABLEDATA></DATA></TABLE><INFO name='QUERY_STATUS' value='ERROR'>no</INFO>");
        assertEquals(List.of(), validate(document).issues());
    }

    @Test
    void anythingGivesAReport() {
        byte[] document = Documents.utf8(Documents.binary("BINARY"));
        for (int length = 0; length < document.length; length++) {
            byte[] cut = Arrays.copyOf(document, length);
            ValidationReport report =
                    VoTableValidator.validate(new ByteArrayInputStream(cut), "", ReadOptions.standard());
            assertTrue(length >= document.length - 1 || !report.isValid(), "cut to " + length);
        }
    }

    @Test
    void onlyAFileThatCannotBeReadIsAnException(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.vot");
        assertThrows(TransportException.class, () -> VoTableValidator.validate(file, ReadOptions.standard()));
        Files.writeString(file, Documents.tabledata());
        assertTrue(VoTableValidator.validate(file, ReadOptions.standard()).isValid());
        assertTrue(
                VoTableValidator.validate(file.toUri(), ReadOptions.standard()).isValid());
        Files.writeString(
                file,
                Documents.results("<TABLE><FIELD name='a' datatype='int'/><DATA><BINARY><STREAM href='none.bin'/>"
                        + "</BINARY></DATA></TABLE>"));
        assertEquals(List.of("E51"), codes(VoTableValidator.validate(file, ReadOptions.standard())));
    }
}
