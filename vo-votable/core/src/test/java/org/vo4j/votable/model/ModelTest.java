// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.Location;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Nodes that a program makes, and the lookups of B13. */
class ModelTest {
    private static Element element(String name, String attributes, Node... children) {
        List<Attribute> list = new ArrayList<>();
        for (String pair : attributes.split(",", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                list.add(new Attribute(parts[0], parts[1]));
            }
        }
        return Element.of(name, list, List.of(children));
    }

    private static ParamElement param(String attributes) {
        return (ParamElement) element("PARAM", attributes);
    }

    private static FieldElement field(String attributes, Node... children) {
        return (FieldElement) element("FIELD", attributes, children);
    }

    private static VotableElement document() {
        return (VotableElement) element(
                "VOTABLE",
                "version=1.5",
                element("COOSYS", "ID=sys,system=ICRS"),
                element("TIMESYS", "ID=time,timescale=TT,timeorigin=MJD-origin"),
                element(
                        "RESOURCE",
                        "ID=r1,name=outer",
                        element("INFO", "name=i,value=1"),
                        element(
                                "TABLE",
                                "ID=t1,name=first,utype=a:B",
                                field("ID=ra,name=ra,ucd=pos.eq.ra;meta.main,datatype=double"),
                                field("ID=mjd,name=mjd,ref=time,datatype=double"),
                                field("name=flux,ucd=phot.flux;em.opt.V,datatype=float"),
                                element(
                                        "GROUP",
                                        "name=pos,ref=sys",
                                        element("GROUP", "", element("FIELDref", "ref=ra")))),
                        element(
                                "RESOURCE",
                                "ID=r2",
                                element("TABLE", "ID=t2,ref=t1"),
                                element("TABLE", "ID=t3,name=first,utype=A:b"))),
                element("INFO", "name=late,value=2"));
    }

    @Test
    void lookups() {
        VotableElement document = document();
        TableElement first = document.byId("t1", TableElement.class).orElseThrow();
        assertEquals(
                List.of("t1", "t2", "t3"),
                document.tables().stream().map(t -> t.id().orElseThrow()).toList());
        assertSame(first, document.find(TableElement.class).byName("first").orElseThrow());
        assertEquals(2, document.find(TableElement.class).allByName("first").size());
        assertEquals(2, document.find(TableElement.class).byUtype("A:B").size(), "utypes have no case");
        assertEquals(1, document.find(FieldElement.class).byUcd("pos.eq.ra").size());
        assertEquals(1, document.find(FieldElement.class).byUcd("phot.flux").size());
        assertEquals(0, document.find(FieldElement.class).byUcd("meta.main").size(), "leading words only (C11)");
        assertEquals(
                "r1",
                document.find(ResourceElement.class)
                        .byId("r1")
                        .orElseThrow()
                        .id()
                        .orElseThrow());
        assertEquals(2, document.find(InfoElement.class).size());
        assertEquals("late", document.trailingInfos().get(0).name().orElseThrow());
        assertTrue(document.byId("nothing").isEmpty());
        assertTrue(document.byId("ra", TableElement.class).isEmpty());
        assertSame(document.find(FieldElement.class), document.find(FieldElement.class), "made once");
    }

    @Test
    void references() {
        VotableElement document = document();
        TableElement second = document.byId("t2", TableElement.class).orElseThrow();
        assertEquals(3, document.columns(second).size());
        assertEquals("t1", document.structure(second).id().orElseThrow());
        assertEquals("r2", document.resourceOf(second).orElseThrow().id().orElseThrow());
        FieldElement ra = document.byId("ra", FieldElement.class).orElseThrow();
        FieldElement mjd = document.byId("mjd", FieldElement.class).orElseThrow();
        assertEquals("ICRS", document.coosys(ra).flatMap(CoosysElement::system).orElseThrow());
        assertTrue(document.coosys(mjd).isEmpty());
        assertEquals(
                2400000.5,
                document.timesys(mjd).orElseThrow().originJulianDate().orElseThrow());
        FieldRefElement ref = document.find(FieldRefElement.class).list().get(0);
        assertSame(ra, document.resolve(ref).orElseThrow());
        assertEquals("time", document.referenced(mjd).orElseThrow().id().orElseThrow());
    }

    @Test
    void equalByContent() {
        assertEquals(document(), document());
        assertEquals(document().hashCode(), document().hashCode());
        assertNotEquals(
                document(),
                document().withProlog(Prolog.of("<?xml version='1.1'?>", Optional.empty(), List.of(), List.of())));
        assertNotEquals(element("INFO", "name=a,value=b"), element("INFO", "value=b,name=a"), "order counts");
        Element placed = Element.of("INFO", List.of(), List.of(), () -> new Location("f", 1, 2));
        assertEquals(placed, element("INFO", ""));
        assertEquals(2, placed.location().orElseThrow().column());
        assertTrue(element("INFO", "").location().isEmpty());
    }

    @Test
    void foreignNamesAreNoElements() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> element("VODML", ""));
        assertTrue(e.getMessage().contains("Fragment"), e::getMessage);
        assertEquals("v:TABLE", element("v:TABLE", "").elementName());
        assertEquals("TABLE", element("v:TABLE", "").localName());
    }

    @Test
    void typesOfColumns() {
        assertEquals(Datatype.CHAR, field("datatype=string").datatype().orElseThrow());
        assertTrue(field("datatype=string").shape().isVariable(), "the alias means whole strings (W13)");
        assertEquals(Datatype.LONG, field("datatype=unsignedInt").datatype().orElseThrow());
        assertEquals(ArrayShape.SCALAR, field("datatype=char").shape());
        assertEquals(ArrayShape.VARIABLE, field("datatype=int,arraysize=what").shape());
        assertEquals("10x*", field("datatype=char,arraysize=10x*s;").shape().toString());
        FieldElement odd = field("name=q,datatype=quaternion,arraysize=4");
        assertFalse(odd.isReadable());
        assertEquals("q char[*]", odd.column().toString());
        assertEquals(" char[*]", field("").column().toString());
        FieldElement full = field(
                "ID=i,unit=m,ucd=u,utype=t,xtype=x,datatype=int,width=5,precision=F2",
                element("DESCRIPTION", "", new Text("words")),
                element("VALUES", "null=-1"));
        Column column = full.column();
        assertEquals("i", column.name(), "the ID where there is no name");
        assertEquals("-1", column.nullValue().orElseThrow());
        assertEquals("words", column.description().orElseThrow());
        assertEquals(5, full.width().orElseThrow());
        assertTrue(field("width=-5").width().isEmpty());
    }

    @Test
    void valuesOfParams() {
        assertEquals(255, param("datatype=int,value=0xFF").longValue().orElseThrow());
        assertEquals(-1, param("datatype=short,value=0xFFFF").longValue().orElseThrow(), "a bit pattern (C5)");
        assertEquals(255.0, param("datatype=int,value=0xFF").doubleValue().orElseThrow());
        assertTrue(param("datatype=int,value=").isNull());
        assertFalse(param("datatype=char,arraysize=*,value=").isNull());
        assertTrue(param("datatype=int,value=").longValue().isEmpty());
        assertTrue(param("datatype=int,value=1.5").longValue().isEmpty());
        assertEquals(1.5, param("datatype=double,value= 1.5 ").doubleValue().orElseThrow());
        assertTrue(Double.isNaN(param("datatype=double,value=NaN").doubleValue().orElseThrow()));
        assertEquals(Optional.of(true), param("datatype=boolean,value=True").booleanValue());
        assertEquals(Optional.empty(), param("datatype=boolean,value=?").booleanValue());
        assertEquals(3, param("datatype=int,arraysize=*,value=1  2\n3").longs().length);
        assertEquals(0, param("datatype=int,arraysize=*,value= ").longs().length);
        double[] odd = param("datatype=float,arraysize=*,value=1 x -Inf").doubles();
        assertTrue(Double.isNaN(odd[1]) && odd[2] == Double.NEGATIVE_INFINITY);
    }

    @Test
    void prologs() {
        Prolog prolog = Prolog.of(
                "<?xml version = \"1.0\" encoding='ISO-8859-1' standalone='no' ?>",
                Optional.empty(),
                List.of(),
                List.of());
        assertEquals(Optional.of("1.0"), prolog.xmlVersion());
        assertEquals(Optional.of("ISO-8859-1"), prolog.encoding());
        assertEquals(Optional.of(false), prolog.standalone());
        assertEquals(Prolog.none(), Prolog.of("", Optional.empty(), List.of(), List.of()));
        assertEquals(
                Optional.empty(),
                Prolog.of("<?xml version=", Optional.empty(), List.of(), List.of())
                        .xmlVersion());
    }

    @Test
    void fragmentsKnowTheirName() {
        assertEquals("m:VODML", new Fragment("<m:VODML\n a='1'/>").elementName());
        assertTrue(new Fragment("<m:VODML/>").isMivot());
        assertFalse(new Fragment("<b>VODML</b>").isMivot());
        assertEquals("", new Fragment("").localName());
    }
}
