// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts FITS files together of cards and bytes, as they are given. */
final class PlainFits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static PlainFits primary(String... cards) {
        PlainFits fits = new PlainFits();
        fits.header(
                "SIMPLE  =                    T", "BITPIX  =                    8", "NAXIS   =                    0");
        return cards.length == 0 ? fits : new PlainFits().hdu(new byte[0], cards);
    }

    /** Adds an HDU. */
    PlainFits hdu(byte[] data, String... cards) {
        header(cards);
        out.writeBytes(data);
        fill((byte) 0);
        return this;
    }

    /** Adds a binary table of so many bytes a row, with the cards of its columns. */
    PlainFits table(int rowBytes, int rows, int heapBytes, byte[] data, String... cards) {
        String[] all = new String[cards.length + 7];
        String[] begin = {
            "XTENSION= 'BINTABLE'",
            "BITPIX  = 8",
            "NAXIS   = 2",
            "NAXIS1  = " + rowBytes,
            "NAXIS2  = " + rows,
            "PCOUNT  = " + heapBytes,
            "GCOUNT  = 1"
        };
        System.arraycopy(begin, 0, all, 0, 7);
        System.arraycopy(cards, 0, all, 7, cards.length);
        return hdu(data, all);
    }

    private void header(String... cards) {
        for (String card : cards) {
            out.writeBytes(String.format("%-80s", card).getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeBytes(String.format("%-80s", "END").getBytes(StandardCharsets.US_ASCII));
        fill((byte) ' ');
    }

    private void fill(byte with) {
        while (out.size() % 2880 != 0) {
            out.write(with);
        }
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
