// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.util.Locale;

/** The least calibration that a spectrum shall have; better ones are found, too (SSA 1.1 sections 4.1.2.10, 4.1.2.11). */
public enum Calibration {
    /** Whatever there is. */
    ANY,
    /** In physical units up to a factor. */
    RELATIVE,
    /** In physical units. */
    ABSOLUTE,
    /** Divided by a reference spectrum, such as the continuum; of fluxes only. */
    NORMALIZED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
