// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;
import java.util.OptionalDouble;

/** A TIMESYS: a time system (VOTable 1.5 section 3.5). */
public final class TimesysElement extends Element {
    TimesysElement(Parts parts) {
        super(parts);
    }

    /** The time scale, a term of the IVOA vocabulary {@code timescale}. */
    public Optional<String> timescale() {
        return attribute("timescale");
    }

    /** The reference position, a term of the IVOA vocabulary {@code refposition}. */
    public Optional<String> refposition() {
        return attribute("refposition");
    }

    /** The origin of the times as the document writes it. */
    public Optional<String> timeorigin() {
        return attribute("timeorigin");
    }

    /**
     * The Julian date of the origin of the times: {@code JD-origin} is 0, {@code MJD-origin} 2400000.5.
     *
     * @return empty when there is no origin or it is neither of these nor a number
     */
    public OptionalDouble originJulianDate() {
        String origin = attribute("timeorigin").orElse("").strip();
        if (origin.equals("JD-origin")) {
            return OptionalDouble.of(0);
        }
        if (origin.equals("MJD-origin")) {
            return OptionalDouble.of(2400000.5);
        }
        double number = Literals.toDouble(origin);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
