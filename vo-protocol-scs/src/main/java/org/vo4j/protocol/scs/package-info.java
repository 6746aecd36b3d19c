// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Simple Cone Search 1.03 and 1.1: all that a catalogue has in a circle on the sky.
 *
 * <p>Start at {@link org.vo4j.protocol.scs.ConeSearchService#at}.
 */
package org.vo4j.protocol.scs;
