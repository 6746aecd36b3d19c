// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.Issue;

/** Each issue code of table (a2) that a skeleton can have, by a document that has nothing else. */
class SkeletonIssuesTest {
    private static final String NS = " xmlns='http://www.ivoa.net/xml/VOTable/v1.3'";

    /** version ; content of VOTABLE ; codes expected. $F stands for one good FIELD. */
    @ParameterizedTest(name = "{2}: {0} {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1.5 ; <RESOURCE><TABLE>$F<DATA><TABLEDATA/></DATA></TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><COOSYS ID='a' system='ICRS'/></RESOURCE> ; W80",
                "1.5 ; <RESOURCE><TABLE>$F<PARAM name='f' datatype='int' value='1'/></TABLE></RESOURCE> ; W71",
                "1.5 ; <RESOURCE><TABLE>$F<LINK href='http://a/b'/>$F</TABLE></RESOURCE> ; E44 W33",
                "1.5 ; <RESOURCE><LINK href='http://a/b'/></RESOURCE> ; E44",
                "1.5 ; <RESOURCE><TABLE/></RESOURCE> ; E44",
                "1.5 ; <RESOURCE>text</RESOURCE> ; E44",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY/></DATA></TABLE></RESOURCE> ; E44",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' type='best'/></TABLE></RESOURCE> ; E44",
                "1.1 ; <RESOURCE><INFO name='a' value='b'/><TABLE/></RESOURCE> ; W41",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' unit='foo'/></TABLE></RESOURCE> ; W50",
                "1.4 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' unit='m2'/></TABLE></RESOURCE> ; W50",
                "1.3 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' unit='m2'/></TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' unit='Angstrom'/></TABLE></RESOURCE> ; W79",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' ucd='meta.main'/></TABLE></RESOURCE> ; W06",
                "1.1 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' ucd='POS_EQ_RA_MAIN'/></TABLE></RESOURCE> ; W41",
                "1.5 ; <RESOURCE><TABLE><FIELD name=' a' datatype='int'/></TABLE></RESOURCE> ; W34",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' xtype='iso8601'/></TABLE></RESOURCE> ; W64",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' xtype='my:own'/></TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='double' xtype='timestamp'/></TABLE></RESOURCE> ; W65",
                "1.5 ; <RESOURCE><PARAM name='a' datatype='double' arraysize='3' xtype='circle' value='1 2 -3'/></RESOURCE> ; W66",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='double' ucd='VOX:WCS_CoordProjection'/></TABLE></RESOURCE> ; W06",
                "1.1 ; <RESOURCE><TABLE><FIELD name='cprojection' datatype='double' ucd='VOX:WCS_CoordProjection'/></TABLE></RESOURCE> ; W41 W40",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='char' arraysize='0'/></TABLE></RESOURCE> ; E01",
                "1.5 ; <RESOURCE ID='r'><TABLE><FIELD name='a' datatype='int' ref='r'/></TABLE></RESOURCE> ; W68",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY><STREAM href='a' expires='2001-01-01T00:00:00'/></BINARY></DATA></TABLE></RESOURCE> ; W72",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY><STREAM href='a' expires='soon'/></BINARY></DATA></TABLE></RESOURCE> ; E44",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY><STREAM href='a' encoding='dynamic'/></BINARY></DATA></TABLE></RESOURCE> ; W73",
                "1.5 ; <RESOURCE type='meta'><VODML/></RESOURCE> ; E43",
                "1.5 ; <RESOURCE ID='1a'/> ; W02",
                "1.5 ; <INFO ID='i' name='a' value='b' ref='a b'/><RESOURCE/> ; W02 W67",
                "1.5 ; <RESOURCE><LINK content-type='html' href='http://a/b'/><TABLE>$F</TABLE></RESOURCE> ; W04",
                "1.5 ; <RESOURCE><LINK content-type='text/html' href='http://a/${ra}.html'/><TABLE>$F</TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><LINK href='http://a b'/><TABLE>$F</TABLE></RESOURCE> ; W05",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' ucd='POS EQ'/></TABLE></RESOURCE> ; W06",
                "1.5 ; <RESOURCE><COOSYS ID='c' system='ICRS' epoch='K2000'/></RESOURCE><INFO name='n' value='v' ref='c'/> ; W07",
                "1.5 ; <RESOURCE><COOSYS ID='c' system='ICRS' epoch='J2015.5' equinox='1950.'/></RESOURCE><INFO name='n' value='v' ref='c'/> ; -",
                "1.5 ; <RESOURCE id='x'/> ; W09",
                "1.5 ; <RESOURCE/><BOGUS><A/></BOGUS> ; W10",
                "1.5 ; <RESOURCE type='results'><m:VODML xmlns:m='http://www.ivoa.net/xml/mivot'/></RESOURCE> ; E26",
                "1.5 ; <RESOURCE type='meta'><m:VODML xmlns:m='http://www.ivoa.net/xml/mivot'><m:A/></m:VODML></RESOURCE> ; -",
                "1.5 ; <RESOURCE><x:y xmlns:x='urn:x'/></RESOURCE> ; -",
                "1.5 ; <RESOURCE><y/></RESOURCE> ; W10",
                "1.5 ; <RESOURCE><LINK gref='a'/><TABLE>$F</TABLE></RESOURCE> ; W11",
                "1.5 ; <RESOURCE><TABLE><FIELD datatype='int'/></TABLE></RESOURCE> ; W12",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='float64'/></TABLE></RESOURCE> ; W13",
                "1.5 ; <RESOURCE><TABLE><FIELD ID='a' datatype='int'/></TABLE></RESOURCE> ; W15",
                "1.0 ; <RESOURCE><PARAM ID='a' datatype='int' value='1'/></RESOURCE> ; W41",
                "1.5 ; <RESOURCE><DESCRIPTION>a</DESCRIPTION><DESCRIPTION>b</DESCRIPTION></RESOURCE> ; W17",
                "1.5 ; <RESOURCE><TABLE nrows='many'>$F</TABLE></RESOURCE> ; W18",
                "- ; <RESOURCE/> ; W20",
                "3.7 ; <RESOURCE/> ; W21",
                "v1.5 ; <RESOURCE/> ; W29",
                "1.5 ; <DEFINITIONS/><RESOURCE/> ; W22",
                "1.3 ; <RESOURCE><COOSYS ID='a' system='FK5'/></RESOURCE><INFO name='n' value='v' ref='a'/> ; E44",
                "1.2 ; <RESOURCE><COOSYS ID='a' system='eq_FK5'/></RESOURCE><INFO name='n' value='v' ref='a'/> ; W41 W27",
                "1.1 ; <RESOURCE><GROUP name='g'/></RESOURCE> ; W41 W26",
                "1.1 ; <RESOURCE><TABLE>$F<INFO name='a' value='b'/></TABLE></RESOURCE> ; W41 W26",
                "1.1 ; <RESOURCE/><INFO name='a' value='b'/> ; W41 W26",
                "1.5 ; <RESOURCE/><TABLE>$F</TABLE> ; W26",
                "1.1 ; <INFO name='a' value='b' unit='m'/><RESOURCE/> ; W41 W28",
                "1.1 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' xtype='x'/></TABLE></RESOURCE> ; W41 W28 W64",
                "1.5 ; <RESOURCE ID='a'><TABLE ID='a'>$F</TABLE></RESOURCE> ; W32",
                "1.5 ; <RESOURCE><TABLE>$F$F</TABLE></RESOURCE> ; W33",
                "1.5 ; <INFO name='a'/><RESOURCE/> ; W35",
                "1.5 ; <INFO value='a'>text</INFO><RESOURCE/> ; W35",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int'><VALUES null='x'/></FIELD></TABLE></RESOURCE> ; W36",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int'><VALUES null='-9'/></FIELD></TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><CSV sep='c'>1,2</CSV></DATA></TABLE></RESOURCE> ; W37",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><ACME><STREAM encoding='base64'>AA</STREAM></ACME></DATA></TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY><STREAM>AA</STREAM></BINARY></DATA></TABLE></RESOURCE> ; W38",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><BINARY><STREAM href='a.bin'/></BINARY></DATA></TABLE></RESOURCE> ; -",
                "1.4 ; <INFO name='a' value='b' ref='t'/><RESOURCE ID='t'/> ; W43",
                "1.5 ; <INFO name='a' value='b' ref='t'/><RESOURCE ID='t'/> ; -",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int'><VALUES ID='v'/></FIELD><FIELD name='b' datatype='int'>"
                        + "<VALUES ref='v'><MIN value='1'/></VALUES></FIELD></TABLE></RESOURCE> ; W44",
                "1.2 ; <RESOURCE><LINK content-role='type'/><TABLE>$F</TABLE></RESOURCE> ; W41 W45",
                "1.3 ; <RESOURCE><LINK content-role='type'/><TABLE>$F</TABLE></RESOURCE> ; -",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='char'/></TABLE></RESOURCE> ; W47",
                "1.5 ; <RESOURCE foo='1' xmlns:x='urn:x' x:foo='2'/> ; W48",
                "1.5 ; <RESOURCE><TABLE x:foo='1' xmlns:x='urn:x'>$F</TABLE></RESOURCE> ; W48",
                "1.2 ; <RESOURCE><TABLE>$F<DATA><BINARY2><STREAM encoding='base64'/></BINARY2></DATA></TABLE></RESOURCE> ; W41 W52",
                "1.5 ; <INFO name='a' value='b'/> ; W53",
                "1.1 ; <INFO name='a' value='b'/> ; W41",
                "1.3 ; <RESOURCE><TIMESYS ID='t' timescale='TT' refposition='BARYCENTER'/></RESOURCE><INFO name='n' value='v' ref='t'/> ; W54",
                "1.4 ; <RESOURCE><COOSYS ID='c' system='ICRS' refposition='BARYCENTER'/></RESOURCE><INFO name='n' value='v' ref='c'/> ; W57",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int' arraysize='1'/></TABLE></RESOURCE> ; W63",
                "1.5 ; <RESOURCE><TABLE>$F<GROUP><FIELDref ref='nowhere'/></GROUP></TABLE></RESOURCE> ; W67",
                "1.5 ; <RESOURCE ID='r'><TABLE>$F<GROUP><FIELDref ref='r'/></GROUP></TABLE></RESOURCE> ; W68",
                "1.5 ; <RESOURCE><TABLE><FIELD ID='f' name='a' datatype='int'/></TABLE>"
                        + "<TABLE>$F<GROUP><FIELDref ref='f'/></GROUP></TABLE></RESOURCE> ; W69",
                "1.5 ; <RESOURCE><COOSYS ID='c' system='galactic'/></RESOURCE><INFO name='n' value='v' ref='c'/> ; W70",
                "1.5 ; <RESOURCE><TIMESYS ID='t' timescale='XX' refposition='BARYCENTER'/></RESOURCE><INFO name='n' value='v' ref='t'/> ; W70",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='quaternion'/></TABLE></RESOURCE> ; E06",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int'><VALUES type='x'/></FIELD></TABLE></RESOURCE> ; E08",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='int'><VALUES><MIN/></VALUES></FIELD></TABLE></RESOURCE> ; E09",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a'/></TABLE></RESOURCE> ; E10",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='float' precision='G3'/></TABLE></RESOURCE> ; E11",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='float' width='-3'/></TABLE></RESOURCE> ; E12",
                "1.5 ; <RESOURCE><TABLE><FIELD name='a' datatype='float' arraysize='3,4'/></TABLE></RESOURCE> ; E13",
                "1.5 ; <RESOURCE><COOSYS system='ICRS'/></RESOURCE> ; E15",
                "1.5 ; <RESOURCE><COOSYS ID='c' system='Mars'/></RESOURCE><INFO name='n' value='v' ref='c'/> ; E16",
                "1.5 ; <RESOURCE><TABLE>$F<DATA><FITS extnum='x'><STREAM href='a.fits'/></FITS></DATA></TABLE></RESOURCE> ; E17",
                "1.5 ; <RESOURCE type='other'/> ; E18",
                "1.5 ; <RESOURCE><TIMESYS timescale='TT' refposition='BARYCENTER'/></RESOURCE> ; E22",
                "1.5 ; <RESOURCE><TIMESYS ID='t' timeorigin='1e' timescale='TT' refposition='BARYCENTER'/></RESOURCE><INFO name='n' value='v' ref='t'/> ; E23",
                "1.5 ; <RESOURCE><TABLE><DATA><TABLEDATA/></DATA></TABLE></RESOURCE> ; E25",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='int' value='12 '/></RESOURCE> ; -",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='int' value='twelve'/></RESOURCE> ; E47",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='int'/></RESOURCE> ; E14",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='double' value='1.2.3'/></RESOURCE> ; W30",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='short' value='70000'/></RESOURCE> ; W51",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='double' arraysize='2' value='1 2 3'/></RESOURCE> ; E02",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='double' arraysize='*' value='1,2'/></RESOURCE> ; W01",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='doubleComplex' value='1 x'/></RESOURCE> ; E03",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='bit' arraysize='*' value='10 12'/></RESOURCE> ; E04",
                "1.5 ; <RESOURCE><PARAM name='p' datatype='boolean' value='perhaps'/></RESOURCE> ; E05",
            })
    void eachCodeIsReported(String version, String content, String codes) {
        String attribute = version.equals("-") ? "" : " version='" + version + "'";
        SkeletonRun run = SkeletonRun.of("<VOTABLE" + attribute + NS + ">"
                + content.replace("$F", "<FIELD name='f' datatype='int'/>") + "</VOTABLE>");
        run.all();
        assertEquals(
                codes.equals("-") ? List.of() : List.of(codes.split(" ")),
                run.codes(),
                () -> run.log.issues().toString());
    }

    @Test
    void namespaceMissingOrPrefixed() {
        assertEquals(
                List.of("W42"),
                SkeletonRun.of("<VOTABLE version='1.4'><RESOURCE/></VOTABLE>")
                        .all()
                        .codes());
        assertEquals(
                List.of(),
                SkeletonRun.of("<v:VOTABLE version='1.4' xmlns:v='http://www.ivoa.net/xml/VOTable/v1.3'"
                                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'>"
                                + "<v:RESOURCE/></v:VOTABLE>")
                        .all()
                        .codes(),
                "a prefixed document is as good (B18)");
        assertEquals(
                List.of(),
                SkeletonRun.of("<VOTABLE version='1.0'><RESOURCE/></VOTABLE>")
                        .all()
                        .codes());
    }

    @Test
    void issuesKnowTheirPlaceBehindPayloads() {
        String document = "<?xml version='1.0'?>\n<VOTABLE version='1.5'" + NS + ">\n <RESOURCE>\n  <TABLE>\n"
                + "   <FIELD name='a' datatype='int'/><DATA><TABLEDATA>\n<TR><TD>1</TD></TR>\n<TR><TD>2</TD></TR>\n"
                + "</TABLEDATA></DATA><INFO name='late'/></TABLE>\n  <INFO value='x'/>\n</RESOURCE></VOTABLE>";
        List<Issue> issues = SkeletonRun.of(document).all().log.issues();
        assertEquals(2, issues.size(), issues::toString);
        assertEquals(8, issues.get(0).location().line());
        assertEquals(20, issues.get(0).location().column());
        assertEquals(9, issues.get(1).location().line());
        assertEquals(3, issues.get(1).location().column());
        assertEquals("INFO", issues.get(1).element());
        assertTrue(issues.get(1).toString().contains("W35"));
    }
}
