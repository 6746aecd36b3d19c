// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * One protocol of the data access layer, such as TAP or SIA2. Shared between threads.
 *
 * <p>Providers are chosen by name or by the standardID that a service's VOSI capabilities declare.
 */
public interface DalProtocol {
    /** The name, such as {@code TAP}; unique. */
    String name();

    /** The identifiers of the standards that this provider speaks, such as {@code ivo://ivoa.net/std/TAP}. */
    Set<String> standardIds();

    /** The parameters that every service of this protocol takes, by their names in the standard. */
    List<String> parameters();

    /** A service of this protocol at an address, as the protocol's own type. */
    Object open(URI service, HttpTransport transport);
}
