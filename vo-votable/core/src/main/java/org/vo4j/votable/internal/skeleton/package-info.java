// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Builds the document model from XML events, and says what is wrong with the document on the way. */
package org.vo4j.votable.internal.skeleton;
