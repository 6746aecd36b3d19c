// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.Optional;
import org.vo4j.api.SkyPosition;

/** Converts positions between reference frames. Shared between threads. */
public interface CoordinateConverter {
    /** The name, for messages and for preferring one provider to another. */
    String name();

    /** Providers of higher priority are asked first; of equal priority by name. */
    default int priority() {
        return 0;
    }

    /** The position in another frame of the IVOA vocabulary {@code refframe}; empty to decline. */
    Optional<SkyPosition> convert(SkyPosition position, String toFrame);
}
