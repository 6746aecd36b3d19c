// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Helpers that no other module sees. */
package org.vo4j.protocol.dali.internal;
