// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.Arrays;
import org.vo4j.api.table.Ucd;
import org.vo4j.protocol.dali.ParameterDescription;

/**
 * The parameters that SODA defines. A parameter of a service is one of them when name, UCD and unit are (SODA 1.0
 * section 3.5): a BAND in nanometres, or without a UCD, is something else of the service's own.
 *
 * <p>For CIRCLE and POLYGON the extended type, which is theirs alone, will do in place of the UCD.
 */
enum SodaParameter {
    /** Known by its name: services have several UCDs for it, and SODA's own example another than its table. */
    ID("", "", "meta.ref.url;meta.curation"),
    // phys.angArea and phys.argArea: DaCHS 2.7
    POS("", "", "pos.outline;obs", "phys.angArea;obs"),
    CIRCLE("deg", "circle", "pos.outline;obs", "phys.angArea;obs", "phys.argArea;obs"),
    POLYGON("deg", "polygon", "pos.outline;obs", "phys.angArea;obs", "phys.argArea;obs"),
    BAND("m", "interval", "em.wl;stat.interval"),
    TIME("d", "interval", "time.interval;obs.exposure"),
    POL("", "", "meta.code;phys.polarization");

    private final String unit;
    private final String xtype;
    /** The UCDs by which services have it, parted by blanks; that of the standard first. */
    private final String ucds;

    SodaParameter(String unit, String xtype, String... ucds) {
        this.unit = unit;
        this.xtype = xtype;
        this.ucds = String.join(" ", ucds);
    }

    String unit() {
        return unit;
    }

    String xtype() {
        return xtype;
    }

    /** The UCD of the standard. */
    String ucd() {
        return ucds.split(" ", 2)[0];
    }

    /** Whether a parameter of a service is this one. */
    boolean is(ParameterDescription parameter) {
        if (!parameter.name().strip().equalsIgnoreCase(name())) {
            return false;
        }
        return this == ID || (parameter.unit().strip().equals(unit) && (hasUcd(parameter) || isShape(parameter)));
    }

    private boolean hasUcd(ParameterDescription parameter) {
        Ucd own = Ucd.of(parameter.ucd());
        return Arrays.stream(ucds.split(" ", -1)).map(Ucd::of).anyMatch(own::equals);
    }

    private boolean isShape(ParameterDescription parameter) {
        return (this == CIRCLE || this == POLYGON) && parameter.xtype().strip().equalsIgnoreCase(xtype);
    }
}
