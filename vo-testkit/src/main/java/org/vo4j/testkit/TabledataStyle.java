// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Random;

/**
 * How TABLEDATA is written: plainly, or in all the ways that XML and the standard allow for the same content.
 *
 * @param seed what decides between spellings, for each cell anew; ignored when uniform
 * @param uniform one spelling for everything
 * @param prefix the namespace prefix of elements; empty for none
 * @param lineBreaks whether white space stands between rows and cells
 * @param markup whether comments, CDATA sections, processing instructions and attributes occur
 */
public record TabledataStyle(long seed, boolean uniform, String prefix, boolean lineBreaks, boolean markup) {
    /** One spelling for everything, a row on each line. */
    public static TabledataStyle plain() {
        return new TabledataStyle(0, true, "", true, false);
    }

    /** Other spellings, with and without line breaks and rare markup. */
    public static TabledataStyle varied(long seed) {
        Random random = new Random(seed);
        return new TabledataStyle(seed, false, "", random.nextBoolean(), random.nextBoolean());
    }

    /** The same style with a namespace prefix, such as {@code vot}. */
    public TabledataStyle withPrefix(String newPrefix) {
        return new TabledataStyle(seed, uniform, newPrefix, lineBreaks, markup);
    }

    /** The same style with or without comments, CDATA sections, processing instructions and attributes. */
    public TabledataStyle withMarkup(boolean newMarkup) {
        return new TabledataStyle(seed, uniform, prefix, lineBreaks, newMarkup);
    }

    /** The name of an element in this style. */
    String name(String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
