// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A state of polarization, as the parameter POL and the column {@code pol_states} have it (ObsCore 1.1 section B.6.5.1). */
public enum Polarization {
    /** Total intensity. */
    I,
    /** Linear polarization, Stokes Q. */
    Q,
    /** Linear polarization, Stokes U. */
    U,
    /** Circular polarization, Stokes V. */
    V,
    /** Right and right circular. */
    RR,
    /** Left and left circular. */
    LL,
    /** Right and left circular. */
    RL,
    /** Left and right circular. */
    LR,
    /** X and X linear. */
    XX,
    /** Y and Y linear. */
    YY,
    /** X and Y linear. */
    XY,
    /** Y and X linear. */
    YX,
    /** Polarized intensity. */
    POLI,
    /** Angle of polarization. */
    POLA;

    /** The state of a name, in any case. */
    public static Optional<Polarization> of(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(state -> state.name().equals(upper))
                .findFirst();
    }

    /** The states in a list as {@code /I/Q/}, in the order of this enumeration; what is none is passed over. */
    public static Set<Polarization> list(String text) {
        Set<Polarization> states = EnumSet.noneOf(Polarization.class);
        for (String part : text.split("[/,;\\s]+", -1)) {
            of(part).ifPresent(states::add);
        }
        return Collections.unmodifiableSet(states);
    }
}
