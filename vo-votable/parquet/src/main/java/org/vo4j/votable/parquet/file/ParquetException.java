// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableIssue;

/** Damage of a Parquet file, or a feature of one that is not known; who opened the file says where it lies. */
public final class ParquetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IssueCode code;

    /** A file that cannot be what it claims to be. */
    public ParquetException(String message) {
        this(VoTableIssue.W60, message);
    }

    /** A fault with the code it is reported under. */
    public ParquetException(IssueCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The code of the issue. */
    public IssueCode code() {
        return code;
    }
}
