// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Reads pictures by ImageIO of the JDK; exports nothing. */
@NullMarked
module org.vo4j.plugin.images {
    requires java.desktop;
    requires org.vo4j.api;
    requires static org.jspecify;

    provides org.vo4j.api.spi.ProductReader with
            org.vo4j.plugin.images.ImageProductReader;
}
