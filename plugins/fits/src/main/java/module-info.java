// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/**
 * Reads FITS datasets by nom-tam-fits; exports nothing.
 *
 * <p>nom-tam-fits has no module descriptor, so {@code jlink} takes this module only after one has been added to that jar.
 */
@NullMarked
module org.vo4j.plugin.fits {
    requires nom.tam.fits;
    requires org.vo4j.api;
    requires static org.jspecify;

    provides org.vo4j.api.spi.ProductReader with
            org.vo4j.plugin.fits.FitsProductReader;
}
