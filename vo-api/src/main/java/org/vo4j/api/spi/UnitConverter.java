// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Converts between units of measure, spectral equivalences included. Shared between threads. */
public interface UnitConverter {
    /** The name, for messages and for preferring one provider to another. */
    String name();

    /** Providers of higher priority are asked first; of equal priority by name. */
    default int priority() {
        return 0;
    }

    /** The conversion from one unit to another, as VOUnits 1.1 writes them; empty to decline. */
    Optional<DoubleUnaryOperator> conversion(String fromUnit, String toUnit);
}
