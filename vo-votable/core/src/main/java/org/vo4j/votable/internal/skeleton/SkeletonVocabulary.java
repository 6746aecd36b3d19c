// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

/** The names of VOTable's elements, of all versions. */
public final class SkeletonVocabulary {
    private SkeletonVocabulary() {}

    /** Whether a local name is an element of VOTable; TR and TD are, though no skeleton should show them. */
    public static boolean isVotableName(String localName) {
        return ElementRule.of(localName) != null || localName.equals("TR") || localName.equals("TD");
    }
}
