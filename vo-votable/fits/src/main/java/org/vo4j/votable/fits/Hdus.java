// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Optional;
import java.util.OptionalInt;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** Finds a binary table among the HDUs of a file (FITS 4.0 section 3). */
final class Hdus {
    private final ByteInput in;
    private final Faults faults;
    private final ReadLimits limits;
    private int number = -1;
    /** What is left of the HDU that was read last. */
    private long left;
    /** How much of that fills up the last block, which some writers forget at the end of the file. */
    private long padding;

    private long end;

    Hdus(ByteInput in, Faults faults, ReadLimits limits) {
        this.in = in;
        this.faults = faults;
        this.limits = limits;
    }

    /** Where the HDU before the one that was asked for last ends. */
    long end() {
        return end;
    }

    /** The number of the HDU that was read last, counted from 0 for the primary one. */
    int number() {
        return number;
    }

    /** Goes on to the next HDU; empty at the end. */
    Optional<Header> next() {
        long there = left > 0 ? in.skip(left) : 0;
        if (there < left - padding) {
            throw faults.damage(
                    VoTableIssue.W60,
                    "The FITS data end within HDU " + number + "; is the file complete?",
                    in.position());
        }
        end = in.position();
        Optional<Header> header = Header.read(in, faults, limits);
        if (header.isPresent()) {
            number++;
            long bytes = header.get().dataBytes();
            left = Header.padded(bytes);
            padding = left - bytes;
        } else if (number < 0) {
            throw faults.damage(
                    in.position() == 0 ? VoTableIssue.W60 : VoTableIssue.E41,
                    in.position() == 0
                            ? "There are no FITS data where a FITS file was expected"
                            : "The data are no FITS file: they do not begin with SIMPLE",
                    0);
        }
        return header;
    }

    /**
     * The table of an extnum, else the first one; the input stands on its first row.
     *
     * @throws FormatException when there is none
     */
    BinaryTable table(OptionalInt extnum) {
        for (Optional<Header> header = next(); header.isPresent(); header = next()) {
            boolean found = extnum.isPresent()
                    ? extnum.getAsInt() == number
                    : header.get().isBinaryTable() && header.get().isTable();
            if (found && !header.get().isTable()) {
                throw faults.damage(
                        VoTableIssue.E17,
                        "extnum=\"" + number + "\" is no table but "
                                + header.get().kind() + "; without extnum the first one is read",
                        header.get().begin());
            }
            if (found) {
                return BinaryTable.of(header.get(), faults, limits);
            }
        }
        throw faults.damage(
                VoTableIssue.E17,
                extnum.isPresent()
                        ? "There is no HDU of extnum=\"" + extnum.getAsInt() + "\"; the FITS file has " + (number + 1)
                        : "The FITS file has no binary table among its " + (number + 1) + " HDUs",
                in.position());
    }
}
