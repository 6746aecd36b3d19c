// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small documents, each with something that votlint has a code for (reference table a2); by that code. */
final class VotlintDocuments {
    private static final String INT = "<FIELD name='i' datatype='int'/>";
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        cells("AR1", "datatype='int' arraysize='1'", "1");
        cells("AR1-text", "datatype='char'", "1");
        cells("ARB", "datatype='int' arraysize='a'", "1");
        cells("BND", "datatype='short'", "40000");
        cells("BT0", "datatype='bit' arraysize='4'", "12 x");
        cells("BV0", "datatype='bit' arraysize='*'", "1012");
        cells("C09", "datatype='char' arraysize='2'", "abc");
        cells("CH1", "datatype='char'", "ab");
        cells("CRU", "datatype='char'", "\u00e9");
        cells("DMN", "datatype='int' arraysize='-3'", "1");
        cells("DTX", "datatype='foo'", "1");
        cells("E09", "datatype='int' arraysize='3'", "1 2");
        cells("FP0", "datatype='double'", "abc");
        cells("FPX", "datatype='float'", "Infinity");
        cells("HX0", "datatype='short'", "0xzz");
        cells("IT0", "datatype='int'", "1.0");
        cells("ITN", "datatype='int'", "NaN");
        cells("TFX", "datatype='boolean'", "maybe");
        cells("TSR", "datatype='double' xtype='timestamp'", "1");
        cells("XC3", "datatype='double' arraysize='2' xtype='circle'", "1 2");
        cells("XC9", "datatype='double' arraysize='3' xtype='circle'", "1 2 NaN");
        cells("XDL", "datatype='char' arraysize='*' xtype='foo'", "x");
        cells("XI2", "datatype='double' arraysize='3' xtype='interval'", "1 2 3");
        cells("XI9", "datatype='double' arraysize='2' xtype='interval'", "NaN 1");
        cells("XP2", "datatype='double' arraysize='3' xtype='point'", "1 2 3");
        cells("XP9", "datatype='double' arraysize='2' xtype='point'", "NaN 1");
        cells("XSF", "datatype='char' arraysize='*' xtype='polygon'", "x");
        cells("XSO", "datatype='double' arraysize='*' xtype='polygon'", "1 2 3");
        cells("XTS", "datatype='char' arraysize='*' xtype='timestamp'", "2000-01-01 00:00:00");
        ALL.put(
                "CD2",
                document("1.2", "v1.2", "<COOSYS ID='c' system='ICRS'/>" + table("ref='c' datatype='int'", "1")));
        ALL.put("ETD", document("1.1", "v1.1", table("datatype='int'", "")));
        ALL.put("NS0", "<VOTABLE version='1.4'>" + table("datatype='int'", "1") + "</VOTABLE>");
        ALL.put("NSX", document("1.4", "v1.2", table("datatype='int'", "1")));
        ALL.put("VR9", document("9.9", "v1.3", table("datatype='int'", "1")));
        body("DDF", "<FIELD name='x' datatype='int'/><TABLE>" + INT + "</TABLE>");
        body("DDS", "<STREAM/><TR/><TABLE>" + INT + "</TABLE>");
        body("DDT", "<TABLE>" + INT + "<TD/></TABLE>");
        body("NSF", "<TABLE>" + INT + "<a:b xmlns:a='urn:x'/></TABLE>");
        body("DID", "<TABLE ID='a'><FIELD ID='a' name='x' datatype='int'/></TABLE>");
        body("DNM", "<TABLE>" + INT + INT + "<PARAM name='i' datatype='int' value='1'/></TABLE>");
        body("DPR", "<TABLE><FIELD name='x' datatype='int'><LINK gref='a'/></FIELD></TABLE>");
        body("DT0", "<TABLE><FIELD name='x'/></TABLE>");
        body("HRQ", "<TABLE><FIELD name='x' datatype='int'><LINK href='not a url'/></FIELD></TABLE>");
        body(
                "NFI",
                "<TIMESYS ID='t' timescale='TT' refposition='GEOCENTER'/><TABLE>"
                        + "<FIELD name='x' datatype='int' ref='nothing'/></TABLE>");
        body("NFT", "<TABLE nrows='x'>" + INT + "</TABLE>");
        body("NRM", "<TABLE nrows='7'>" + INT + "<DATA><TABLEDATA/></DATA></TABLE>");
        body(
                "RFT",
                "<TABLE><FIELD ID='a' name='a' datatype='int'/></TABLE><TABLE>" + INT
                        + "<GROUP><FIELDref ref='a'/></GROUP></TABLE>");
        body(
                "RFW",
                "<TABLE ID='t'><FIELD ID='a' name='a' datatype='int'/><GROUP><FIELDref ref='t'/><PARAMref ref='a'/>"
                        + "</GROUP></TABLE>");
        body("WRA", "<TABLE><FIELD name='a' datatype='int' ref='r'/></TABLE>");
        body("TR9", "<TABLE>" + INT + "<DATA><TABLEDATA><TR><TD>1</TD><TD>2</TD></TR><TR/></TABLEDATA></DATA></TABLE>");
        body("VCU", "<TIMESYS ID='t' timescale='XX' refposition='YY'/>");
        body("ZCL", "<TABLE><DATA><TABLEDATA/></DATA></TABLE>");
        body("ORDER", "<TABLE><LINK href='http://a/b'/>" + INT + "</TABLE>text");
        stream("DYF", "href='none.bin' encoding='dynamic'", "");
        stream("UKE", "encoding='foo'", "AAAAAQ==");
        stream("N64", "", "AAAAAQ==");
        stream("EOF", "encoding='base64'", "AAAAAQA=");
        stream("IOE", "href='none.bin'", "");
        ALL.put(
                "MEL",
                document(
                        "1.4",
                        "v1.3",
                        "<RESOURCE><TABLE><FIELD name='x' datatype='int' arraysize='*'/><DATA><BINARY>"
                                + "<STREAM encoding='base64'>//////8=</STREAM></BINARY></DATA></TABLE></RESOURCE>"));
    }

    private VotlintDocuments() {}

    /** The documents by votlint's code. */
    static Map<String, String> all() {
        return ALL;
    }

    private static String document(String version, String namespace, String inside) {
        return "<VOTABLE version='" + version + "' xmlns='http://www.ivoa.net/xml/VOTable/" + namespace + "'>\n"
                + inside + "\n</VOTABLE>\n";
    }

    private static String table(String attributes, String cell) {
        return "<RESOURCE><TABLE>\n<FIELD name='x' " + attributes + "/>\n<DATA><TABLEDATA>\n<TR><TD>" + cell
                + "</TD></TR>\n</TABLEDATA></DATA></TABLE></RESOURCE>";
    }

    private static void cells(String code, String attributes, String cell) {
        ALL.put(code, document("1.4", "v1.3", table(attributes, cell)));
    }

    private static void body(String code, String inside) {
        ALL.put(code, document("1.4", "v1.3", "<RESOURCE ID='r'>" + inside + "</RESOURCE>"));
    }

    private static void stream(String code, String attributes, String base64) {
        body(
                code,
                "<TABLE>" + INT + "<DATA><BINARY><STREAM " + attributes + ">" + base64
                        + "</STREAM></BINARY></DATA></TABLE>");
    }
}
