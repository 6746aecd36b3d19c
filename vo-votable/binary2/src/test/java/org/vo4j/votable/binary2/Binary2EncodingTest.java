// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary2;

import org.vo4j.api.spi.TableEncoding;
import org.vo4j.testkit.TableEncodingContract;

/** BINARY2 fulfils the contract of every encoding. */
class Binary2EncodingTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new Binary2Encoding();
    }
}
