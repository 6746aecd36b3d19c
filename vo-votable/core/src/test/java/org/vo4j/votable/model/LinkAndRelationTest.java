// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.table.Row;
import org.vo4j.votable.VoTable;

/** LINK templates (A8, J) and GROUPs that make a table a relation (J). */
class LinkAndRelationTest {
    private static final VoTable DOCUMENT =
            VoTable.read(("<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>"
                            + "<RESOURCE><TABLE ID='galaxies'>"
                            + "<GROUP name='primaryKey'><FIELDref ref='c1'/><FIELDref ref='c2'/></GROUP>"
                            + "<GROUP name='foreignKey' ref='other'><FIELDref ref='c2'/></GROUP>"
                            + "<GROUP name='order'><FIELDref ref='c3'/><FIELDref ref='nowhere'/></GROUP>"
                            + "<FIELD ID='c1' name='Name' datatype='char' arraysize='*'/>"
                            + "<FIELD ID='c2' name='RA' datatype='double'/>"
                            + "<FIELD ID='c3' name='DE' datatype='double'/>"
                            + "<FIELD ID='c4' name='url' datatype='char' arraysize='*'/>"
                            + "<LINK href='http://ivoa.net/lookup?Galaxy=${Name}&amp;RA=${c2}&amp;DE=${DE}&amp;X=${x}'/>"
                            + "<LINK href='${url}'/><LINK href='${Name}/${url}' action='http://a/${open'/><LINK/>"
                            + "<DATA><TABLEDATA><TR><TD>N 224é</TD><TD>10.68</TD><TD>41.27</TD><TD>https://a.b/c?d=e&amp;f</TD></TR>"
                            + "<TR><TD>N 6744</TD><TD/><TD>-63.85</TD><TD>ftp</TD></TR></TABLEDATA></DATA></TABLE>"
                            + "<TABLE ID='other'><FIELD ID='c5' name='RA' datatype='double'/></TABLE>"
                            + "</RESOURCE></VOTABLE>")
                    .getBytes(StandardCharsets.UTF_8));

    private static Optional<String> href(int link, int row) {
        TableElement table = DOCUMENT.elements().get(0);
        Row cells = DOCUMENT.firstTable().row(row);
        return table.links().get(link).href(cells);
    }

    @Test
    void cellsComeIntoTheAddress() {
        assertEquals(Optional.of("http://ivoa.net/lookup?Galaxy=N%20224%C3%A9&RA=10.68&DE=41.27&X=${x}"), href(0, 0));
        assertEquals(Optional.empty(), href(0, 1)); // the RA is null
        assertEquals(Optional.of("https://a.b/c?d=e&f"), href(1, 0));
        assertEquals(Optional.of("N%206744/ftp"), href(2, 1));
        assertEquals(Optional.of("N%20224%C3%A9/https%3A%2F%2Fa.b%2Fc%3Fd%3De%26f"), href(2, 0));
        assertEquals(Optional.empty(), href(3, 0));
        LinkElement open = DOCUMENT.elements().get(0).links().get(2);
        assertEquals(
                Optional.of("http://a/${open"),
                open.action(DOCUMENT.firstTable().row(0)));
    }

    @Test
    void groupsNameTheKeys() {
        TableElement table = DOCUMENT.elements().get(0);
        Relation relation = Relation.of(DOCUMENT.document(), table);
        assertEquals(List.of(table.fields().get(0), table.fields().get(1)), relation.primaryKey());
        assertEquals(List.of(table.fields().get(2)), relation.order());
        Relation.ForeignKey key = relation.foreignKeys().get(0);
        assertEquals(List.of(table.fields().get(1)), key.fields());
        assertEquals(Optional.of(DOCUMENT.elements().get(1)), key.table(DOCUMENT.document()));
        assertEquals(
                new Relation(List.of(), List.of(), List.of()),
                Relation.of(DOCUMENT.document(), DOCUMENT.elements().get(1)));
    }
}
