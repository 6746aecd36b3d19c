// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The values, the table model and the plugin interfaces that every module of vo4j speaks. */
@NullMarked
module org.vo4j.api {
    requires static org.jspecify;

    exports org.vo4j.api;
    exports org.vo4j.api.http;
    exports org.vo4j.api.plugin;
    exports org.vo4j.api.spi;
    exports org.vo4j.api.spi.support;
    exports org.vo4j.api.table;

    uses org.vo4j.api.spi.CoordinateConverter;
    uses org.vo4j.api.spi.DalProtocol;
    uses org.vo4j.api.spi.HttpTransport;
    uses org.vo4j.api.spi.NameResolver;
    uses org.vo4j.api.spi.ProductReader;
    uses org.vo4j.api.spi.TableContainer;
    uses org.vo4j.api.spi.TableEncoding;
    uses org.vo4j.api.spi.UnitConverter;
}
