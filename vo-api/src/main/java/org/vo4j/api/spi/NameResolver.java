// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.Optional;
import org.vo4j.api.SkyPosition;

/** Finds the position of a named object. Shared between threads. */
public interface NameResolver {
    /** The name, for messages and for preferring one provider to another. */
    String name();

    /** Providers of higher priority are asked first; of equal priority by name. */
    default int priority() {
        return 0;
    }

    /**
     * The position of an object; empty when the object is not known here.
     *
     * @throws org.vo4j.api.TransportException when the resolver cannot be reached
     */
    Optional<SkyPosition> resolve(String objectName);
}
