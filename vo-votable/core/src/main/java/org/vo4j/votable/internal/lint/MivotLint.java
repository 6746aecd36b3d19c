// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.lint;

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
        for (ResourceElement resource : document.find(ResourceElement.class)) {
            for (Fragment fragment : resource.children(Fragment.class)) {
                if (reader.mivot().containsKey(fragment)) {
                    block(fragment, reader.mivot().get(fragment), document, resource, log, whole);
                }
            }
        }
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
            block.problems().forEach(problem -> report(VoTableIssue.E43, problem, place, log));
            if (whole) {
                for (MivotProblem problem : block.references(document, resource)) {
                    boolean circle = problem.rule().endsWith(".circle");
                    report(circle ? VoTableIssue.E43 : VoTableIssue.W67, problem, place, log);
                }
            }
        } catch (FormatException e) {
            VoTableIssue code = e.issue().map(Issue::code).orElse(VoTableIssue.E43) == VoTableIssue.W77
                    ? VoTableIssue.W77
                    : VoTableIssue.E43;
            log.report(Issue.of(code, String.valueOf(e.getMessage()), place, "VODML"));
        }
    }

    private static void report(VoTableIssue code, MivotProblem problem, Location block, IssueLog log) {
        Location at = block.line() > 0 && problem.line() > 1
                ? new Location(block.source(), block.line() + problem.line() - 1, 0)
                : block;
        String element = problem.rule().substring(0, problem.rule().indexOf('.'));
        log.report(Issue.of(code, "MIVOT 1.0 rule " + problem.rule() + ": " + problem.message(), at, element));
    }
}
