// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small documents, each with something that astropy has a number for (reference table a2); by that number. */
final class AstropyDocuments {
    private static final String INT = "<FIELD name='a' datatype='int'/>";
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        cell("W01", "datatype='int' arraysize='2'", "1,2");
        body("W02", "<RESOURCE ID='1a'/>");
        body("W04", "<RESOURCE><LINK content-type='html'/><TABLE>" + INT + "</TABLE></RESOURCE>");
        body("W05", "<RESOURCE><LINK href='http://a b'/><TABLE>" + INT + "</TABLE></RESOURCE>");
        field("W06", "datatype='int' ucd='phot.magic'");
        body("W07", "<COOSYS ID='c' system='ICRS' epoch='K2000'/><RESOURCE/>");
        body("W09", "<RESOURCE id='x'/>");
        body("W10", "<RESOURCE/><BOGUS/>");
        body("W11", "<RESOURCE><LINK gref='a'/><TABLE>" + INT + "</TABLE></RESOURCE>");
        table("W12", "<FIELD datatype='int'/>");
        field("W13", "datatype='float64'");
        table("W15", "<FIELD ID='a' datatype='int'/>");
        table("W17", "<DESCRIPTION>a</DESCRIPTION><DESCRIPTION>b</DESCRIPTION>" + INT);
        body("W18", "<RESOURCE><TABLE nrows='7'>" + INT + "<DATA><TABLEDATA/></DATA></TABLE></RESOURCE>");
        ALL.put("W20", "<VOTABLE xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE/></VOTABLE>");
        ALL.put("W21", document("9.9", "v1.3", "<RESOURCE/>"));
        body("W22", "<DEFINITIONS/><RESOURCE/>");
        old(
                "W26",
                "1.1",
                "<RESOURCE><TABLE>" + INT + "<DATA><TABLEDATA/></DATA><INFO name='a' value='b'/></TABLE></RESOURCE>");
        old("W27", "1.2", "<COOSYS ID='c' system='ICRS'/><RESOURCE/>");
        old("W28", "1.1", "<RESOURCE><PARAM name='a' datatype='int' xtype='x:y' value='1'/></RESOURCE>");
        ALL.put("W29", document("v1.4", "v1.3", "<RESOURCE/>"));
        cell("W30", "datatype='double'", "1d5");
        cell("W31", "datatype='int'", "NaN");
        table("W32", "<FIELD ID='a' name='a' datatype='int'/><FIELD ID='a' name='b' datatype='int'/>");
        table("W33", INT + INT);
        body("W35", "<INFO name='a'/><RESOURCE/>");
        table("W36", "<FIELD name='a' datatype='int'><VALUES null='x'/></FIELD>");
        data("W37", "<ACME>rows</ACME>");
        data("W38", "<BINARY><STREAM>AAAAAQ==</STREAM></BINARY>");
        old(
                "W40",
                "1.1",
                "<RESOURCE><TABLE><FIELD name='cprojection' ID='cprojection' datatype='double' ucd='VOX:WCS_CoordProjection'/>"
                        + "</TABLE></RESOURCE>");
        ALL.put("W41", document("1.4", "v1.1", "<RESOURCE/>"));
        ALL.put("W42", "<VOTABLE version='1.4'><RESOURCE/></VOTABLE>");
        body("W43", "<INFO name='a' value='b' ref='r'/><RESOURCE ID='r'/>");
        table(
                "W44",
                "<FIELD name='a' datatype='int'><VALUES ID='v'/></FIELD>"
                        + "<FIELD name='b' datatype='int'><VALUES ref='v'><MIN value='1'/></VALUES></FIELD>");
        old("W45", "1.2", "<RESOURCE><LINK content-role='type'/><TABLE>" + INT + "</TABLE></RESOURCE>");
        cell("W46", "datatype='char' arraysize='2'", "abc");
        field("W47", "datatype='char'");
        body("W48", "<RESOURCE><TABLE foo='1'>" + INT + "</TABLE></RESOURCE>");
        old(
                "W49",
                "1.1",
                "<RESOURCE><TABLE>" + INT + "<DATA><TABLEDATA><TR><TD/></TR></TABLEDATA></DATA></TABLE></RESOURCE>");
        field("W50", "datatype='int' unit='foo'");
        cell("W51", "datatype='short'", "40000");
        old(
                "W52",
                "1.2",
                "<RESOURCE><TABLE>" + INT
                        + "<DATA><BINARY2><STREAM encoding='base64'/></BINARY2></DATA></TABLE></RESOURCE>");
        body("W53", "<INFO name='a' value='b'/>");
        old("W54", "1.2", "<TIMESYS ID='t' timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        cell("W55", "datatype='char' arraysize='*'", "\u00e9");
        body("W57", "<COOSYS ID='c' system='ICRS' refposition='GEOCENTER'/><RESOURCE/>");
        field("E01", "datatype='char' arraysize='0'");
        cell("E02", "datatype='int' arraysize='3'", "1 2");
        cell("E03", "datatype='floatComplex'", "1");
        cell("E04", "datatype='bit' arraysize='4'", "1012");
        cell("E05", "datatype='boolean'", "maybe");
        field("E06", "datatype='foo'");
        table("E08", "<FIELD name='a' datatype='int'><VALUES type='best'/></FIELD>");
        table("E09", "<FIELD name='a' datatype='int'><VALUES><MIN/></VALUES></FIELD>");
        table("E10", "<FIELD name='a'/>");
        field("E11", "datatype='double' precision='G5'");
        field("E12", "datatype='double' width='-5'");
        field("E13", "datatype='double' arraysize='many'");
        body("E14", "<RESOURCE><PARAM name='a' datatype='int'/></RESOURCE>");
        body("E15", "<COOSYS system='ICRS'/><RESOURCE/>");
        body("E16", "<COOSYS ID='c' system='Mars'/><RESOURCE/>");
        data("E17", "<FITS extnum='x'><STREAM encoding='base64'/></FITS>");
        body("E18", "<RESOURCE type='best'/>");
        ALL.put("E19", "<html><body>404</body></html>");
        cells("E20", "<TD>1</TD><TD>2</TD>");
        cells("E21", "");
        body("E22", "<TIMESYS timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        body("E23", "<TIMESYS ID='t' timeorigin='now' timescale='TT' refposition='GEOCENTER'/><RESOURCE/>");
        body("E25", "<RESOURCE><TABLE><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE>");
        String mivot = "<VODML xmlns='http://www.ivoa.net/xml/mivot'><MODEL name='m'/></VODML>";
        body("E26", "<RESOURCE type='results'>" + mivot + "</RESOURCE>");
    }

    private AstropyDocuments() {}

    /** The documents by astropy's number. */
    static Map<String, String> all() {
        return ALL;
    }

    private static String document(String version, String namespace, String inside) {
        return "<VOTABLE version='" + version + "' xmlns='http://www.ivoa.net/xml/VOTable/" + namespace + "'>\n"
                + inside + "\n</VOTABLE>\n";
    }

    private static void body(String code, String inside) {
        ALL.put(code, document("1.4", "v1.3", inside));
    }

    private static void old(String code, String version, String inside) {
        ALL.put(code, document(version, "v" + version, inside));
    }

    private static void table(String code, String inside) {
        body(code, "<RESOURCE><TABLE>\n" + inside + "\n</TABLE></RESOURCE>");
    }

    private static void field(String code, String attributes) {
        table(code, "<FIELD name='a' " + attributes + "/>");
    }

    private static void data(String code, String inside) {
        table(code, INT + "<DATA>" + inside + "</DATA>");
    }

    private static void cells(String code, String cells) {
        data(code, "<TABLEDATA><TR>" + cells + "</TR></TABLEDATA>");
    }

    private static void cell(String code, String attributes, String cell) {
        table(
                code,
                "<FIELD name='a' " + attributes + "/><DATA><TABLEDATA><TR><TD>" + cell
                        + "</TD></TR></TABLEDATA></DATA>");
    }
}
