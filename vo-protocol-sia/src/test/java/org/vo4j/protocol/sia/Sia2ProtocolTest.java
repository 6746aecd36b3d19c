// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import org.vo4j.api.SkyPosition;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.testkit.DalProtocolContract;

/** SIA2 as a plugin. */
class Sia2ProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new Sia2Protocol();
    }

    @Override
    protected long rows(Object service) {
        try (Sia2Results found = ((Sia2Service) service).search(SkyPosition.icrs(10, 20), Angle.degrees(1))) {
            return found.load().size();
        }
    }
}
