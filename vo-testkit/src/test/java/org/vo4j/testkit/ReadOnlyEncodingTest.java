// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Set;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.RowCursor;

/** A third party's encoding that can only be read passes the contract when it says so. */
class ReadOnlyEncodingTest extends TableEncodingContract {
    private static final TableEncoding TOY = new ToyEncoding(Set.of(), Set.of());

    @Override
    protected TableEncoding encoding() {
        return new TableEncoding() {
            @Override
            public String name() {
                return TOY.name();
            }

            @Override
            public PayloadForm payloadForm() {
                return TOY.payloadForm();
            }

            @Override
            public RowCursor read(Payload payload, ReadContext context) {
                return TOY.read(payload, context);
            }
        };
    }

    @Override
    protected byte[] payload(ExpectedTable table) {
        return ToyEncoding.write(table);
    }

    @Override
    protected boolean canWrite() {
        return false;
    }

    @Override
    protected int randomTables() {
        return 20;
    }

    @Override
    protected int mutations() {
        return 100;
    }
}
