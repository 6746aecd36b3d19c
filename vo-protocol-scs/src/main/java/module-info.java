// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Simple Cone Search 1.03 and 1.1. */
@NullMarked
module org.vo4j.protocol.scs {
    requires static org.jspecify;
    requires transitive org.vo4j.protocol.dali;

    exports org.vo4j.protocol.scs;

    provides org.vo4j.api.spi.DalProtocol with
            org.vo4j.protocol.scs.ConeSearchProtocol;
}
