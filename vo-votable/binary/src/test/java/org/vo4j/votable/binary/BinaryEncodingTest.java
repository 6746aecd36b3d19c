// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary;

import org.vo4j.api.spi.TableEncoding;
import org.vo4j.testkit.TableEncodingContract;

/** BINARY fulfils the contract of every encoding. */
class BinaryEncodingTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new BinaryEncoding();
    }
}
