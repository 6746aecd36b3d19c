// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.protocol.dali.internal.IsoTimes;
import org.vo4j.protocol.dali.internal.Uris;

/** Which jobs of a list are wanted (UWS 1.1 section 2.2.2.1). Immutable; each method gives a changed filter. */
public final class JobFilter {
    private static final JobFilter ALL = new JobFilter(List.of(), null, 0);

    private final List<Phase> phases;
    private final @Nullable Instant after;
    private final int last;

    private JobFilter(List<Phase> phases, @Nullable Instant after, int last) {
        this.phases = phases;
        this.after = after;
        this.last = last;
    }

    /** All jobs; of archived ones only the service knows whether it lists them. */
    public static JobFilter all() {
        return ALL;
    }

    /** With jobs in these phases only. */
    public JobFilter phases(Phase... wanted) {
        return new JobFilter(List.of(wanted), after, last);
    }

    /** With jobs created after an instant only. */
    public JobFilter after(Instant instant) {
        return new JobFilter(phases, instant, last);
    }

    /**
     * With the newest jobs only.
     *
     * @param count how many
     * @throws IllegalArgumentException when it is less than one
     */
    public JobFilter last(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one job must be wanted, not " + count);
        }
        return new JobFilter(phases, after, count);
    }

    String query() {
        List<String> parts = new ArrayList<>();
        phases.forEach(phase -> parts.add("PHASE=" + Uris.segment(phase.name())));
        if (after != null) {
            parts.add("AFTER=" + Uris.segment(IsoTimes.format(after)));
        }
        if (last > 0) {
            parts.add("LAST=" + last);
        }
        return String.join("&", parts);
    }

    /** Whether a job passes; servers of UWS 1.0 send all. What the list does not say of a job lets it pass. */
    boolean accepts(JobReference job) {
        boolean phase = phases.isEmpty() || phases.contains(job.phase());
        Optional<Instant> created = job.creationTime();
        return phase && (after == null || created.isEmpty() || created.get().isAfter(after));
    }

    /** The newest jobs of those that passed, when the list tells their ages. */
    List<JobReference> newest(List<JobReference> jobs) {
        boolean ages = jobs.stream().allMatch(job -> job.creationTime().isPresent());
        if (last == 0 || jobs.size() <= last || !ages) {
            return List.copyOf(jobs);
        }
        return jobs.stream()
                .sorted(Comparator.comparing(
                                (JobReference job) -> job.creationTime().orElseThrow())
                        .reversed())
                .limit(last)
                .toList();
    }
}
