// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.info;

import java.util.List;
import java.util.Map;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * What is known of a document that has been read.
 *
 * @param source its name for people
 * @param root its skeleton
 * @param version the version whose rules were used
 * @param ownRows whether the document is a file of another format, whose STREAMs lead to itself and are none of its own
 * @param tables a fact for each table that was met, in document order
 * @param issues how many deviations of each code were met
 */
public record DocumentFacts(
        String source,
        VotableElement root,
        String version,
        boolean ownRows,
        List<TableFacts> tables,
        Map<String, Long> issues) {
    /**
     * What reading the rows of a table gave.
     *
     * @param encoding the encoding; empty when there is no DATA
     * @param rows the rows counted; -1 when they were not
     * @param uncounted why the rows were not counted; empty when they were
     */
    public record TableFacts(String encoding, long rows, String uncounted) {}

    /** The facts of a table of the skeleton; none where reading did not get that far. */
    TableFacts facts(int index) {
        return index < tables.size() ? tables.get(index) : new TableFacts("", -1, "not reached");
    }

    /** The tables of the skeleton, in document order. */
    List<TableElement> elements() {
        return root.tables();
    }
}
