// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;

class ColumnsTest {
    private static final Columns COLUMNS = Columns.of(
            Column.builder("source_id", Datatype.LONG)
                    .id("col0")
                    .ucd("meta.id;meta.main")
                    .build(),
            Column.builder("ra_error", Datatype.FLOAT)
                    .ucd("stat.error;pos.eq.ra")
                    .build(),
            Column.builder("ra", Datatype.DOUBLE)
                    .id("col1")
                    .ucd("pos.eq.ra;meta.main")
                    .utype("stc:AstroCoords.Position2D.Value2.C1")
                    .build(),
            Column.builder("RA", Datatype.DOUBLE).id("other").ucd("POS.EQ.RA").build(),
            Column.builder("Flux", Datatype.FLOAT).shape(ArrayShape.VARIABLE).build());

    @Test
    void everyColumnKnowsItsPlace() {
        for (int c = 0; c < COLUMNS.size(); c++) {
            assertEquals(c, COLUMNS.get(c).index());
        }
        assertEquals(5, COLUMNS.stream().count());
        assertEquals(COLUMNS.list().iterator().next(), COLUMNS.iterator().next());
    }

    @Test
    void anExactNameComesBeforeOneInAnotherCase() {
        assertEquals(2, COLUMNS.index("ra"));
        assertEquals(3, COLUMNS.index("RA"));
        assertEquals(4, COLUMNS.index("FLUX"));
    }

    @Test
    void anIdIsFoundWhereNoNameFits() {
        assertEquals(2, COLUMNS.index("col1"));
        assertEquals(Optional.empty(), COLUMNS.byId("ra"));
        assertEquals(0, COLUMNS.byId("col0").orElseThrow().index());
    }

    @Test
    void anExactIdComesBeforeANameInAnotherCase() {
        Columns columns = Columns.of(
                Column.of("COL2", Datatype.INT, ArrayShape.SCALAR),
                Column.builder("b", Datatype.INT).id("col2").build());
        assertEquals(1, columns.index("col2"));
    }

    @Test
    void theFirstOfANameIsFound() {
        Columns twins = Columns.of(
                Column.builder("x", Datatype.INT).build(),
                Column.builder("x", Datatype.LONG).build());
        assertEquals(Datatype.INT, twins.column("x").datatype());
    }

    @Test
    void aUcdIsFoundExactlyBeforeItIsFoundByItsLeadingWords() {
        assertEquals("RA", COLUMNS.byUcd("pos.eq.ra").orElseThrow().name());
        assertEquals("ra", COLUMNS.byUcd("pos.eq.ra;meta.main").orElseThrow().name());
        assertEquals("source_id", COLUMNS.byUcd("meta.id").orElseThrow().name());
        assertTrue(COLUMNS.byUcd("meta.main").isEmpty());
    }

    @Test
    void aUtypeIsFoundWithoutRegardToCase() {
        assertEquals(
                "ra",
                COLUMNS.byUtype("STC:astrocoords.position2d.value2.c1")
                        .orElseThrow()
                        .name());
        assertTrue(COLUMNS.byUtype("C1").isEmpty());
    }

    @Test
    void aMistypedNameIsAnErrorThatHelps() {
        VoException error = assertThrows(VoException.class, () -> COLUMNS.column("sourceid"));
        assertEquals("No column 'sourceid'; did you mean source_id?", error.getMessage());
    }

    @Test
    void anUnknownNameIsAnErrorThatShowsWhatThereIs() {
        VoException error = assertThrows(VoException.class, () -> COLUMNS.column("parallax"));
        assertTrue(error.getMessage().contains("source_id, ra_error, ra, RA, Flux"), error.getMessage());
        List<Column> many = new ArrayList<>();
        for (int c = 0; c < 25; c++) {
            many.add(Column.builder("column_number_" + c, Datatype.INT).build());
        }
        VoException long_ =
                assertThrows(VoException.class, () -> Columns.of(many).column("z"));
        assertTrue(long_.getMessage().endsWith("and 15 more"), long_.getMessage());
        assertTrue(assertThrows(VoException.class, () -> Columns.of().column("z"))
                .getMessage()
                .contains("no columns"));
    }

    @Test
    void atMostThreeNamesAreSuggested() {
        List<String> near = Names.near("mag", List.of("mags", "mag1", "mog", "mag2", "dec", "MAG"));
        assertEquals(List.of("MAG", "mags", "mag1"), near);
    }

    @Test
    void selectingReordersAndRenumbers() {
        Columns chosen = COLUMNS.select(List.of("Flux", "col0"));
        assertEquals("Flux", chosen.get(0).name());
        assertEquals(0, chosen.get(0).index());
        assertEquals(1, chosen.index("source_id"));
        assertEquals(0, COLUMNS.select(List.of()).size());
        assertThrows(VoException.class, () -> COLUMNS.select(List.of("nothing")));
    }

    @Test
    void equalityIsByContent() {
        Columns same = Columns.of(COLUMNS.list());
        assertEquals(COLUMNS, same);
        assertEquals(COLUMNS.hashCode(), same.hashCode());
        assertNotEquals(COLUMNS, COLUMNS.select(List.of("ra")));
    }

    @Test
    void aColumnKeepsEveryProperty() {
        Column column = Column.builder("t", Datatype.CHAR)
                .shape(ArrayShape.of(20))
                .id("t_id")
                .unit("s")
                .ucd("time.epoch")
                .utype("u")
                .xtype("timestamp")
                .description("when")
                .nullValue("-")
                .build();
        assertEquals(column, column.toBuilder().build());
        assertEquals(Optional.of("timestamp"), column.xtype());
        assertEquals(Optional.of("-"), column.nullValue());
        assertEquals(Optional.of("when"), column.description());
        assertEquals(Optional.of("s"), column.unit());
        assertEquals("t char[20]", column.toString());
        assertEquals(
                "flux",
                Column.builder("flux", Datatype.FLOAT).build().withIndex(3).name());
        assertFalse(column.equals(column.withIndex(7)));
        assertNotEquals(column, column.toBuilder().unit("min").build());
    }

    @Test
    void datatypesAreFoundByTheirNamesOnly() {
        for (Datatype type : Datatype.values()) {
            assertEquals(Optional.of(type), Datatype.of(type.votableName()));
        }
        assertEquals(Optional.empty(), Datatype.of("String"));
        assertEquals(Optional.empty(), Datatype.of("INT"));
        assertEquals(64, Datatype.LONG.integerBits());
        assertEquals(0, Datatype.BIT.integerBits());
    }
}
