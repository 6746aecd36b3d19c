// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import org.vo4j.api.table.ForwardingCursor;
import org.vo4j.api.table.RowCursor;

/** The rows that a cursor has yet to give, the one on which it stands among them if nobody has had it. */
final class Rest extends ForwardingCursor {
    private boolean current;

    Rest(RowCursor rows, boolean current) {
        super(rows);
        this.current = current;
    }

    @Override
    public boolean next() {
        if (current) {
            current = false;
            return true;
        }
        return rows.next();
    }
}
