// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.vo4j.api.JobException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.internal.BodyKind;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.protocol.dali.internal.Uris;

/** Why a job has not COMPLETED. */
final class JobFailure {
    private static final System.Logger LOG = System.getLogger(UwsJob.class.getName());
    /** The job is over, and so may be the budget: its details are not waited for any longer than this. */
    private static final Duration DETAILS = Duration.ofSeconds(10);

    private JobFailure() {}

    static JobException of(JobDescription end, URI job, JobHttp http) {
        String message = end.error().map(JobDescription.ErrorSummary::message).orElse("");
        boolean more = end.error().map(JobDescription.ErrorSummary::hasDetail).orElse(true);
        if (end.phase().equals(Phase.ERROR) && (message.isEmpty() || more)) {
            message = joined(message, quietText(job, http.within(DETAILS)));
        }
        String what = end.phase().equals(Phase.ARCHIVED)
                ? " is ARCHIVED: its time is over, and its results may be gone"
                : " ended as " + end.phase().name();
        return new JobException(
                "The job " + job + what + (message.isEmpty() ? "; the service does not say why" : ": " + message),
                end.phase().name(),
                job);
    }

    private static String joined(String message, String detail) {
        if (detail.isEmpty() || message.contains(detail)) {
            return message;
        }
        return detail.contains(message) ? detail : message + " (" + detail + ")";
    }

    private static String quietText(URI job, JobHttp http) {
        try {
            return text(job, http).orElse("");
        } catch (VoException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "No details of the failure of " + job + ": " + e.getMessage());
            return "";
        }
    }

    /** The text of the error document; empty when there is none. */
    static Optional<String> text(URI job, JobHttp http) {
        return http.text(Uris.child(job, "error")).map(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Replies.queryStatusError(bytes, job + "/error").orElseGet(() -> BodyKind.excerpt(bytes));
        });
    }
}
