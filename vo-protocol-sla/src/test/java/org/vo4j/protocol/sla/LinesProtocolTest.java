// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.api.spi.DalProtocol;
import org.vo4j.testkit.DalProtocolContract;

/** Lines of SLAP 2 as a plugin. */
class LinesProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new LinesProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (LinesResults found = ((LinesService) service).search(LinesQuery.all())) {
            return found.load().size();
        }
    }
}
