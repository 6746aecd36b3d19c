// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Location;

/** What an element is made of. */
record Parts(
        String name,
        List<Attribute> attributes,
        List<Node> children,
        @Nullable Supplier<Location> location) {}
