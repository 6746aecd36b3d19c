// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import java.util.Optional;
import org.vo4j.api.VoTableVersion;

/** Whether a text is a unit, in the convention that a version of VOTable asks for. */
public final class UnitSyntax {
    private static final int MAX_LENGTH = 1000;

    private UnitSyntax() {}

    /**
     * What there is to say of a unit.
     *
     * @param deprecated whether it is legal but no longer recommended, as opposed to wrong
     * @param message the end of a sentence that begins with the unit
     */
    public record Finding(boolean deprecated, String message) {}

    /** What is wrong with a unit, VOUnits 1.1 since VOTable 1.4 and the convention of CDS before; empty when nothing is. */
    public static Optional<Finding> check(String unit, VoTableVersion version) {
        if (unit.isBlank()) {
            return Optional.empty();
        }
        if (unit.length() > MAX_LENGTH) {
            return Optional.of(new Finding(false, "is longer than any unit"));
        }
        String token = unit.strip();
        UnitScanner scanner = version.unitsAreVoUnits() ? new VoUnitScanner(token) : new CdsUnitScanner(token);
        return scanner.scan();
    }
}
