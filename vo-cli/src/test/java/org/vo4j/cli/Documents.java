// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

/** Small documents for tests. */
final class Documents {
    /** Two tables, an empty cell, and metadata of every kind. */
    static final String STARS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
              <DESCRIPTION>A few stars</DESCRIPTION>
              <COOSYS ID="sys" system="ICRS" epoch="J2015.5"/>
              <INFO name="QUERY_STATUS" value="OK"/>
              <RESOURCE type="results" name="answer">
                <INFO name="QUERY" value="SELECT 1">as asked</INFO>
                <TABLE ID="t1" name="stars" nrows="3">
                  <DESCRIPTION>The brightest
                    first</DESCRIPTION>
                  <PARAM name="limit" datatype="int" unit="mag" value="3"/>
                  <FIELD ID="col_ra" name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main" ref="sys">
                    <DESCRIPTION>Right ascension</DESCRIPTION>
                    <VALUES null="-999"><MIN value="0"/><MAX value="360" inclusive="no"/></VALUES>
                  </FIELD>
                  <FIELD name="name" datatype="char" arraysize="*"><LINK href="http://example.org/"/></FIELD>
                  <FIELD name="n" datatype="long"><VALUES null="-1"/></FIELD>
                  <GROUP name="position"><FIELDref ref="col_ra"/></GROUP>
                  <DATA><TABLEDATA>
                    <TR><TD>101.287</TD><TD>Sirius</TD><TD>1</TD></TR>
                    <TR><TD></TD><TD>a &amp; "b"</TD><TD>-1</TD></TR>
                    <TR><TD>NaN</TD><TD/><TD>9007199254740993</TD></TR>
                  </TABLEDATA></DATA>
                </TABLE>
                <TABLE name="other">
                  <FIELD name="x" datatype="int"/>
                  <DATA><TABLEDATA><TR><TD>7</TD></TR></TABLEDATA></DATA>
                </TABLE>
              </RESOURCE>
            </VOTABLE>
            """;

    private Documents() {}

    /** A document with one integer column and what is given as rows. */
    static String ofRows(String rows) {
        return around("<TABLE name=\"t\"><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA>" + rows
                + "</TABLEDATA></DATA></TABLE>");
    }

    /** A document around the content of its results. */
    static String around(String content) {
        return "<?xml version=\"1.0\"?>\n<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n"
                + "<RESOURCE type=\"results\">" + content + "</RESOURCE>\n</VOTABLE>\n";
    }
}
