// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Set;

/**
 * The terms of the IVOA vocabularies that VOTable uses, as they stood at {@value #DATE}.
 *
 * <p>From www.ivoa.net/rdf/refframe, /refposition and /timescale.
 */
final class Vocabularies {
    /** The version of the vocabularies. */
    static final String DATE = "2022-02-22";

    static final Set<String> REFFRAMES = Set.of(
            "AZ_EL",
            "BODY",
            "ECLIPTIC",
            "EQUATORIAL",
            "FK4",
            "FK5",
            "GALACTIC",
            "GALACTIC_I",
            "GENERIC_GALACTIC",
            "ICRS",
            "SUPER_GALACTIC",
            "UNKNOWN",
            "ecl_FK4",
            "geo_app");

    /** What VOTable up to 1.4 called them; deprecated, but still in the vocabulary. */
    static final Set<String> DEPRECATED_REFFRAMES =
            Set.of("eq_FK4", "eq_FK5", "ecl_FK5", "galactic", "supergalactic", "xy", "barycentric");

    static final Set<String> REFPOSITIONS =
            Set.of("BARYCENTER", "EMBARYCENTER", "GEOCENTER", "HELIOCENTER", "TOPOCENTER", "UNKNOWN");

    static final Set<String> TIMESCALES = Set.of("GPS", "TAI", "TCB", "TCG", "TDB", "TT", "UNKNOWN", "UT", "UTC");

    private Vocabularies() {}
}
