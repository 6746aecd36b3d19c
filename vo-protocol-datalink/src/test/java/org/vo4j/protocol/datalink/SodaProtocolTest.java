// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import org.vo4j.api.SkyPosition;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.testkit.DalProtocolContract;

/** SODA as a plugin. */
class SodaProtocolTest extends DalProtocolContract {
    @Override
    protected DalProtocol protocol() {
        return new SodaProtocol();
    }

    @Override
    protected long rows(Object service) {
        Cutout part = Cutout.circle(SkyPosition.icrs(10, 20), Angle.degrees(1)).id("ivo://x/y?1");
        try (DalResults<DalRecord> table = ((Soda) service).table(part)) {
            return table.load().size();
        }
    }
}
