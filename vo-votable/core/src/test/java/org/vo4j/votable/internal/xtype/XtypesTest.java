// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;

/** Xtypes of DALI 1.2 section 3. */
class XtypesTest {
    private static @Nullable String problem(String xtype, String value) {
        Datatype type = switch (xtype) {
            case "interval", "multiinterval", "point", "circle", "range", "polygon" -> Datatype.DOUBLE;
            default -> Datatype.CHAR;
        };
        ArrayShape shape = switch (xtype) {
            case "interval", "point" -> ArrayShape.of(2);
            case "circle" -> ArrayShape.of(3);
            case "range" -> ArrayShape.of(4);
            default -> ArrayShape.VARIABLE;
        };
        return Xtypes.values(xtype, type, shape).orElseThrow().problem(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp|2000-01-02",
                "timestamp|2000-01-02T15:20:30.456Z",
                "timestamp|2016-12-31T23:59:60",
                "hms|24:00:00",
                "hms|1:2:3.5",
                "dms|-90:00:00",
                "dms|+10:20:30",
                "uuid|00000000-0000-0000-0000-00000000000F",
                "uri|ivo://org.example/a?b",
                "json|{\"a\": [1]}",
                "moc|1/1,2 2/12-14,21,23",
                "shape|circle 12.3 45.6 0.5",
                "shape|range 10.0 11.0 20.0 21.0",
                "multishape|circle 1 2 3 polygon 1 2 3 4 5 6",
                "interval|-Inf +Inf",
                "interval|NaN NaN",
                "multiinterval|1 3 4 5",
                "point|362.0 2.0",
                "circle|NaN NaN NaN",
                "range|359 1 -1 1",
                "polygon|10 10 10.2 10 10.2 10.2 10 10.2",
            })
    void sound(String xtype, String value) {
        assertNull(problem(xtype, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp|2000-01-02 15:20:30",
                "timestamp|2000-02-30",
                "timestamp|2000-01-02T15:20",
                "timestamp|2000-01-02T25:20:30",
                "timestamp|2000-01-02T15:20:30.",
                "hms|24:00:01",
                "hms|12:34:60",
                "hms|1:2",
                "dms|91:0:0",
                "dms|-",
                "uuid|00000000-0000-0000-0000-0000000000",
                "uri|no scheme",
                "json|hello",
                "moc|abc",
                "shape|circle 1 2",
                "shape|box 1 2 3 4",
                "shape|circle a b c",
                "multishape|circle 1 2 3 polygon 1 2 3 4 5",
                "interval|2 1",
                "interval|NaN 1",
                "multiinterval|1 2 3",
                "point|NaN 1",
                "circle|1 2 -1",
                "range|1 2 4 3",
                "polygon|1 2 3 4",
                "polygon|1 2 3 4 5 6 7",
            })
    void bad(String xtype, String value) {
        assertNotNull(problem(xtype, value));
    }

    @Test
    void wordsOfThePastAreToldWithWhatToWrite() {
        assertEquals(Optional.of("is of the past; write point"), Xtypes.unknown("adql:POINT"));
        assertTrue(Xtypes.unknown("iso8601").isPresent());
        assertTrue(Xtypes.unknown("foo").isPresent());
        assertFalse(Xtypes.unknown("geom:vector3d").isPresent());
        assertFalse(Xtypes.unknown("multishape").isPresent());
    }

    @Test
    void datatypesAndShapesAreChecked() {
        assertTrue(Xtypes.misfit("point", Datatype.INT, ArrayShape.of(2)).isPresent());
        assertTrue(Xtypes.misfit("interval", Datatype.INT, ArrayShape.of(3)).isPresent());
        assertFalse(Xtypes.misfit("interval", Datatype.INT, ArrayShape.of(2)).isPresent());
        assertFalse(Xtypes.misfit(
                        "interval", Datatype.DOUBLE, ArrayShape.parse("2x*").orElseThrow())
                .isPresent());
        assertTrue(Xtypes.misfit("polygon", Datatype.DOUBLE, ArrayShape.of(5)).isPresent());
        assertTrue(Xtypes.misfit("timestamp", Datatype.LONG, ArrayShape.SCALAR).isPresent());
        assertFalse(Xtypes.misfit("own:thing", Datatype.LONG, ArrayShape.SCALAR).isPresent());
        assertEquals(Optional.empty(), Xtypes.values("timestamp", Datatype.LONG, ArrayShape.SCALAR));
    }
}
