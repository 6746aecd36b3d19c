// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.net.URI;

/** An asynchronous job ended without a result (UWS 1.1 section 2.1). */
public class JobException extends VoException {
    private static final long serialVersionUID = 1L;
    private final String phase;
    private final URI job;

    /** Creates an exception with the error summary, the phase that the job is in, and the job's address. */
    public JobException(String message, String phase, URI job) {
        super(message);
        this.phase = phase;
        this.job = job;
    }

    /** The phase of the job, as the service spelled it. */
    public String phase() {
        return phase;
    }

    /** The address of the job. */
    public URI job() {
        return job;
    }
}
