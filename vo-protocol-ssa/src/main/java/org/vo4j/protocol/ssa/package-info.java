// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Simple Spectral Access 1.1: spectra by position, band, time and what describes them.
 *
 * <p>Start at {@link org.vo4j.protocol.ssa.SsaService#at}.
 */
package org.vo4j.protocol.ssa;
