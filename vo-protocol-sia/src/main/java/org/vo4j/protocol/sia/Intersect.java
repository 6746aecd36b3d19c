// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

/** How an image and the region of a search must lie to each other, by INTERSECT (SIA 1.0 section 4.1.1). */
public enum Intersect {
    /** The image holds the whole region. */
    COVERS,
    /** The region holds the whole image. */
    ENCLOSED,
    /** The image holds the centre of the region. */
    CENTER,
    /** They have something in common; what services take when nothing is said. */
    OVERLAPS
}
