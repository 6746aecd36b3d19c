// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

/** The bytes of a FITS file, one after another. */
interface ByteInput {
    /** Reads at most so many bytes; -1 at the end. */
    int read(byte[] into, int at, int length);

    /** Passes over bytes; the number that there were, which is less only at the end. */
    long skip(long count);

    /** The number of bytes passed so far. */
    long position();
}
