// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Simple Spectral Access 1.1. */
@NullMarked
module org.vo4j.protocol.ssa {
    requires static org.jspecify;
    requires transitive org.vo4j.protocol.dali;

    exports org.vo4j.protocol.ssa;

    provides org.vo4j.api.spi.DalProtocol with
            org.vo4j.protocol.ssa.SsaProtocol;
}
