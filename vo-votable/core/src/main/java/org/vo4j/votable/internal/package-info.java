// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** What joins the document's reader and the encodings. */
package org.vo4j.votable.internal;
