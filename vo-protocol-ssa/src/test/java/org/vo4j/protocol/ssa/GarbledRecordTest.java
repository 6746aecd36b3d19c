// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.http.TransportResponse;

/** Cells of all sorts in all roles: a getter gives a value or none, or says that a plugin for the unit is missing. */
class GarbledRecordTest {
    private static final List<String> UTYPES = List.of(
            "Query.Score",
            "Access.Format",
            "Access.Size",
            "Access.Reference",
            "Dataset.Length",
            "Dataset.Deleted",
            "DataID.Title",
            "DataID.Date",
            "Target.Pos",
            "Target.Redshift",
            "Target.VarAmpl",
            "Derived.SNR",
            "CoordSys.SpaceFrame.Name",
            "Char.SpatialAxis.Coverage.Location.Value",
            "Char.SpatialAxis.Coverage.Bounds.Extent",
            "Char.SpectralAxis.Coverage.Location.Value",
            "Char.SpectralAxis.Coverage.Bounds.Extent",
            "Char.SpectralAxis.Coverage.Bounds.Start",
            "Char.SpectralAxis.Coverage.Bounds.Stop",
            "Char.SpectralAxis.ResPower",
            "Char.TimeAxis.Coverage.Location.Value",
            "Char.TimeAxis.Coverage.Bounds.Extent",
            "Char.TimeAxis.Coverage.Bounds.Start",
            "Char.TimeAxis.Coverage.Bounds.Stop",
            "Char.TimeAxis.Coverage.Support.Extent");
    private static final String[] TYPES = {
        "double'",
        "float'",
        "int'",
        "long'",
        "short'",
        "unsignedByte'",
        "boolean'",
        "char' arraysize='*'",
        "unicodeChar' arraysize='*'",
        "double' arraysize='2'",
        "float' arraysize='*'",
        "int' arraysize='*'",
        "char' arraysize='3x2'",
        "doubleComplex'",
        "bit'",
        "nonsense'"
    };
    private static final String[] UNITS = {"", "m", "nm", "keV", "Hz", "deg", "rad", "s", "d", "byte", "MJD", "parsnip"
    };
    private static final String[] CELLS = {
        "",
        "0",
        "1",
        "-1",
        "NaN",
        "+Inf",
        "-Infinity",
        "1e308",
        "-1e308",
        "4e-324",
        "1998",
        "57023.5",
        "2457024",
        "1 2",
        "359.9 -90",
        "1e308 1e308",
        "Position ICRS 1 2",
        "2015-01-01",
        "T",
        "?",
        "\u00e9\u4e2d",
        "x/y;z,w",
        "9223372036854775807",
        "1,2",
        "http://[",
        "javascript:alert(1)"
    };

    private static String pick(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String document(Random random) {
        StringBuilder parts = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (String utype : UTYPES) {
            String what = " name='x' datatype='" + pick(random, TYPES) + " unit='" + pick(random, UNITS)
                    + "' utype='ssa:" + utype + "'";
            if (random.nextInt(4) == 0) {
                parts.append("<PARAM")
                        .append(what)
                        .append(" value='")
                        .append(pick(random, CELLS))
                        .append("'/>");
            } else {
                parts.append("<FIELD").append(what).append("/>");
                cells.append("<TD>").append(pick(random, CELLS)).append("</TD>");
            }
        }
        return "<VOTABLE version='1.3'><RESOURCE type='results'><TABLE>" + parts + "<FIELD name='last' datatype='int'/>"
                + "<DATA><TABLEDATA><TR>" + cells + "<TD>1</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    }

    private static SsaRecord record(String document) {
        URI uri = URI.create("http://service.invalid/ssa");
        SsaService service = SsaService.at(
                uri,
                request -> new TransportResponse(
                        200,
                        uri,
                        Map.of("content-type", List.of("application/x-votable+xml")),
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
        try (SsaResults found = service.search(SsaQuery.all())) {
            return found.first().orElseThrow();
        }
    }

    private static int callAll(Object object, String where) throws IllegalAccessException {
        int called = 0;
        for (Method method : object.getClass().getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers()) || method.getParameterCount() > 0 || method.isSynthetic()) {
                continue;
            }
            try {
                Object value = method.invoke(object);
                called++;
                if (value instanceof CharacterizationAxis axis) {
                    called += callAll(axis, where);
                }
            } catch (InvocationTargetException e) {
                assertEquals(
                        MissingProviderException.class,
                        e.getCause().getClass(),
                        () -> method + " " + where + " " + e.getCause());
            }
        }
        return called;
    }

    @Test
    void noCellIsTooStrange() throws IllegalAccessException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int called = 0;
        for (int i = 0; i < 500; i++) {
            String document = document(random);
            SsaRecord record = record(document);
            called += callAll(record, "seed " + seed + " document " + i + " " + document);
            record.accessUrl();
        }
        assertTrue(called > 20_000, "only " + called + " calls gave a value");
    }
}
