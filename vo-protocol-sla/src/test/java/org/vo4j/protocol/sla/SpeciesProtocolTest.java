// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.api.spi.DalProtocol;
import org.vo4j.testkit.DalProtocolContract;

/** Species of SLAP 2 as a plugin. */
class SpeciesProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new SpeciesProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (SpeciesResults found = ((SpeciesService) service).search(SpeciesQuery.all())) {
            return found.load().size();
        }
    }
}
