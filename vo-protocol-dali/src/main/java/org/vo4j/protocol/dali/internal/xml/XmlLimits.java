// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

/**
 * Bounds on what a service document can cost.
 *
 * @param maxBytes length of the document
 * @param maxElements elements in it
 * @param maxTextLength length of one text, in characters
 * @param maxDepth nesting of elements
 * @param maxAttributes attributes of one element
 */
public record XmlLimits(long maxBytes, long maxElements, int maxTextLength, int maxDepth, int maxAttributes) {
    private static final int DEPTH = 100;
    private static final int ATTRIBUTES = 200;

    /** For documents of a few pages: capabilities, availability, a job, a page of examples. */
    public static final XmlLimits SMALL = new XmlLimits(64 << 20, 500_000, 8 << 20, DEPTH, ATTRIBUTES);

    /** For the metadata of all tables of an archive, and for its list of jobs. */
    public static final XmlLimits LARGE = new XmlLimits(2L << 30, 200_000_000, 1 << 20, DEPTH, ATTRIBUTES);
}
