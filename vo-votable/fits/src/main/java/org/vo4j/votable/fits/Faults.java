// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;

/** Makes the exception for damage at a place. */
interface Faults {
    /** The exception, which the caller throws; the offset is that of the byte in the FITS file. */
    FormatException damage(IssueCode code, String message, long offset);
}
