// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Simple Image Access 1.0 and 2.0. */
@NullMarked
module org.vo4j.protocol.sia {
    requires static org.jspecify;
    requires transitive org.vo4j.protocol.dali;

    exports org.vo4j.protocol.sia;

    provides org.vo4j.api.spi.DalProtocol with
            org.vo4j.protocol.sia.Sia2Protocol,
            org.vo4j.protocol.sia.SiaProtocol;
}
