// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The words of Unified Content Descriptors. */
package org.vo4j.votable.internal.ucd;
