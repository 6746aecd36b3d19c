// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Reading VOTable documents: {@link org.vo4j.votable.VoTable} in memory, {@link org.vo4j.votable.VoTableReader} as a stream. */
package org.vo4j.votable;
