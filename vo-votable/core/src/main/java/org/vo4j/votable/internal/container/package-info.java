// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Files of other formats, seen as VOTables. */
package org.vo4j.votable.internal.container;
