// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.vo4j.api.VoTableVersion;

/**
 * What an encoding can carry beyond plain values; {@link RandomTables} makes only what is named.
 *
 * <p>Nulls by the literal of {@code VALUES/@null} are not listed: every encoding must respect them, in scalars and in
 * elements of arrays (VOTable 1.5 section 5.5).
 */
public enum Capability {
    /** A null scalar number, without a literal that stands for it. */
    NULL_NUMBER,
    /** A null scalar boolean. */
    NULL_BOOLEAN,
    /** A null element of a boolean array. */
    NULL_BOOLEAN_ELEMENT,
    /** A null scalar bit. */
    NULL_BIT,
    /** A null text. */
    NULL_TEXT,
    /** A null array of anything but text. */
    NULL_ARRAY,
    /** A text of no characters that is not null. */
    EMPTY_TEXT,
    /** An array of no elements that is not null. */
    EMPTY_ARRAY,
    /** Characters that XML forbids, as U+0001. */
    ANY_CHARACTER,
    /** Blanks at the end of a text that takes all characters that its column has. */
    BLANKS_AT_END;

    private static final Set<Capability> TABLEDATA = Collections.unmodifiableSet(EnumSet.of(
            NULL_NUMBER, NULL_BOOLEAN, NULL_BOOLEAN_ELEMENT, NULL_BIT, NULL_TEXT, NULL_ARRAY, BLANKS_AT_END));
    private static final Set<Capability> BINARY = Collections.unmodifiableSet(
            EnumSet.of(NULL_BOOLEAN, NULL_BOOLEAN_ELEMENT, NULL_TEXT, EMPTY_ARRAY, ANY_CHARACTER, BLANKS_AT_END));
    private static final Set<Capability> FITS = Collections.unmodifiableSet(
            EnumSet.of(NULL_BOOLEAN, NULL_BOOLEAN_ELEMENT, NULL_TEXT, EMPTY_TEXT, EMPTY_ARRAY, ANY_CHARACTER));
    private static final Set<Capability> ALL = Collections.unmodifiableSet(EnumSet.allOf(Capability.class));

    /** What a standard encoding carries; everything for a name that is not one of the standard's. */
    public static Set<Capability> of(String encoding) {
        return switch (encoding) {
            case "TABLEDATA" -> TABLEDATA;
            case "BINARY" -> BINARY;
            case "FITS" -> FITS;
            default -> ALL;
        };
    }

    /** What a standard encoding carries in a version: before VOTable 1.3 an empty TD was no null. */
    public static Set<Capability> of(String encoding, VoTableVersion version) {
        boolean old = encoding.equals("TABLEDATA") && !version.emptyCellIsNull();
        return old ? EnumSet.of(NULL_BOOLEAN_ELEMENT, BLANKS_AT_END) : of(encoding);
    }
}
