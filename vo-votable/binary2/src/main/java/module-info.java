// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The VOTable encoding BINARY2; exports nothing. */
@NullMarked
@SuppressWarnings("module") // the encoding's own name ends in a digit
module org.vo4j.votable.binary2 {
    requires static org.jspecify;
    requires transitive org.vo4j.api;
    requires org.vo4j.votable.binary;

    provides org.vo4j.api.spi.TableEncoding with
            org.vo4j.votable.binary2.Binary2Encoding;
}
