// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

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
import org.vo4j.api.spi.HttpTransport;

/** Cells of all sorts in all roles: a getter gives a value or none, or says that a plugin for the unit is missing. */
class GarbledRecordTest {
    private static final List<String> UTYPES = List.of(
            "Line.title",
            "Line.wavelength.value",
            "Line.observedWavelength.value",
            "Line.airWavelength.value",
            "Line.species.name",
            "Line.initialLevel.name",
            "Line.initialLevel.energy.value",
            "Line.finalLevel.energy.value",
            "Line.einsteinA.value",
            "Line.oscillatorStrength",
            "Line.environment.temperature.value",
            "Process.type",
            "Query.Score");
    private static final List<String> NAMES = List.of(
            "vacuum_wavelength",
            "vacuum_wavelength_error",
            "observed_wavelength",
            "line_title",
            "species_name",
            "species_mass",
            "inchikey",
            "inchi",
            "ion_charge",
            "lower_level_description",
            "upper_level_energy",
            "lower_level_energy",
            "einsteina",
            "reference_doi",
            "reference_uri",
            "number_of_atoms",
            "species_type");
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
    private static final String[] UNITS = {"", "m", "nm", "keV", "Hz", "J", "erg", "eV", "K", "1/s", "cm**-1", "parsnip"
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

    private static String document(Random random, List<String> parts, boolean named) {
        StringBuilder fields = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (String part : parts) {
            String what = " name='" + (named ? part : "x") + "' datatype='" + pick(random, TYPES) + " unit='"
                    + pick(random, UNITS) + "' utype='ssldm:" + part + "'";
            if (!named && random.nextInt(4) == 0) {
                fields.append("<PARAM")
                        .append(what)
                        .append(" value='")
                        .append(pick(random, CELLS))
                        .append("'/>");
            } else {
                fields.append("<FIELD").append(what).append("/>");
                cells.append("<TD>").append(pick(random, CELLS)).append("</TD>");
            }
        }
        return "<VOTABLE version='1.3'><RESOURCE type='results'><TABLE>" + fields
                + "<FIELD name='last' datatype='int'/>" + "<DATA><TABLEDATA><TR>" + cells
                + "<TD>1</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    }

    private static HttpTransport answering(String document) {
        return request -> new TransportResponse(
                200,
                request.uri(),
                Map.of("content-type", List.of("application/x-votable+xml")),
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Object> records(String document, boolean named) {
        URI uri = URI.create("http://service.invalid/sla");
        HttpTransport http = answering(document);
        if (!named) {
            try (SlaResults found = SlaService.at(uri, http).search(SlaQuery.all())) {
                return List.of(found.first().orElseThrow());
            }
        }
        try (LinesResults lines = LinesService.at(uri, http).search(LinesQuery.all());
                SpeciesResults species = SpeciesService.at(uri, http).search(SpeciesQuery.all())) {
            return List.of(lines.first().orElseThrow(), species.first().orElseThrow());
        }
    }

    private static int callAll(Object object, String where) throws IllegalAccessException {
        int called = 0;
        for (Method method : object.getClass().getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers()) || method.getParameterCount() > 0 || method.isSynthetic()) {
                continue;
            }
            try {
                method.invoke(object);
                called++;
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
            boolean named = random.nextBoolean();
            String document = document(random, named ? NAMES : UTYPES, named);
            for (Object record : records(document, named)) {
                called += callAll(record, "seed " + seed + " document " + i + " " + document);
            }
        }
        assertTrue(called > 5_000, "only " + called + " calls gave a value");
    }
}
