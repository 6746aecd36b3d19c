// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vo4j.api.table.Column;
import org.vo4j.votable.model.CoosysElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.TypedElement;
import org.vo4j.votable.model.VotableElement;

/**
 * The coordinate system of a column: what a COOSYS says (VOTable 1.5 section 3.4).
 *
 * @param frame the reference frame in today's words, such as {@code FK5} for {@code eq_FK5} and {@code GALACTIC} for
 *     {@code galactic}; empty when the document names none
 * @param equinox the equinox as the document writes it, such as {@code J2000}; empty when it names none
 * @param epoch the epoch of the positions as the document writes it; empty when it names none
 * @param position the reference position, such as {@code BARYCENTER}; {@code UNKNOWN} when the document names none
 */
public record SkySystem(String frame, String equinox, String epoch, String position) {
    /** What a COOSYS says. */
    public static SkySystem of(CoosysElement coosys) {
        return new SkySystem(
                coosys.system().map(SkySystem::today).orElse(""),
                coosys.equinox().orElse(""),
                coosys.epoch().orElse(""),
                coosys.refposition().orElse("UNKNOWN"));
    }

    /** The coordinate system of a FIELD or PARAM of a document; empty when the document names none. */
    public static Optional<SkySystem> of(VotableElement document, TypedElement element) {
        return document.coosys(element).map(SkySystem::of);
    }

    /** The coordinate system of a column of a table; empty when the document names none. */
    public static Optional<SkySystem> of(VotableElement document, TableElement table, Column column) {
        return Systems.field(document, table, column).flatMap(field -> of(document, field));
    }

    /** The terms before VOTable 1.5 in those of the IVOA vocabulary refframe that replace them. */
    private static String today(String system) {
        return switch (system) {
            case "eq_FK4" -> "FK4";
            case "eq_FK5" -> "FK5";
            case "ecl_FK5" -> "ECLIPTIC";
            case "galactic" -> "GALACTIC";
            case "supergalactic" -> "SUPER_GALACTIC";
            default -> system;
        };
    }

    /** The epoch as a Julian year, a Besselian one ({@code B1950}) converted; empty when there is none. */
    public OptionalDouble epochYear() {
        return Years.julian(epoch, false);
    }

    /** The equinox as a Julian year; one below 1984 without a letter is Besselian. Empty when there is none. */
    public OptionalDouble equinoxYear() {
        return Years.julian(equinox, true);
    }
}
