// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Rows;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableValidator;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.VotableElement;

/** Blocks made, attached, written and read (K). */
class VodmlElementTest {
    private static final VodmlElement BLOCK = VodmlElement.of(
            ReportElement.of(true, "made by a test & <more>"),
            ModelElement.of("coords", "https://www.ivoa.net/xml/STC/20200908/Coords-v1.0.vo-dml.xml"),
            GlobalsElement.of(
                    InstanceElement.of(
                                    "coords:SpaceFrame",
                                    AttributeElement.literal("coords:SpaceFrame.spaceRefFrame", "ivoa:string", "ICRS"))
                            .withId("frame"),
                    CollectionElement.of(InstanceElement.of("t", PrimaryKeyElement.literal("ivoa:string", "G")))
                            .withId("filters")),
            TemplatesElement.of(InstanceElement.of(
                    "coords:LonLatPoint",
                    AttributeElement.column("coords:LonLatPoint.lon", "ivoa:RealQuantity", "ra")
                            .withUnit("deg"),
                    AttributeElement.column("coords:LonLatPoint.lat", "ivoa:RealQuantity", "dec")
                            .withUnit("deg")
                            .withDefault("0"),
                    ReferenceElement.to("coords:Coordinate.coordSys", "frame"),
                    ReferenceElement.dynamic("m:filter", "filters", "band"),
                    CollectionElement.of(JoinElement.instances("x", WhereElement.equal("a", "b"))
                                    .withSource("y"))
                            .withRole("m:items"))));

    private static Table table() {
        Columns columns = Columns.of(
                Column.builder("ra", Datatype.DOUBLE).build(),
                Column.builder("dec", Datatype.DOUBLE).build());
        return Table.load(
                Rows.of(columns, List.<Object[]>of(new Object[] {1.5, 2.5})).rows());
    }

    private static byte[] written(VoTable document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out, WriteOptions.standard());
        return out.toByteArray();
    }

    @Test
    void aBlockIsReadBackAsItWasMade() {
        assertEquals(List.of(), BLOCK.problems());
        VodmlElement read = Annotations.require(BLOCK.xml());
        assertEquals(BLOCK, read);
        assertEquals(BLOCK, Annotations.require("<!-- a VODML -->" + BLOCK.xml()));
        String prefixed = "<a:VODML xmlns:a='http://www.ivoa.net/xml/mivot'><a:MODEL name='m'/></a:VODML>";
        assertEquals("m", Annotations.require(prefixed).models().get(0).name());
        assertEquals("made by a test & <more>", read.report().orElseThrow().message());
        assertEquals(2, read.instances("t").size() + read.byRole("m:items").size());
        assertTrue(read.byId("frame").orElseThrow() instanceof InstanceElement);
    }

    @Test
    void aBlockIsAttachedBeforeTheTable() {
        VodmlElement small = VodmlElement.of(
                ModelElement.of("coords", "https://x/y"),
                TemplatesElement.of(InstanceElement.of(
                        "coords:LonLatPoint", AttributeElement.column("coords:LonLatPoint.lon", "ivoa:real", "ra"))));
        Table table = table();
        VotableElement document = Annotations.attach(VotableElement.of(table), small);
        byte[] bytes = written(VoTable.of(document, List.of(table)));
        VoTable read = VoTable.read(bytes);
        ResourceElement resource = read.document().resources().get(0);
        assertEquals("meta", resource.resources().get(0).type());
        assertEquals(Optional.of(small), VodmlElement.of(resource));
        Row row = read.firstTable().row(0);
        ModelObject point = read.annotation()
                .orElseThrow()
                .objects(read.elements().get(0), row)
                .get(0);
        assertEquals(1.5, point.number("lon").orElseThrow());
        assertEquals(
                0,
                VoTableValidator.validate(new ByteArrayInputStream(bytes), "", ReadOptions.standard())
                        .errors());
        // a second block takes the place of the first, also by the RESOURCE of type meta itself
        VotableElement twice = Annotations.attach(document, BLOCK);
        assertEquals(1, twice.resources().get(0).resources().size());
        assertEquals(Optional.of(BLOCK), VodmlElement.of(twice.resources().get(0)));
        ResourceElement meta = ResourceElement.builder().type("meta").build();
        assertEquals(Optional.of(small), VodmlElement.of(Annotations.attach(meta, small)));
        assertThrows(
                VoException.class,
                () -> Annotations.attach(VotableElement.builder().build(), small));
    }

    @Test
    void aBlockThatNobodyTouchesKeepsItsBytes() {
        String block =
                "<dm:VODML  xmlns:dm='http://www.ivoa.net/xml/mivot' ><!-- why -->\n <dm:MODEL   name=\"a&#65;\"\n/>"
                        + "<?go on?></dm:VODML>";
        String text = "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE type='results'>"
                + "<RESOURCE type='meta'>" + block + "</RESOURCE><TABLE/></RESOURCE></VOTABLE>";
        VoTable document = VoTable.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        VodmlElement read =
                VodmlElement.of(document.document().resources().get(0)).orElseThrow();
        assertEquals("aA", read.models().get(0).name());
        assertEquals(block, read.xml());
        assertTrue(new String(written(document), java.nio.charset.StandardCharsets.UTF_8).contains(block));
        VotableElement again = Annotations.attach(document.document(), read);
        assertEquals(document.document(), again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<VODML",
                "<TABLE/>",
                "<VODML xmlns='http://www.ivoa.net/xml/mivot'/>",
                "<VODML><MODEL name='m'/></VODML>",
                "<VODML xmlns='http://www.ivoa.net/xml/mivot'><MODEL name='m'/><UNKNOWN/></VODML>",
                "<VODML xmlns='http://www.ivoa.net/xml/mivot'><MODEL name='m'/></VODML><VODML/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><VODML xmlns='http://www.ivoa.net/xml/mivot'><MODEL name='&b;'/></VODML>"
            })
    void whatIsNoSoundBlockIsRefused(String xml) {
        assertThrows(FormatException.class, () -> Annotations.require(xml));
    }

    @Test
    void limitsHold() {
        String deep = "<VODML>" + "<INSTANCE>".repeat(300) + "</INSTANCE>".repeat(300) + "</VODML>";
        FormatException problem =
                assertThrows(FormatException.class, () -> VodmlElement.read(deep, ReadLimits.standard()));
        assertTrue(String.valueOf(problem.getMessage()).contains("maxDepth"), problem.getMessage());
        String many = "<VODML "
                + Stream.iterate(0, i -> i + 1)
                        .limit(1001)
                        .map(i -> "a" + i + "=''")
                        .reduce("", (a, b) -> a + " " + b)
                + "/>";
        assertThrows(FormatException.class, () -> VodmlElement.read(many, ReadLimits.standard()));
    }
}
