// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Walks over trees of elements without recursion, so that deep ones do no harm. */
final class Trees {
    private Trees() {}

    static boolean equal(Element one, Element other) {
        Deque<Element> left = new ArrayDeque<>();
        Deque<Element> right = new ArrayDeque<>();
        left.push(one);
        right.push(other);
        while (!left.isEmpty()) {
            Element a = left.pop();
            Element b = right.pop();
            if (!sameHead(a, b) || !sameChildren(a, b, left, right)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameHead(Element a, Element b) {
        return a.elementName().equals(b.elementName())
                && a.attributes().equals(b.attributes())
                && a.children().size() == b.children().size()
                && (!(a instanceof VotableElement x)
                        || (b instanceof VotableElement y && x.prolog().equals(y.prolog())));
    }

    private static boolean sameChildren(Element a, Element b, Deque<Element> left, Deque<Element> right) {
        Iterator<Node> others = b.children().iterator();
        for (Node child : a.children()) {
            Node other = others.next();
            if (child instanceof Element x && other instanceof Element y) {
                left.push(x);
                right.push(y);
            } else if (!child.equals(other)) {
                return false;
            }
        }
        return true;
    }

    static int hash(Element root) {
        int hash = 0;
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Element element = open.pop();
            hash = hash * 31 + element.elementName().hashCode();
            hash = hash * 31 + element.attributes().hashCode();
            for (Node child : element.children()) {
                if (child instanceof Element inner) {
                    open.push(inner);
                } else {
                    hash = hash * 31 + child.hashCode();
                }
            }
        }
        return hash;
    }
}
