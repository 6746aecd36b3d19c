// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ParameterDescription.Option;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.ServiceDescription;

/** The parameters that every service of version 2 takes (SIA 2.0 section 2.1). */
final class Sia2Parameters {
    private static final String TEXT = "";
    private static final String INTERVAL = "interval";

    private static final List<ParameterDescription> ALL = List.of(
            parameter("POS", TEXT, "", "the regions, in ICRS and degrees: CIRCLE, RANGE or POLYGON with numbers"),
            parameter("BAND", INTERVAL, "m", "the ranges of wavelength"),
            parameter("TIME", INTERVAL, "d", "the ranges of time, in MJD and UTC"),
            options(
                    parameter("POL", TEXT, "", "the states of polarization"),
                    Arrays.stream(Polarization.values()).map(Enum::name).toList()),
            parameter("FOV", INTERVAL, "deg", "the ranges of the field of view"),
            parameter("SPATRES", INTERVAL, "arcsec", "the ranges of the spatial resolution"),
            parameter("SPECRP", INTERVAL, "", "the ranges of the spectral resolving power"),
            parameter("EXPTIME", INTERVAL, "s", "the ranges of the exposure time"),
            parameter("TIMERES", INTERVAL, "s", "the ranges of the temporal resolution"),
            parameter("ID", TEXT, "", "the identifiers by the publisher"),
            parameter("FACILITY", TEXT, "", "the telescopes or missions"),
            parameter("COLLECTION", TEXT, "", "the collections of data"),
            parameter("INSTRUMENT", TEXT, "", "the instruments"),
            parameter("DPTYPE", TEXT, "", "the types of data, such as image and cube"),
            options(parameter("CALIB", TEXT, "", "the levels of calibration"), List.of("0", "1", "2", "3", "4")),
            parameter("TARGET", TEXT, "", "the names of targets"),
            parameter("FORMAT", TEXT, "", "the media types of the datasets"),
            parameter("MAXREC", "number", "", "the number of records, at most"),
            parameter("RESPONSEFORMAT", TEXT, "", "the media type of the answer"));

    private Sia2Parameters() {}

    static List<String> names() {
        return ALL.stream().map(ParameterDescription::name).toList();
    }

    /** What the standard says of every service. */
    static ServiceDescription standard(URI service) {
        return new ServiceDescription(service, "", ALL, Columns.of());
    }

    private static ParameterDescription parameter(String name, String kind, String unit, String description) {
        Datatype type = kind.equals(INTERVAL) ? Datatype.DOUBLE : kind.equals(TEXT) ? Datatype.CHAR : Datatype.LONG;
        return new ParameterDescription(
                name,
                Optional.of(type),
                kind.equals(INTERVAL) ? "2" : kind.equals(TEXT) ? "*" : "",
                unit,
                "",
                "",
                kind.equals(INTERVAL) ? INTERVAL : "",
                description,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    private static ParameterDescription options(ParameterDescription of, List<String> values) {
        return new ParameterDescription(
                of.name(),
                of.datatype(),
                of.arraysize(),
                of.unit(),
                of.ucd(),
                of.utype(),
                of.xtype(),
                of.description(),
                of.value(),
                values.stream().map(value -> new Option(value, "")).toList(),
                of.minimum(),
                of.maximum(),
                of.required(),
                of.standard());
    }
}
