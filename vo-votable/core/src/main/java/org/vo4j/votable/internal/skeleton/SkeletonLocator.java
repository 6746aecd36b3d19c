// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.vo4j.api.Location;

/** Turns a place in the skeleton, as the XML parser counts it, into a place in the document. */
@FunctionalInterface
public interface SkeletonLocator {
    /** Knows no place. */
    SkeletonLocator NOWHERE = (line, column) -> Location.unknown();

    /**
     * The place in the document.
     *
     * @param line counted from 1; 0 or less when unknown
     * @param column counted from 1
     */
    Location locate(int line, int column);
}
