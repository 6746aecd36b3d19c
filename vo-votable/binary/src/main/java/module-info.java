// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The VOTable encoding BINARY; exports nothing but its cell codec, and that to BINARY2 and FITS only. */
@NullMarked
@SuppressWarnings("module") // BINARY2 ends in a digit, and need not be there
module org.vo4j.votable.binary {
    requires static org.jspecify;
    requires transitive org.vo4j.api;

    exports org.vo4j.votable.binary.codec to
            org.vo4j.votable.binary2,
            org.vo4j.votable.fits;

    provides org.vo4j.api.spi.TableEncoding with
            org.vo4j.votable.binary.BinaryEncoding;
}
