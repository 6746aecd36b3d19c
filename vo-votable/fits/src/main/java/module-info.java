// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The VOTable encoding FITS, and FITS files as VOTables; exports nothing. */
@NullMarked
module org.vo4j.votable.fits {
    requires static org.jspecify;
    requires transitive org.vo4j.api;
    requires org.vo4j.votable.binary;

    provides org.vo4j.api.spi.TableContainer with
            org.vo4j.votable.fits.FitsContainer;
    provides org.vo4j.api.spi.TableEncoding with
            org.vo4j.votable.fits.FitsEncoding;
}
