// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.regex.Pattern;

/**
 * The convention of STIL for tables of more columns than FITS can number: the last column is one of bytes that holds all
 * others, whose keywords are nested ({@code HIERARCH XT TFORM1000}) or have letters ({@code TFORMAAB}).
 */
final class WideTables {
    /** The most columns that keywords of eight characters can count (FITS 4.0 section 7.2.1). */
    static final int MOST = 999;

    /** The number of the column that holds the others, which is the last. */
    static final String CONTAINER = "XT_ICOL";
    /** The number of all columns. */
    static final String COUNT = "XT_NCOL";

    /** Keywords of the convention itself. */
    static final Pattern KEYWORDS =
            Pattern.compile("XT_ICOL|XT_NCOL|HIERARCH XT T(TYPE|FORM|UNIT|NULL|SCAL|ZERO|DIM|UCD"
                    + "|UTYP|COMM|VOFL)\\d+|T(TYPE|FORM|UNIT|NULL|SCAL|ZERO|DIM|UCD|UTYP|COMM|VOFL)[A-Z]{3}");

    private WideTables() {}

    static String nested(String base, int number) {
        return "HIERARCH XT " + base + number;
    }

    static String lettered(String base, long index) {
        char first = (char) ('A' + index / (26 * 26) % 26);
        char second = (char) ('A' + index / 26 % 26);
        char third = (char) ('A' + index % 26);
        return base + first + second + third;
    }
}
