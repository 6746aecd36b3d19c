// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Simple Line Access 1.0, and 2 as drafted. */
@NullMarked
module org.vo4j.protocol.sla {
    requires static org.jspecify;
    requires transitive org.vo4j.protocol.dali;

    exports org.vo4j.protocol.sla;

    provides org.vo4j.api.spi.DalProtocol with
            org.vo4j.protocol.sla.LinesProtocol,
            org.vo4j.protocol.sla.SlaProtocol,
            org.vo4j.protocol.sla.SpeciesProtocol;
}
