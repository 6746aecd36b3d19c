// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.util.Locale;

/** Standard output cannot be written: its reader has gone, or the disk is full. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super("cannot write to standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader of a pipe has seen enough and gone, which is no failure. */
    public boolean readerGone() {
        Throwable cause = getCause();
        String reason = cause == null ? "" : String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("broken pipe")
                || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended")
                || reason.contains("connection reset");
    }
}
