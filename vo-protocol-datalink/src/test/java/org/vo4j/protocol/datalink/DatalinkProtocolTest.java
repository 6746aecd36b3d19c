// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import org.vo4j.api.spi.DalProtocol;
import org.vo4j.testkit.DalProtocolContract;

/** DataLink as a plugin. */
class DatalinkProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new DatalinkProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (Links links = ((DatalinkService) service).links("ivo://x/y?1")) {
            return links.list().size();
        }
    }
}
