// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.product;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.testkit.ProductReaderContract;
import org.vo4j.votable.VoTable;

/** The reader for VOTables as a plugin. */
class VoTableProductReaderTest extends ProductReaderContract {
    @Override
    protected ProductReader reader() {
        return new VoTableProductReader();
    }

    @Override
    protected String mediaType() {
        return "application/x-votable+xml";
    }

    @Override
    protected Class<?> type() {
        return VoTable.class;
    }

    @Override
    protected byte[] dataset() {
        return "<VOTABLE version=\"1.4\"><RESOURCE><TABLE><FIELD name=\"n\" datatype=\"int\"/></TABLE></RESOURCE></VOTABLE>"
                .getBytes(StandardCharsets.UTF_8);
    }
}
