// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import org.vo4j.api.spi.DalProtocol;
import org.vo4j.testkit.DalProtocolContract;

/** TAP keeps the contract of protocols. */
final class TapProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new TapProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (TapResults results = ((TapService) service).query("SELECT * FROM t")) {
            return results.load().size();
        }
    }
}
