// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Map;
import java.util.Set;

/**
 * The terms of the IVOA vocabularies that VOTable uses, from www.ivoa.net/rdf/refframe, /refposition and /timescale.
 *
 * <p>None of their terms is preliminary.
 */
final class Vocabularies {
    /** When the vocabulary refframe was as it is here. */
    static final String REFFRAME_DATE = "2022-02-22";

    /** When the vocabularies refposition and timescale were as they are here. */
    static final String DATE = "2019-03-15";

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

    /** What VOTable up to 1.4 called them, still in the vocabulary but deprecated, with what to write instead. */
    static final Map<String, String> DEPRECATED_REFFRAMES = Map.of(
            "eq_FK4", "FK4",
            "eq_FK5", "FK5",
            "ecl_FK5", "ECLIPTIC",
            "galactic", "GALACTIC",
            "supergalactic", "SUPER_GALACTIC",
            "xy", "UNKNOWN",
            "barycentric", "ICRS");

    /** The systems that the schemas up to 1.4 list. */
    static final Set<String> OLD_SYSTEMS = Set.of(
            "eq_FK4",
            "eq_FK5",
            "ICRS",
            "ecl_FK4",
            "ecl_FK5",
            "galactic",
            "supergalactic",
            "xy",
            "barycentric",
            "geo_app");

    static final Set<String> REFPOSITIONS =
            Set.of("BARYCENTER", "EMBARYCENTER", "GEOCENTER", "HELIOCENTER", "TOPOCENTER", "UNKNOWN");

    static final Set<String> TIMESCALES = Set.of("GPS", "TAI", "TCB", "TCG", "TDB", "TT", "UNKNOWN", "UT", "UTC");

    private Vocabularies() {}
}
