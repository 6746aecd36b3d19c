// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.product;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.testkit.ProductReaderContract;

/** The reader for texts as a plugin. */
class TextProductReaderTest extends ProductReaderContract {
    @Override
    protected ProductReader reader() {
        return new TextProductReader();
    }

    @Override
    protected String mediaType() {
        return "text/plain";
    }

    @Override
    protected Class<?> type() {
        return String.class;
    }

    @Override
    protected byte[] dataset() {
        return "some text".getBytes(StandardCharsets.UTF_8);
    }
}
