// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.table.Ucd;

/**
 * The elements of one type in a document, in document order, found by what they say of themselves.
 *
 * <p>Immutable and shareable between threads.
 *
 * @param <T> the type
 */
public final class Lookup<T extends Element> implements Iterable<T> {
    private final List<T> list;
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, List<T>> byUtype = new HashMap<>();
    private final Map<String, T> byId = new HashMap<>();

    Lookup(List<T> list) {
        this.list = list;
        for (T element : list) {
            element.id().ifPresent(id -> byId.putIfAbsent(id, element));
            element.attribute("name").ifPresent(name -> enter(byName, name, element));
            element.attribute("utype").ifPresent(utype -> enter(byUtype, folded(utype), element));
        }
    }

    private static <T> void enter(Map<String, List<T>> map, String key, T element) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(element);
    }

    private static String folded(String utype) {
        return utype.toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    public List<T> list() {
        return list;
    }

    /** Their number. */
    public int size() {
        return list.size();
    }

    @Override
    public Iterator<T> iterator() {
        return list.iterator();
    }

    /** The one of an ID. */
    public Optional<T> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a name, compared exactly. */
    public Optional<T> byName(String name) {
        return byName.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All of a name, compared exactly. */
    public List<T> allByName(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /**
     * All whose UCD is the one given, or more special.
     *
     * @see Ucd#includes
     */
    public List<T> byUcd(String ucd) {
        Ucd wanted = Ucd.of(ucd);
        List<T> found = new ArrayList<>();
        for (T element : list) {
            if (element.attribute("ucd")
                    .filter(text -> wanted.includes(Ucd.of(text)))
                    .isPresent()) {
                found.add(element);
            }
        }
        return List.copyOf(found);
    }

    /** All of a utype, compared without regard to case (VOTable 1.5 section 4.6). */
    public List<T> byUtype(String utype) {
        return List.copyOf(byUtype.getOrDefault(folded(utype), List.of()));
    }
}
