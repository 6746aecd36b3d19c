// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.util.Locale;

/** Something cannot be written: its reader has gone, or the disk is full. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean standard;

    /** Creates an exception for a stream or a file of that name. */
    public OutputException(String name, IOException cause) {
        super("cannot write to " + name + ": " + cause.getMessage(), cause);
        this.standard = name.equals(StandardOutput.NAME);
    }

    /** Whether it is standard output whose reader has seen enough and gone, which is no failure. */
    public boolean readerGone() {
        if (!standard) {
            return false;
        }
        Throwable cause = getCause();
        String reason = cause == null ? "" : String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("broken pipe")
                || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended")
                || reason.contains("connection reset");
    }
}
