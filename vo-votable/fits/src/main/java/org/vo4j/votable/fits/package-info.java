// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The VOTable encoding FITS, and FITS files as VOTables, as providers; not exported. */
package org.vo4j.votable.fits;
