// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

/** Mistakes of writers, for {@link ToySink} to make. */
enum WriteBug {
    DROPS_NULL("writesEveryTypeAndShape"),
    CUTS_TEXT("textsTooLong"),
    SWAPS_COLUMNS("writesRandomTables"),
    FORGETS_ESCAPES("writesEveryTypeAndShape"),
    FORGETS_NULL_LITERAL("valueThatMeansNull"),
    KEEPS_FOREIGN_NULL("nullElementsTakeTheirLiteral"),
    LOSES_SURROGATES("charactersThatXmlForbids"),
    NAMES_WRONG_ROW("valueThatMeansNull"),
    KEEPS_CELLS("writesAllColumnsAtOnce"),
    TAKES_ROWS_WHEN_CLOSED("noRowsAfterClosing"),
    CLOSES_TWICE("closingTwice"),
    MARKS_FIRST_ROW("blocksJoin"),
    HOLDS_EVERYTHING("rowsGoOutAsTheyCome"),
    RESERVES_WHOLE_CELL("largeCells"),
    KEEPS_STALE_ARRAY("windowsOfEverySize"),
    REFUSES_ITSELF("valueThatMeansNull");

    /** The test of the contract that catches it. */
    final String caughtBy;

    WriteBug(String caughtBy) {
        this.caughtBy = caughtBy;
    }
}
