// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import org.vo4j.api.QueryException;
import org.vo4j.api.table.ForwardingCursor;
import org.vo4j.api.table.RowCursor;

/** The rows of an answer; the last {@link #next} looks at what the service says behind them. */
final class AnswerCursor extends ForwardingCursor {
    private final Answer answer;
    private long count;

    AnswerCursor(Answer answer, RowCursor rows) {
        super(rows);
        this.answer = answer;
    }

    @Override
    public boolean next() {
        try {
            if (rows.next()) {
                count++;
                return true;
            }
        } catch (QueryException e) {
            throw answer.refusedBehind(e);
        }
        answer.end(count);
        return false;
    }
}
