// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import org.vo4j.api.SkyPosition;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.testkit.DalProtocolContract;

/** Cone search as a plugin. */
class ConeSearchProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new ConeSearchProtocol();
    }

    @Override
    protected long rows(Object service) {
        try (ConeSearchResults found =
                ((ConeSearchService) service).search(SkyPosition.icrs(10, 20), Angle.arcminutes(2))) {
            return found.load().size();
        }
    }
}
