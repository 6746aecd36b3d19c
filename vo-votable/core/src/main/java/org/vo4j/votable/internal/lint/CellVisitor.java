// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.lint;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.internal.xtype.StcWords;
import org.vo4j.votable.internal.xtype.ValueCheck;
import org.vo4j.votable.internal.xtype.Xtypes;
import org.vo4j.votable.xtype.XType;
import org.vo4j.votable.xtype.XTypes;

/**
 * Decodes each cell of a row, so that the encoding reports the bad ones, and checks those that have an xtype. Makes no
 * object of scalars and texts.
 */
final class CellVisitor {
    private enum Kind {
        DOUBLE,
        FLOAT,
        LONG,
        BOOLEAN,
        TEXT,
        STRINGS,
        DOUBLES,
        LONGS,
        BOOLEANS
    }

    private final RowCursor cursor;
    private final IssueLog log;
    private final Supplier<Location> place;
    private final Kind[] kinds;
    private final @Nullable ValueCheck[] checks;
    /** Columns of a word of the past, whose values are read as those of the word that means the same. */
    private final boolean[] typed;

    /**
     * Creates a visitor of the rows of a cursor.
     *
     * @param place where the cursor stands, about
     */
    CellVisitor(RowCursor cursor, IssueLog log, Supplier<Location> place) {
        this.cursor = cursor;
        this.log = log;
        this.place = place;
        this.kinds = new Kind[cursor.columns().size()];
        this.checks = new @Nullable ValueCheck[kinds.length];
        this.typed = new boolean[kinds.length];
        for (int c = 0; c < kinds.length; c++) {
            Column column = cursor.columns().get(c);
            kinds[c] = kind(column);
            checks[c] = column.xtype()
                    .flatMap(xtype -> Xtypes.values(xtype, column.datatype(), column.shape()))
                    .orElse(null);
            typed[c] = checks[c] == null && kinds[c] == Kind.TEXT && isOfThePast(column);
        }
    }

    private static boolean isOfThePast(Column column) {
        return XType.of(column)
                .filter(type -> !type.word().equals(column.xtype().orElse("")))
                .isPresent();
    }

    private static Kind kind(Column column) {
        boolean scalar = column.shape().isScalar();
        return switch (column.datatype()) {
            case CHAR, UNICODE_CHAR -> column.shape().dimensions() > 1 ? Kind.STRINGS : Kind.TEXT;
            case BOOLEAN -> scalar ? Kind.BOOLEAN : Kind.BOOLEANS;
            case BIT -> scalar ? Kind.LONG : Kind.BOOLEANS;
            case UNSIGNED_BYTE, SHORT, INT, LONG -> scalar ? Kind.LONG : Kind.LONGS;
            case FLOAT -> scalar ? Kind.FLOAT : Kind.DOUBLES;
            case DOUBLE -> scalar ? Kind.DOUBLE : Kind.DOUBLES;
            case FLOAT_COMPLEX, DOUBLE_COMPLEX -> Kind.DOUBLES;
        };
    }

    /** Looks at the row that the cursor stands on. */
    void row() {
        for (int c = 0; c < kinds.length; c++) {
            ValueCheck check = checks[c];
            if (typed[c]) {
                typed(c);
            } else if (check == null) {
                decode(c);
            } else if (!cursor.isNull(c)) {
                String problem = check.problem(cursor, c);
                if (problem != null) {
                    report(c, problem);
                }
            }
        }
    }

    private void typed(int c) {
        Column column = cursor.columns().get(c);
        try {
            Optional<? extends Object> value = XTypes.value(cursor, column);
            if (XType.of(column).equals(Optional.of(XType.SHAPE))
                    && value.filter(String.class::isInstance).isPresent()) {
                String word = StcWords.beyond(cursor.getString(c)).orElse("something");
                report(VoTableIssue.W81, c, "has '" + word + "' of STC-S, which is not read");
            }
        } catch (FormatException e) {
            report(c, "cannot be read: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private void report(int c, String problem) {
        String xtype = cursor.columns().get(c).xtype().orElse("value");
        report(VoTableIssue.W66, c, "is no " + xtype + ": it " + problem);
    }

    private void report(VoTableIssue code, int c, String problem) {
        if (!log.wants(code)) {
            log.count(code);
            return;
        }
        Column column = cursor.columns().get(c);
        String message = "Row " + cursor.rowIndex() + ", column '" + column.name() + "': '" + cursor.getString(c) + "' "
                + problem;
        log.report(Issue.of(code, message, place.get(), column.name()));
    }

    private void decode(int c) {
        switch (kinds[c]) {
            case DOUBLE -> cursor.getDouble(c);
            case FLOAT -> cursor.getFloat(c);
            case LONG -> cursor.getLong(c, 0);
            case BOOLEAN -> {
                if (!cursor.isNull(c)) {
                    cursor.getBoolean(c);
                }
            }
            case TEXT -> cursor.getText(c);
            case STRINGS -> cursor.getStrings(c);
            case DOUBLES -> cursor.getDoubles(c);
            case LONGS -> cursor.getLongs(c);
            case BOOLEANS -> cursor.getBooleans(c);
        }
    }
}
