// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The document model: every element of a VOTable, in document order, immutable, with nothing lost. */
package org.vo4j.votable.model;
