// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.JobException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.cli.console.OutputException;
import org.vo4j.protocol.dali.uws.Phase;

/** Says of an exception what the user is told, and with which code the process ends. */
final class Failures {
    private Failures() {}

    static int exitCode(Throwable e) {
        if (e instanceof ServiceException service) {
            return service.status() == 401 || service.status() == 403 ? ExitCode.UNAUTHORISED : ExitCode.SERVICE;
        }
        if (e instanceof QueryException) {
            return ExitCode.SERVICE;
        }
        if (e instanceof JobException job) {
            // a job that goes on was waited for too long
            return new Phase(job.phase()).isEnd() ? ExitCode.SERVICE : ExitCode.NETWORK;
        }
        return e instanceof TransportException && isNetwork(e.getCause()) ? ExitCode.NETWORK : ExitCode.FAILED;
    }

    /** Whether bytes failed to come over a network, rather than from a file. */
    private static boolean isNetwork(@Nullable Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof FileSystemException || e instanceof FileNotFoundException) {
                return false;
            }
            if (e instanceof Network.BrokenException
                    || e.getClass().getPackageName().startsWith("java.net")) {
                return true;
            }
        }
        return false;
    }

    static String message(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "out of memory; give Java more with VO_JAVA_OPTS=-Xmx4g";
        }
        if (e instanceof VoException || e instanceof OutputException) {
            return String.valueOf(e.getMessage());
        }
        return "internal error, please report it: " + e + " (--debug shows where)";
    }

    /** What a failure of writing or reading a file is about, without the name of the file. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing().replace("\t", "    ");
    }
}
