// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vo4j.api.IssueCode;
import org.vo4j.api.ServiceDocumentIssue;
import org.vo4j.api.VoTableIssue;

/** The reference of issue codes is made from the code; {@code -Dvo.golden=write} makes it anew. */
class IssueCodesPageTest {
    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Issue codes

                What vo4j reports about a document. The numbers up to W57 and E26 are those that astropy made known; the others are vo4j's own.
                An error is damage or a lost value, a warning a broken rule, an info something worth knowing. `Verify` decides what becomes of
                warnings and errors: ignored, collected, or an exception. This page is made from `org.vo4j.api.VoTableIssue` and
                `org.vo4j.api.ServiceDocumentIssue`, the last rows.

                | code | severity | meaning | rule |
                |---|---|---|---|
                """);
        List<IssueCode> all = new ArrayList<>(List.of(VoTableIssue.values()));
        all.addAll(List.of(ServiceDocumentIssue.values()));
        for (IssueCode issue : all) {
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            issue.code(),
                            issue.severity().name().toLowerCase(Locale.ROOT),
                            issue.title().replace("|", "\\|"),
                            issue.section()));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        Path file = Jars.ROOT.resolve("docs/issue-codes.md");
        if (System.getProperty("vo.golden", "").equals("write")) {
            Files.writeString(file, page());
        }
        assertEquals(page(), Files.readString(file), "run with -Dvo.golden=write");
    }
}
