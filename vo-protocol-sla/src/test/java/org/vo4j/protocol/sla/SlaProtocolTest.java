// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.api.spi.DalProtocol;
import org.vo4j.testkit.DalProtocolContract;

/** SLAP 1.0 as a plugin. */
class SlaProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new SlaProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (SlaResults found = ((SlaService) service).search(SlaQuery.all())) {
            return found.load().size();
        }
    }
}
