// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;

/** Finds the result that a job was made for among those that a service lists. */
final class PrimaryResult {
    private PrimaryResult() {}

    /** The order is that of the field: TAP says "result"; CEFCA says "main"; Rubin puts auxiliary ones first. */
    static Optional<JobResult> of(List<JobResult> results) {
        return first(results, result -> result.id().equalsIgnoreCase("result"))
                .or(() -> first(results, PrimaryResult::isAtResult))
                .or(() -> first(results, result -> result.id().equalsIgnoreCase("main")))
                .or(() -> only(results))
                .or(() -> only(results.stream().filter(JobResult::isFetchable).toList()));
    }

    private static boolean isAtResult(JobResult result) {
        String path = result.uri().map(uri -> String.valueOf(uri.getPath())).orElse(result.href());
        return path.endsWith("results/result");
    }

    private static Optional<JobResult> first(List<JobResult> results, Predicate<JobResult> test) {
        return results.stream().filter(test).findFirst();
    }

    private static Optional<JobResult> only(List<JobResult> results) {
        return results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
    }
}
