// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The reader of FITS datasets. */
package org.vo4j.plugin.fits;
