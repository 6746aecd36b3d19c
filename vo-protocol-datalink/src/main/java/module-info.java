// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** DataLink 1.0 and 1.1, and SODA 1.0. */
@NullMarked
module org.vo4j.protocol.datalink {
    requires static org.jspecify;
    requires transitive org.vo4j.protocol.dali;

    exports org.vo4j.protocol.datalink;

    provides org.vo4j.api.spi.DalProtocol with
            org.vo4j.protocol.datalink.DatalinkProtocol,
            org.vo4j.protocol.datalink.SodaProtocol;
    provides org.vo4j.api.spi.ProductReader with
            org.vo4j.protocol.datalink.LinksProductReader;
}
