// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The Table Access Protocol 1.0 and 1.1: ADQL queries, synchronous and asynchronous, with uploads.
 *
 * <p>Start at {@link org.vo4j.protocol.tap.TapService#at}.
 */
package org.vo4j.protocol.tap;
