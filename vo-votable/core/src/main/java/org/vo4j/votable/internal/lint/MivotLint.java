// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.mivot.MivotProblem;
import org.vo4j.votable.mivot.VodmlElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.VotableElement;

/** Checks the MIVOT blocks of a document that has been read: the rules of the schema, and where references lead. */
final class MivotLint {
    private MivotLint() {}

    /**
     * Checks all blocks that were met.
     *
     * @param whole whether the document was read to its end, so that what is not there is missing
     */
    static void check(DocumentReader reader, IssueLog log, boolean whole) {
        if (reader.mivot().isEmpty()) {
            return;
        }
        VotableElement document = reader.snapshot();
        Set<ResourceElement> annotated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ResourceElement resource : document.find(ResourceElement.class)) {
            for (Fragment fragment : resource.children(Fragment.class)) {
                if (reader.mivot().containsKey(fragment)) {
                    if (!annotated.add(around(document, resource))) {
                        String message = "a RESOURCE whose data are annotated has one block only, and this is another";
                        MivotProblem second = new MivotProblem(VoTableIssue.E43, "VODML.unique", message, 0);
                        report(second, reader.mivot().get(fragment), log);
                    }
                    block(fragment, reader.mivot().get(fragment), document, resource, log, whole);
                }
            }
        }
    }

    /** The RESOURCE whose data are annotated. */
    private static ResourceElement around(VotableElement document, ResourceElement holder) {
        return document.parent(holder).orElse(null) instanceof ResourceElement outer
                        && holder.tables().isEmpty()
                ? outer
                : holder;
    }

    private static void block(
            Fragment fragment,
            Location place,
            VotableElement document,
            ResourceElement resource,
            IssueLog log,
            boolean whole) {
        try {
            VodmlElement block = VodmlElement.read(fragment);
            block.problems().forEach(problem -> report(problem, place, log));
            if (whole) {
                block.references(document, resource).forEach(problem -> report(problem, place, log));
            }
        } catch (FormatException e) {
            VoTableIssue code = e.issue().map(Issue::code).orElse(VoTableIssue.E43) == VoTableIssue.W77
                    ? VoTableIssue.W77
                    : VoTableIssue.E43;
            log.report(Issue.of(code, String.valueOf(e.getMessage()), place, "VODML"));
        }
    }

    private static void report(MivotProblem problem, Location block, IssueLog log) {
        Location at = block.line() > 0 && problem.line() > 1
                ? new Location(block.source(), block.line() + problem.line() - 1, 0)
                : block;
        log.report(problem.issue(at));
    }
}
