// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units that a convention knows, and whether they take prefixes. */
final class UnitNames {
    private static final Set<String> DECIMAL = Set.of(
            "q", "r", "y", "z", "a", "f", "p", "n", "u", "m", "c", "d", "da", "h", "k", "M", "G", "T", "P", "E", "Z",
            "Y", "R", "Q");
    private static final Set<String> BINARY = Set.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi");

    /** VOUnits 1.1 tables 1 and 2 and section 2.3. */
    static final UnitNames VOUNITS = new UnitNames()
            .add("p", "A a adu arcmin arcsec beam bin C cd chan count ct d D deg eV F g H h Hz J Jy K lm lx lyr m mag")
            .add(
                    "p",
                    "min mol N Ohm Pa pc ph photon pix pixel R rad Ry s S solLum solMass solRad sr T u V voxel W Wb yr")
            .add("pb", "bit byte B")
            .add("", "% AU au dB mas")
            .add("pd", "barn erg G")
            .add("d", "Angstrom angstrom Ba ta");

    /** Standards for Astronomical Catalogues 2.0 section 3.2, and what CDS has written since. */
    static final UnitNames CDS = new UnitNames()
            .add(
                    "p",
                    "A a arcsec barn bit byte C cd D eV F g G H Hz J Jy K lm lx m mag mol N Ohm Pa pc rad Ry s S sr T")
            .add("p", "V W Wb yr erg Crab ph lyr")
            .add("", "% Angstrom AU alpha arcmin as c d ct deg e h k lp min pix pixel pi solLum solMass solRad mas uas")
            .add(
                    "",
                    "a0 atm eps0 F0 gauss geoMass jovMass mp me mu0 muB Rgeo Rjup Mgeo Mjup Lsun Msun Rsun Sun u --- -");

    private final Map<String, String> units = new HashMap<>();

    private UnitNames() {}

    private UnitNames add(String traits, String names) {
        for (String name : names.split(" ", -1)) {
            units.put(name, traits);
        }
        return this;
    }

    /** What is wrong with a name; null when it is a unit, with a prefix that it takes or without. */
    @Nullable String problem(String name) {
        if (units.containsKey(name)) {
            return null;
        }
        String refused = null;
        for (int length = 1; length <= 2 && length < name.length(); length++) {
            String prefix = name.substring(0, length);
            String traits = units.get(name.substring(length));
            boolean decimal = DECIMAL.contains(prefix);
            boolean binary = BINARY.contains(prefix);
            if (traits != null && (decimal || binary)) {
                if (traits.indexOf(decimal ? 'p' : 'b') >= 0) {
                    return null;
                }
                refused = "has '" + name + "', but the unit " + name.substring(length) + " takes no prefix " + prefix;
            }
        }
        return refused == null ? "has '" + name + "', which is no unit" : refused;
    }

    /** Whether a unit is still allowed but no longer recommended. */
    boolean isDeprecated(String name) {
        String traits = units.get(name);
        for (int length = 1; traits == null && length <= 2 && length < name.length(); length++) {
            if (DECIMAL.contains(name.substring(0, length))) {
                traits = units.get(name.substring(length));
            }
        }
        return traits != null && traits.indexOf('d') >= 0;
    }
}
