// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Writes documents: the skeleton as XML, and the rows through their encodings. */
package org.vo4j.votable.internal.write;
