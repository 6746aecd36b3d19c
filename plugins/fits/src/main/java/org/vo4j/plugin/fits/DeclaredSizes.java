// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.fits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the headers of a file declare with the bytes that there are (FITS 4.0 sections 4.4.1 and 7.3). */
final class DeclaredSizes {
    /** Empty arrays have axes all the same; so much may be made of nothing. */
    private static final long SLACK = 1 << 20;

    private static final Pattern FORM = Pattern.compile("(\\d{0,9})([LXBIJKAEDCMPQ])");

    private DeclaredSizes() {}

    /**
     * Checks all HDUs.
     *
     * @return where the last one ends; what comes behind is no HDU
     */
    static int check(byte[] file) {
        int at = 0;
        while (HeaderCards.isHeader(file, at)) {
            HeaderCards header = HeaderCards.read(file, at);
            long left = file.length - (long) header.end();
            long declared = size(header, true);
            long data = size(header, false);
            // the last block may lack its padding
            if (data > left || declared > left + SLACK) {
                throw FitsProductReader.broken("the header at byte " + at + " declares " + declared
                        + " bytes of data, but only " + left + " come; the file may have been cut");
            }
            checkColumns(header);
            at = (int) Math.min(file.length, header.end() + HeaderCards.padded(data));
        }
        return at;
    }

    /** The bytes of the data; with empty axes taken for 1, as many as arrays of those axes may need. */
    private static long size(HeaderCards header, boolean emptyIsOne) {
        long axes = header.count("NAXIS", 0);
        boolean groups = axes > 0 && header.count("NAXIS1", 0) == 0 && header.isTrue("GROUPS");
        try {
            long cells = axes > 0 ? 1 : 0;
            for (long axis = groups ? 2 : 1; axis <= Math.min(axes, HeaderCards.MAX_INDEX); axis++) {
                long length = header.count("NAXIS" + axis, 0);
                cells = Math.multiplyExact(cells, emptyIsOne ? Math.max(1, length) : length);
            }
            cells = Math.addExact(cells, header.count("PCOUNT", 0));
            long bytes = Math.abs(header.number("BITPIX", 8)) / 8;
            return Math.multiplyExact(Math.multiplyExact(cells, header.count("GCOUNT", 1)), bytes);
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void checkColumns(HeaderCards header) {
        long fields = header.count("TFIELDS", 0);
        if (fields > HeaderCards.MAX_INDEX) {
            throw FitsProductReader.broken("it declares a table of " + fields + " columns, and 999 are allowed");
        }
        if (!header.text("XTENSION").equals("BINTABLE")) {
            return;
        }
        long width = 0;
        for (long field = 1; field <= fields; field++) {
            Matcher form = FORM.matcher(header.text("TFORM" + field));
            if (form.lookingAt()) {
                long repeat = form.group(1).isEmpty() ? 1 : Long.parseLong(form.group(1));
                width += bytes(form.group(2).charAt(0), repeat);
            }
        }
        if (width > header.count("NAXIS1", 0)) {
            throw FitsProductReader.broken(
                    "the columns of a table take " + width + " bytes of a row that has " + header.count("NAXIS1", 0));
        }
    }

    private static long bytes(char type, long repeat) {
        return switch (type) {
            case 'X' -> (repeat + 7) / 8;
            case 'I' -> repeat * 2;
            case 'J', 'E' -> repeat * 4;
            case 'K', 'D', 'C', 'P' -> repeat * 8;
            case 'M', 'Q' -> repeat * 16;
            default -> repeat;
        };
    }
}
