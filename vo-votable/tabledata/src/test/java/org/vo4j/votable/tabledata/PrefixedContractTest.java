// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.spi.TableEncoding;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.ReferencePayloads;
import org.vo4j.testkit.TableEncodingContract;
import org.vo4j.testkit.TabledataStyle;

/** Elements with a namespace prefix mean the same (B18). */
class PrefixedContractTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new TabledataEncoding();
    }

    @Override
    protected String elementName() {
        return "vot:TABLEDATA";
    }

    @Override
    protected byte[] payload(ExpectedTable table) {
        return ReferencePayloads.tabledata(table, TabledataStyle.plain().withPrefix("vot"));
    }

    @Override
    protected byte[] variedPayload(ExpectedTable table, long seed) {
        return ReferencePayloads.tabledata(table, TabledataStyle.varied(seed).withPrefix("vot"));
    }
}
