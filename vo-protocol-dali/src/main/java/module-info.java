// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** What all data access protocols share: HTTP, parameters, results, VOSI and UWS. */
@NullMarked
module org.vo4j.protocol.dali {
    requires static org.jspecify;
    requires java.net.http;
    requires java.xml;
    requires transitive org.vo4j.api;
    requires transitive org.vo4j.votable;

    exports org.vo4j.protocol.dali;
    exports org.vo4j.protocol.dali.http;
    exports org.vo4j.protocol.dali.uws;
    exports org.vo4j.protocol.dali.vosi;
    exports org.vo4j.protocol.dali.xml;

    provides org.vo4j.api.spi.ProductReader with
            org.vo4j.protocol.dali.product.TextProductReader,
            org.vo4j.protocol.dali.product.VoTableProductReader;
}
