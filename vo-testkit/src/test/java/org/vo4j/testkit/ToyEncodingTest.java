// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Set;
import org.vo4j.api.spi.TableEncoding;

/** A third party's encoding that is right passes the contract. */
class ToyEncodingTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new ToyEncoding(Set.of(), Set.of());
    }

    @Override
    protected byte[] payload(ExpectedTable table) {
        return ToyEncoding.write(table);
    }
}
