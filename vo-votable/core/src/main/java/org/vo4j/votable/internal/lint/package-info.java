// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Checks of whole documents, rows included. */
package org.vo4j.votable.internal.lint;
