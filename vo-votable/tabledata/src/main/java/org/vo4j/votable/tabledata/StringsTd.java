// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/** Writes arrays of strings: one behind the other, filled up with blanks to the length that the first dimension says. */
final class StringsTd extends TdWriter {
    private final TextSource source = new TextSource();
    private final XmlEscaper escaper = new XmlEscaper(this);
    private final CellText measure = new CellText();

    StringsTd(TabledataSink sink, WriteContext context, int place) {
        super(sink, context, place);
    }

    @Override
    void write(Cells row) {
        if (row.isNull(place)) {
            writeNull();
            return;
        }
        String[] strings = row.getStrings(place);
        checkCount(strings.length);
        if (strings.length == 0) {
            merged("an array of no strings is written as null; BINARY2 tells the two apart");
            sink.empty();
            return;
        }
        boolean padded = false;
        sink.begin();
        for (int e = 0; e < strings.length; e++) {
            TextSlice text = source.text(strings[e]);
            int missing = plan.stringSize - size(text, e);
            escaper.content(text);
            // the end of the last is the cell's, unless nothing else shows that there is a last
            if (missing > 0 && (e < strings.length - 1 || text.length() == 0)) {
                padded = true;
                sink.blanks(missing);
            }
        }
        sink.end();
        if (padded) {
            merged("a string in an array is filled up with blanks, which are read as part of it");
        }
    }

    private void writeNull() {
        if (!plan.emptyIsNull) {
            merged("null is written as an empty text, as there is no other before VOTable 1.3");
        }
        sink.empty();
    }

    private void checkCount(int strings) {
        long count = (long) strings * plan.stringSize;
        boolean wrong = plan.declared >= 0
                ? count > plan.declared
                : count % Math.max(1, plan.stride) != 0 || count > plan.bound;
        if (wrong) {
            throw wrongCount(strings);
        }
    }

    /** The size of a string as arraysize counts it. */
    private int size(TextSlice text, int element) {
        int to = text.offset() + text.length();
        if (!Utf8.isAscii(text.array(), text.offset(), to)) {
            escaper.check(text);
            if (plan.asciiOnly) {
                report(VoTableIssue.W55, "the text is not ASCII in a column of datatype char");
            }
        }
        measure.take(text.array(), text.offset(), to, true);
        int size = plan.countBytes ? measure.length() : measure.characters();
        if (size > plan.stringSize) {
            throw refusal(
                    VoTableIssue.E02,
                    "string " + element + " takes " + size + " of arraysize '" + plan.column.shape()
                            + "' and is not cut; declare a larger arraysize");
        }
        return size;
    }
}
