// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.function.BooleanSupplier;
import org.vo4j.api.table.ForwardingCursor;
import org.vo4j.api.table.RowCursor;

/** A cursor that ends early when something has become too much. */
final class BoundedCursor extends ForwardingCursor {
    private final BooleanSupplier goesOn;
    private boolean cut;

    BoundedCursor(RowCursor rows, BooleanSupplier goesOn) {
        super(rows);
        this.goesOn = goesOn;
    }

    @Override
    public boolean next() {
        cut = cut || !goesOn.getAsBoolean();
        return !cut && rows.next();
    }

    boolean isCut() {
        return cut;
    }
}
