// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.function.Supplier;
import org.vo4j.api.Location;

/** A place in the skeleton that is only turned into one in the document when somebody asks. */
record Place(SkeletonLocator locator, int line, int column) implements Supplier<Location> {
    @Override
    public Location get() {
        return locator.locate(line, column);
    }
}
