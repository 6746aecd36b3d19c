// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The VOTable encoding BINARY2 as a provider; not exported. */
package org.vo4j.votable.binary2;
