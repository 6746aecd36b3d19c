// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Table;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.VotableElement;

/** Data origin in the VO 1.2 (J). */
class DataOriginTest {
    @Test
    void whatIsWrittenIsRead() {
        Table table =
                Table.empty(Columns.of(Column.builder("flux", Datatype.FLOAT).build()));
        DataOrigin origin = DataOrigin.builder()
                .add(OriginItem.PUBLISHER, "CDS & friends")
                .add(OriginItem.REQUEST_DATE, "2025-03-03")
                .add(OriginItem.REQUEST_DATE, "2025-03-04")
                .add(OriginItem.CREATOR, "A")
                .add(OriginItem.CREATOR, "B")
                .add(OriginItem.RIGHTS_URI, "https://spdx.org/licenses/CC-BY-4.0.html")
                .build();
        VotableElement document = origin.addTo(VotableElement.of(table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VoTable.of(document, List.of(table)).write(out, WriteOptions.standard());
        VotableElement read = VoTable.read(out.toByteArray()).document();
        DataOrigin query = DataOrigin.ofQuery(read);
        assertEquals(Optional.of("CDS & friends"), query.value(OriginItem.PUBLISHER));
        assertEquals(List.of("2025-03-04"), query.values(OriginItem.REQUEST_DATE));
        assertEquals(Optional.empty(), query.value(OriginItem.CREATOR));
        DataOrigin data = DataOrigin.ofData(read).get(0);
        assertEquals(List.of("A", "B"), data.values(OriginItem.CREATOR));
        assertEquals(2, read.infos().size());
        assertEquals(3, read.resources().get(0).infos().size());
        VotableElement twice = origin.addTo(document);
        assertEquals(document, twice);
        assertEquals(
                0,
                VoTableValidator.validate(
                                new java.io.ByteArrayInputStream(out.toByteArray()), "", ReadOptions.standard())
                        .errors());
    }

    @Test
    void theInfosOfServicesAreRead() {
        VotableElement document = VoTable.read(("<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>"
                                + "<INFO name='publisher' value='GAVO'/><INFO name='citation' value='root'/>"
                                + "<RESOURCE><INFO name='citation' value='one'/><INFO name='ivoid' value='ivo://x/y'/>"
                                + "<INFO name='publisher' value='second'/><INFO name='server' value='z'/></RESOURCE>"
                                + "<RESOURCE><TABLE><FIELD name='a' datatype='int'/><INFO name='citation' value='two'/></TABLE>"
                                + "</RESOURCE></VOTABLE>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .document();
        assertEquals(List.of("GAVO"), DataOrigin.ofQuery(document).values(OriginItem.PUBLISHER));
        List<DataOrigin> data = DataOrigin.ofData(document);
        assertEquals(2, data.size());
        assertEquals(Optional.of("one"), data.get(0).value(OriginItem.CITATION));
        assertEquals(Optional.of("ivo://x/y"), data.get(0).value(OriginItem.DATA_IVOID));
        assertEquals(Optional.of("two"), data.get(1).value(OriginItem.CITATION));
        List<InfoElement> infos = data.get(0).infos();
        assertTrue(infos.stream().anyMatch(info -> info.name().orElse("").equals("data_ivoid")));
        assertTrue(DataOrigin.ofQuery(VotableElement.builder().build()).isEmpty());
    }
}
