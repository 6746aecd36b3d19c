// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Ends what can be ended only, and must not hide why. */
final class Closing {
    private static final Logger LOG = System.getLogger(Closing.class.getName());

    private Closing() {}

    static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Cannot close or remove what was opened", e);
        }
    }
}
