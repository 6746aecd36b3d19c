// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is where in a document; made by one walk over it, and safe between threads. */
final class DocumentIndex {
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Class<?>, List<Element>> byType = new HashMap<>();
    /** The elements, mostly GROUPs, that have a FIELDref or PARAMref to an ID. */
    private final Map<String, List<Element>> holders = new HashMap<>();

    private final Map<Class<?>, Lookup<?>> lookups = new ConcurrentHashMap<>();
    private volatile @Nullable IdentityHashMap<Element, Element> parents;

    DocumentIndex(VotableElement root) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Element element = open.pop();
            enter(element);
            List<Node> children = element.children();
            // pushed backwards, so that they come in document order
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i) instanceof Element child) {
                    open.push(child);
                }
            }
        }
    }

    private void enter(Element element) {
        byType.computeIfAbsent(element.getClass(), type -> new ArrayList<>()).add(element);
        for (Attribute attribute : element.attributes()) {
            if (attribute.name().equals("ID") || attribute.name().equals("id")) {
                byId.putIfAbsent(attribute.value(), element);
            }
        }
        for (Node child : element.children()) {
            if (child instanceof FieldRefElement || child instanceof ParamRefElement) {
                ((Element) child).attribute("ref").ifPresent(id -> hold(id, element));
            }
        }
    }

    private void hold(String id, Element holder) {
        holders.computeIfAbsent(id, key -> new ArrayList<>(1)).add(holder);
    }

    /** Who stands in whom; made when first asked for. */
    private IdentityHashMap<Element, Element> parents() {
        IdentityHashMap<Element, Element> made = parents;
        if (made == null) {
            made = new IdentityHashMap<>();
            for (List<Element> elements : byType.values()) {
                for (Element element : elements) {
                    for (Node child : element.children()) {
                        if (child instanceof Element inner) {
                            made.put(inner, element);
                        }
                    }
                }
            }
            parents = made;
        }
        return made;
    }

    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Element> parent(Element element) {
        return Optional.ofNullable(parents().get(element));
    }

    @SuppressWarnings("unchecked") // the map's value is made from its key
    <T extends Element> Lookup<T> find(Class<T> type) {
        return (Lookup<T>) lookups.computeIfAbsent(type, key -> new Lookup<>(all(type)));
    }

    private <T extends Element> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Element element : byType.getOrDefault(type, List.of())) {
            found.add(type.cast(element));
        }
        return List.copyOf(found);
    }

    <T extends Element> Optional<T> system(TypedElement element, Class<T> type) {
        Optional<T> direct = referenced(element, type);
        if (direct.isPresent()) {
            return direct;
        }
        for (Element holder : holders.getOrDefault(element.id().orElse(""), List.of())) {
            // some documents follow a draft of VOTable 1.5, in which COOSYS itself had members
            Optional<T> found = type.isInstance(holder) ? Optional.of(type.cast(holder)) : inGroups(holder, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return parent(element).orElse(null) instanceof GroupElement group ? inGroups(group, type) : Optional.empty();
    }

    /** What a GROUP refers to, or the nearest GROUP around it that refers to such a thing. */
    private <T extends Element> Optional<T> inGroups(Element first, Class<T> type) {
        @Nullable Element at = first;
        while (at instanceof GroupElement) {
            Optional<T> found = referenced(at, type);
            if (found.isPresent()) {
                return found;
            }
            at = parents().get(at);
        }
        return Optional.empty();
    }

    private <T extends Element> Optional<T> referenced(Element element, Class<T> type) {
        return element.attribute("ref").map(byId::get).filter(type::isInstance).map(type::cast);
    }
}
