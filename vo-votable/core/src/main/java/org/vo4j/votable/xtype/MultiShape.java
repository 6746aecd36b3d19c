// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The union of shapes (DALI 1.2 section 3.13).
 *
 * @param parts the shapes, none of which is a union itself
 */
public record MultiShape(List<Shape> parts) implements Shape {
    /** Copies what it is given; the shapes of unions in it come in their place. */
    public MultiShape {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A multishape has at least one shape");
        }
        List<Shape> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part.parts()));
        parts = List.copyOf(flat);
    }

    @Override
    public boolean contains(Point point) {
        return parts.stream().anyMatch(part -> part.contains(point));
    }

    @Override
    public String text() {
        return parts.stream().map(Shape::text).collect(Collectors.joining(" "));
    }
}
