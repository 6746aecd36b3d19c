// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.Severity;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;

/** One small document for each issue code, and one treatment of them all by {@link Verify}. */
class IssueCodesTest {
    private static final Map<VoTableIssue, String> DOCUMENTS = new EnumMap<>(VoTableIssue.class);
    private static final Map<VoTableIssue, String> NEVER = new EnumMap<>(VoTableIssue.class);
    private static final String FIELD = "<FIELD name='a' datatype='int'/>";

    static {
        never("nothing is renamed nor invented, so no ID is missed", VoTableIssue.W03);
        never("the attributes of the model are texts by their Java type", VoTableIssue.W08);
        never("of FITS, which has its own module", VoTableIssue.W19);
        never("of Parquet, which has its own module", VoTableIssue.W56, VoTableIssue.W76);
        never("met when writing only", VoTableIssue.W39, VoTableIssue.W78, VoTableIssue.E24);
        never("needs a file: see VoTableValidatorTest", VoTableIssue.E51);
        never("met when writing only", VoTableIssue.E48, VoTableIssue.E49, VoTableIssue.E50);

        cell(VoTableIssue.W01, "datatype='int' arraysize='2'", "1,2");
        body(VoTableIssue.W02, "<RESOURCE ID='1a'/>");
        body(VoTableIssue.W04, "<RESOURCE><LINK content-type='html'/><TABLE>" + FIELD + "</TABLE></RESOURCE>");
        body(VoTableIssue.W05, "<RESOURCE><LINK href='http://a b'/><TABLE>" + FIELD + "</TABLE></RESOURCE>");
        field(VoTableIssue.W06, "datatype='int' ucd='phot.magic'");
        body(VoTableIssue.W07, "<COOSYS ID='c' system='ICRS' epoch='K2000'/><RESOURCE/>");
        body(VoTableIssue.W09, "<RESOURCE id='x'/>");
        body(VoTableIssue.W10, "<RESOURCE/><BOGUS/>");
        body(VoTableIssue.W11, "<RESOURCE><LINK gref='a'/><TABLE>" + FIELD + "</TABLE></RESOURCE>");
        table(VoTableIssue.W12, "<FIELD datatype='int'/>");
        field(VoTableIssue.W13, "datatype='float64'");
        table(VoTableIssue.W15, "<FIELD ID='a' datatype='int'/>");
        table(VoTableIssue.W17, "<DESCRIPTION>a</DESCRIPTION><DESCRIPTION>b</DESCRIPTION>" + FIELD);
        body(VoTableIssue.W18, "<RESOURCE><TABLE nrows='7'>" + FIELD + "<DATA><TABLEDATA/></DATA></TABLE></RESOURCE>");
        DOCUMENTS.put(VoTableIssue.W20, "<VOTABLE xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE/></VOTABLE>");
        DOCUMENTS.put(VoTableIssue.W21, document("9.9", "v1.3", "<RESOURCE/>"));
        body(VoTableIssue.W22, "<DEFINITIONS/><RESOURCE/>");
        body(VoTableIssue.W26, "<RESOURCE/><TABLE>" + FIELD + "</TABLE>");
        old(VoTableIssue.W27, "1.2", "<COOSYS ID='c' system='ICRS'/><RESOURCE/>");
        old(VoTableIssue.W28, "1.1", "<RESOURCE><PARAM name='a' datatype='int' xtype='x:y' value='1'/></RESOURCE>");
        DOCUMENTS.put(VoTableIssue.W29, document("v1.4", "v1.3", "<RESOURCE/>"));
        cell(VoTableIssue.W30, "datatype='double'", "1d5");
        cell(VoTableIssue.W31, "datatype='int'", "NaN");
        table(VoTableIssue.W32, "<FIELD ID='a' name='a' datatype='int'/><FIELD ID='a' name='b' datatype='int'/>");
        table(VoTableIssue.W33, FIELD + FIELD);
        table(VoTableIssue.W34, "<FIELD name=' a' datatype='int'/>");
        body(VoTableIssue.W35, "<INFO name='a'/><RESOURCE/>");
        table(VoTableIssue.W36, "<FIELD name='a' datatype='int'><VALUES null='x'/></FIELD>");
        data(VoTableIssue.W37, "<ACME>rows</ACME>");
        data(VoTableIssue.W38, "<BINARY><STREAM>AAAAAQ==</STREAM></BINARY>");
        old(
                VoTableIssue.W40,
                "1.1",
                "<RESOURCE><TABLE><FIELD name='cprojection' datatype='double' ucd='VOX:WCS_CoordProjection'/>"
                        + "</TABLE></RESOURCE>");
        DOCUMENTS.put(VoTableIssue.W41, document("1.4", "v1.1", "<RESOURCE/>"));
        DOCUMENTS.put(VoTableIssue.W42, "<VOTABLE version='1.4'><RESOURCE/></VOTABLE>");
        body(VoTableIssue.W43, "<INFO name='a' value='b' ref='r'/><RESOURCE ID='r'/>");
        table(
                VoTableIssue.W44,
                "<FIELD name='a' datatype='int'><VALUES ID='v'/></FIELD>"
                        + "<FIELD name='b' datatype='int'><VALUES ref='v'><MIN value='1'/></VALUES></FIELD>");
        old(VoTableIssue.W45, "1.2", "<RESOURCE><LINK content-role='type'/><TABLE>" + FIELD + "</TABLE></RESOURCE>");
        cell(VoTableIssue.W46, "datatype='char' arraysize='2'", "abc");
        field(VoTableIssue.W47, "datatype='char'");
        body(VoTableIssue.W48, "<RESOURCE foo='1'/>");
        old(
                VoTableIssue.W49,
                "1.1",
                "<RESOURCE><TABLE>" + FIELD + "<DATA><TABLEDATA><TR><TD/></TR></TABLEDATA></DATA></TABLE></RESOURCE>");
        field(VoTableIssue.W50, "datatype='int' unit='foo'");
        cell(VoTableIssue.W51, "datatype='short'", "40000");
        old(
                VoTableIssue.W52,
                "1.2",
                "<RESOURCE><TABLE>" + FIELD
                        + "<DATA><BINARY2><STREAM encoding='base64'/></BINARY2></DATA></TABLE></RESOURCE>");
        body(VoTableIssue.W53, "<INFO name='a' value='b'/>");
        old(VoTableIssue.W54, "1.2", "<TIMESYS ID='t' timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        cell(VoTableIssue.W55, "datatype='char' arraysize='*'", "\u00e9");
        body(VoTableIssue.W57, "<COOSYS ID='c' system='ICRS' refposition='GEOCENTER'/><RESOURCE/>");
        data(VoTableIssue.W60, "<BINARY><STREAM encoding='base64'>AAAAAQA=</STREAM></BINARY>");
        table(
                VoTableIssue.W61,
                "<PARAM name='p' datatype='int' value='1'/><DATA><BINARY><STREAM encoding='base64'>AAAA</STREAM></BINARY></DATA>");
        text(VoTableIssue.W62, "arraysize='4'", "YWIAYw==");
        field(VoTableIssue.W63, "datatype='int' arraysize='1'");
        field(VoTableIssue.W64, "datatype='char' arraysize='*' xtype='iso8601'");
        field(VoTableIssue.W65, "datatype='int' xtype='timestamp'");
        cell(VoTableIssue.W66, "datatype='char' arraysize='*' xtype='timestamp'", "yesterday");
        body(VoTableIssue.W67, "<INFO name='a' value='b' ref='nothing'/><RESOURCE/>");
        body(VoTableIssue.W68, "<RESOURCE ID='r'><TABLE><FIELD name='a' datatype='int' ref='r'/></TABLE></RESOURCE>");
        body(
                VoTableIssue.W69,
                "<RESOURCE><TABLE><FIELD ID='a' name='a' datatype='int'/></TABLE><TABLE>" + FIELD
                        + "<GROUP><FIELDref ref='a'/></GROUP></TABLE></RESOURCE>");
        body(VoTableIssue.W70, "<TIMESYS ID='t' timescale='XX' refposition='GEOCENTER'/><RESOURCE/>");
        table(VoTableIssue.W71, FIELD + "<PARAM name='a' datatype='int' value='1'/>");
        data(VoTableIssue.W72, "<BINARY><STREAM href='no.bin' expires='2001-01-01T00:00:00Z'/></BINARY>");
        data(VoTableIssue.W73, "<BINARY><STREAM href='no.bin' encoding='dynamic'/></BINARY>");
        data(VoTableIssue.W74, "<BINARY><STREAM href='ftp://example.invalid/a'/></BINARY>");
        text(VoTableIssue.W75, "arraysize='2'", "w6k=");
        body(VoTableIssue.W77, "<RESOURCE>".repeat(3000) + "</RESOURCE>".repeat(3000));
        field(VoTableIssue.W79, "datatype='int' unit='Angstrom'");
        body(VoTableIssue.W80, "<COOSYS ID='c' system='ICRS'/><RESOURCE/>");
        never("met by the validator, which looks at the values of regions: see MivotLintTest", VoTableIssue.W81);

        field(VoTableIssue.E01, "datatype='char' arraysize='0'");
        cell(VoTableIssue.E02, "datatype='int' arraysize='3'", "1 2");
        cell(VoTableIssue.E03, "datatype='floatComplex'", "1");
        cell(VoTableIssue.E04, "datatype='bit' arraysize='4'", "1012");
        cell(VoTableIssue.E05, "datatype='boolean'", "maybe");
        field(VoTableIssue.E06, "datatype='foo'");
        table(VoTableIssue.E08, "<FIELD name='a' datatype='int'><VALUES type='best'/></FIELD>");
        table(VoTableIssue.E09, "<FIELD name='a' datatype='int'><VALUES><MIN/></VALUES></FIELD>");
        table(VoTableIssue.E10, "<FIELD name='a'/>");
        field(VoTableIssue.E11, "datatype='double' precision='G5'");
        field(VoTableIssue.E12, "datatype='double' width='-5'");
        field(VoTableIssue.E13, "datatype='double' arraysize='many'");
        body(VoTableIssue.E14, "<RESOURCE><PARAM name='a' datatype='int'/></RESOURCE>");
        body(VoTableIssue.E15, "<COOSYS system='ICRS'/><RESOURCE/>");
        body(VoTableIssue.E16, "<COOSYS ID='c' system='Mars'/><RESOURCE/>");
        data(VoTableIssue.E17, "<FITS extnum='x'><STREAM encoding='base64'/></FITS>");
        body(VoTableIssue.E18, "<RESOURCE type='best'/>");
        DOCUMENTS.put(VoTableIssue.E19, "<html><body>404</body></html>");
        cells(VoTableIssue.E20, "<TD>1</TD><TD>2</TD>");
        cells(VoTableIssue.E21, "");
        body(VoTableIssue.E22, "<TIMESYS timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        body(VoTableIssue.E23, "<TIMESYS ID='t' timeorigin='now' timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        body(VoTableIssue.E25, "<RESOURCE><TABLE><DATA><TABLEDATA/></DATA></TABLE></RESOURCE>");
        String mivot = "<m:VODML xmlns:m='http://www.ivoa.net/xml/mivot'/>";
        body(VoTableIssue.E26, "<RESOURCE type='results'>" + mivot + "</RESOURCE>");
        text(VoTableIssue.E40, "arraysize='*'", "/////w==");
        text(VoTableIssue.E41, "arraysize='*'", "f////w==");
        data(VoTableIssue.E42, "<BINARY><STREAM encoding='base64'>AA*A</STREAM></BINARY>");
        body(VoTableIssue.E43, "<RESOURCE type='meta'><VODML/></RESOURCE>");
        table(VoTableIssue.E44, "<LINK href='http://a/b'/>" + FIELD);
        DOCUMENTS.put(VoTableIssue.E45, document("1.4", "v1.3", "<RESOURCE></TABLE>"));
        DOCUMENTS.put(
                VoTableIssue.E46,
                document("1.4", "v1.3", "<RESOURCE><TABLE>" + FIELD + "<DATA><TABLEDATA><TR>")
                        .replace("</VOTABLE>", ""));
        cell(VoTableIssue.E47, "datatype='int'", "one");
    }

    private static void never(String why, VoTableIssue... codes) {
        for (VoTableIssue code : codes) {
            NEVER.put(code, why);
        }
    }

    private static String document(String version, String namespace, String inside) {
        return "<VOTABLE version='" + version + "' xmlns='http://www.ivoa.net/xml/VOTable/" + namespace + "'>" + inside
                + "</VOTABLE>";
    }

    private static void old(VoTableIssue code, String version, String inside) {
        DOCUMENTS.put(code, document(version, "v" + version, inside));
    }

    private static void body(VoTableIssue code, String inside) {
        DOCUMENTS.put(code, document("1.4", "v1.3", inside));
    }

    private static void table(VoTableIssue code, String inside) {
        body(code, "<RESOURCE><TABLE>" + inside + "</TABLE></RESOURCE>");
    }

    private static void field(VoTableIssue code, String attributes) {
        table(code, "<FIELD name='a' " + attributes + "/>");
    }

    private static void data(VoTableIssue code, String data) {
        table(code, FIELD + "<DATA>" + data + "</DATA>");
    }

    private static void cells(VoTableIssue code, String cells) {
        data(code, "<TABLEDATA><TR>" + cells + "</TR></TABLEDATA>");
    }

    private static void cell(VoTableIssue code, String attributes, String cell) {
        table(
                code,
                "<FIELD name='a' " + attributes + "/><DATA><TABLEDATA><TR><TD>" + cell
                        + "</TD></TR></TABLEDATA></DATA>");
    }

    private static void text(VoTableIssue code, String arraysize, String base64) {
        table(
                code,
                "<FIELD name='a' datatype='char' " + arraysize + "/><DATA><BINARY><STREAM encoding='base64'>" + base64
                        + "</STREAM></BINARY></DATA>");
    }

    static Stream<VoTableIssue> codes() {
        return DOCUMENTS.keySet().stream();
    }

    @Test
    void eachCodeHasADocumentOrAReason() {
        Set<VoTableIssue> all = EnumSet.allOf(VoTableIssue.class);
        all.removeAll(DOCUMENTS.keySet());
        assertEquals(NEVER.keySet(), all);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void validatorReportsIt(VoTableIssue code) {
        ValidationReport report = validate(code, ReadOptions.standard());
        assertTrue(report.counts().containsKey(code.code()), () -> "found " + report.issues());
        assertTrue(code.severity() != Severity.ERROR || !report.isValid());
        assertTrue(
                report.issues().stream()
                        .anyMatch(issue ->
                                issue.code() == code && !issue.message().isBlank()),
                () -> "found " + report.issues());
    }

    private static ValidationReport validate(VoTableIssue code, ReadOptions options) {
        byte[] bytes = Documents.utf8(DOCUMENTS.get(code));
        return VoTableValidator.validate(new ByteArrayInputStream(bytes), "doc.vot", options);
    }

    /** What is damage in every policy, and what only the validator looks at. */
    private static final Set<VoTableIssue> DAMAGE = EnumSet.of(
            VoTableIssue.W37,
            VoTableIssue.W60,
            VoTableIssue.W72,
            VoTableIssue.W73,
            VoTableIssue.W74,
            VoTableIssue.W77,
            VoTableIssue.E17,
            VoTableIssue.E19,
            VoTableIssue.E40,
            VoTableIssue.E41,
            VoTableIssue.E42,
            VoTableIssue.E45,
            VoTableIssue.E46);

    @ParameterizedTest
    @MethodSource("codes")
    void readingFollowsTheSamePolicyForAll(VoTableIssue code) {
        if (DAMAGE.contains(code) || code == VoTableIssue.W66) {
            assertFalse(DOCUMENTS.get(code).isEmpty()); // the validator's test above sees them
            return;
        }
        assertTrue(read(code, Verify.IGNORE).issues().isEmpty());
        assertTrue(read(code, Verify.WARN).issues().stream().anyMatch(issue -> issue.code() == code));
        if (code.severity() != Severity.INFO) {
            assertThrows(FormatException.class, () -> read(code, Verify.EXCEPTION));
        }
    }

    private static VoTableReader read(VoTableIssue code, Verify verify) {
        byte[] bytes = Documents.utf8(DOCUMENTS.get(code));
        try (VoTableReader reader =
                VoTableReader.open(bytes, ReadOptions.standard().verify(verify))) {
            for (Optional<TableReader> table = reader.next(); table.isPresent(); table = reader.next()) {
                decode(table.get());
            }
            return reader;
        }
    }

    private static void decode(TableReader table) {
        try (RowCursor row = table.rows()) {
            while (row.next()) {
                for (int c = 0; c < row.columns().size(); c++) {
                    Column column = row.columns().get(c);
                    if (column.datatype().isInteger() && column.shape().isScalar()) {
                        row.getLong(c, 0); // value() does not look at an empty cell any closer
                    } else {
                        row.value(c);
                    }
                }
            }
        } catch (MissingProviderException e) {
            assertFalse(e.name().isEmpty());
        }
    }
}
