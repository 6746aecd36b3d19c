// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Typed views of cells that have an extended type, a coordinate system or a time system (DALI 1.2 section 3). */
package org.vo4j.votable.xtype;
