// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;

/** Writes the cells of one column; what kind it is of is decided once. */
abstract class TdWriter {
    final TabledataSink sink;
    final WriteContext context;
    final CellPlan plan;
    final int place;

    TdWriter(TabledataSink sink, WriteContext context, int place) {
        this.sink = sink;
        this.context = context;
        this.place = place;
        this.plan = new CellPlan(context.columns().get(place), context.version());
    }

    static TdWriter of(TabledataSink sink, WriteContext context, int place) {
        CellPlan plan = new CellPlan(context.columns().get(place), context.version());
        if (plan.type.isText()) {
            return plan.strings ? new StringsTd(sink, context, place) : new TextTd(sink, context, place);
        }
        return plan.column.shape().isScalar() && !plan.type.isComplex()
                ? ScalarTds.of(sink, context, place)
                : ArrayTds.of(sink, context, place);
    }

    abstract void write(Cells row);

    final FormatException refusal(IssueCode code, String message) {
        return context.refusal(code, message, sink.index, place);
    }

    final void report(IssueCode code, String message) {
        context.report(code, message, sink.index, place);
    }

    /** Reports that two values become one. */
    final void merged(String message) {
        report(VoTableIssue.W78, message);
    }

    final FormatException noNull(String what) {
        return refusal(
                VoTableIssue.E48,
                what + " is null, and nothing stands for null in a column of " + plan.type
                        + "; declare a literal that does (VALUES/@null)"
                        + (plan.emptyIsNull ? "" : ", or write VOTable 1.3 or later, where an empty cell is null"));
    }

    /** A null integer before VOTable 1.3 without a literal: real documents have such cells, and readers know them. */
    final void emptyInteger() {
        report(
                VoTableIssue.W49,
                "null is written as an empty cell, which stands for null only from VOTable 1.3 on; declare a literal "
                        + "that does (VALUES/@null), or write a later version");
        sink.empty();
    }

    /** More elements than a variable array may have, all of which are written. */
    final void beyondBound(int count) {
        report(VoTableIssue.E02, count + " elements are more than arraysize '" + plan.column.shape() + "' allows");
    }

    final FormatException isNullLiteral(Object value) {
        return refusal(
                VoTableIssue.E49,
                "the value " + value + " is the one that VALUES/@null declares to be null; declare another");
    }

    final FormatException wrongCount(int count) {
        return refusal(
                VoTableIssue.E02,
                count + " elements do not fit arraysize '" + plan.column.shape()
                        + "'; declare the size that the cells have");
    }

    final FormatException outOfRange(long value) {
        return refusal(VoTableIssue.W51, "the value " + value + " is beyond the range of " + plan.type);
    }
}
