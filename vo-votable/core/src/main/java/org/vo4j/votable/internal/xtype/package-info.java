// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Extended types: what they ask of a column, and of its values. */
package org.vo4j.votable.internal.xtype;
