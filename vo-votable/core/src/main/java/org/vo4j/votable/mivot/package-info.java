// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Annotations that map tables to data models: MIVOT 1.0.
 *
 * <p>{@link org.vo4j.votable.mivot.VodmlElement} is the block as it is written; {@link
 * org.vo4j.votable.mivot.Annotation} makes objects of rows with it.
 */
package org.vo4j.votable.mivot;
