// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import org.vo4j.api.SkyPosition;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.testkit.DalProtocolContract;

/** SSA as a plugin. */
class SsaProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new SsaProtocol();
    }

    @Override
    protected long rows(Object service) {
        SsaQuery query = SsaQuery.around(SkyPosition.icrs(10, 20)).radius(Angle.arcminutes(2));
        try (SsaResults found = ((SsaService) service).search(query)) {
            return found.load().size();
        }
    }
}
