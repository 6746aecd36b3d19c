// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/** Writes cells that are one text. */
final class TextTd extends TdWriter {
    private final TextSource source = new TextSource();
    private final XmlEscaper escaper = new XmlEscaper(this);
    private final CellText measure = new CellText();

    TextTd(TabledataSink sink, WriteContext context, int place) {
        super(sink, context, place);
    }

    @Override
    void write(Cells row) {
        TextSlice text = source.text(row, place);
        if (text.length() == 0) {
            writeEmpty(row.isNull(place));
            return;
        }
        boolean ascii = Utf8.isAscii(text.array(), text.offset(), text.offset() + text.length());
        if (!ascii) {
            escaper.check(text);
            if (plan.asciiOnly) {
                report(VoTableIssue.W55, "the text is not ASCII in a column of datatype char");
            }
        }
        if (text.length() > plan.textSize) {
            checkSize(text);
        }
        if (plan.hasNull && isNullText(text)) {
            throw isNullLiteral("'" + text + "'");
        }
        escaper.cell(text);
    }

    private void writeEmpty(boolean isNull) {
        if (isNull && !plan.emptyIsNull) {
            if (plan.hasNull) {
                escaper.cell(source.text(plan.column.nullValue().orElse("")));
                return;
            }
            merged("a null text is written as an empty one, as there is no other before VOTable 1.3");
        } else if (!isNull && plan.emptyIsNull) {
            merged("an empty text is written as null; BINARY2 tells the two apart");
        }
        sink.empty();
    }

    private void checkSize(TextSlice text) {
        measure.take(text.array(), text.offset(), text.offset() + text.length(), true);
        int size = plan.countBytes ? measure.length() : measure.characters();
        if (size > plan.textSize) {
            throw refusal(
                    VoTableIssue.E02,
                    "the text takes " + size + " of arraysize '"
                            + (plan.column.shape().isScalar() ? "1" : plan.column.shape())
                            + "' and is not cut; declare a larger arraysize, or '*'");
        }
    }

    private boolean isNullText(TextSlice text) {
        byte[] literal = plan.nullText;
        int to = text.offset() + text.length();
        return Arrays.equals(text.array(), text.offset(), to, literal, 0, literal.length);
    }
}
