// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vo4j.api.VoException;

/**
 * The columns of a table, in order, found by place, name, ID, UCD or utype.
 *
 * <p>Immutable. Names need not be unique: the first of a name is found. Names are compared exactly, and where none
 * fits, without regard to case.
 */
public final class Columns implements Iterable<Column> {
    private final List<Column> list;
    private final Map<String, Column> byName = new HashMap<>();
    private final Map<String, Column> byId = new HashMap<>();

    private Columns(Collection<Column> columns) {
        List<Column> placed = new ArrayList<>(columns.size());
        for (Column column : columns) {
            placed.add(column.withIndex(placed.size()));
        }
        this.list = List.copyOf(placed);
        for (Column column : list) {
            byName.putIfAbsent(column.name(), column);
            column.id().ifPresent(id -> byId.putIfAbsent(id, column));
        }
    }

    /** Columns in the order given; each takes the place it has there. */
    public static Columns of(Collection<Column> columns) {
        return new Columns(columns);
    }

    /** Columns in the order given; each takes the place it has there. */
    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** The number of columns. */
    public int size() {
        return list.size();
    }

    /** The column at a place, counted from 0. */
    public Column get(int index) {
        return list.get(index);
    }

    /** The columns as an unmodifiable list. */
    public List<Column> list() {
        return list;
    }

    /** The columns in order. */
    public Stream<Column> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Column> iterator() {
        return list.iterator();
    }

    /** The first column of a name; compared without regard to case where none fits exactly. */
    public Optional<Column> byName(String name) {
        Column exact = byName.get(name);
        return exact != null
                ? Optional.of(exact)
                : stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** The column of an XML ID. */
    public Optional<Column> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The first column whose UCD is the one given, or more special: {@code pos.eq.ra} finds
     * {@code pos.eq.ra;meta.main}, {@code phot.mag} finds {@code phot.mag;em.opt.V}.
     *
     * @see Ucd#includes
     */
    public Optional<Column> byUcd(String ucd) {
        Ucd wanted = Ucd.of(ucd);
        return first(column -> column.ucd().filter(text -> Ucd.of(text).equals(wanted)))
                .or(() -> first(column -> column.ucd().filter(text -> wanted.includes(Ucd.of(text)))));
    }

    /** The first column of a utype; compared without regard to case (VOTable 1.5 section 4.6). */
    public Optional<Column> byUtype(String utype) {
        return first(column -> column.utype().filter(text -> text.equalsIgnoreCase(utype)));
    }

    private Optional<Column> first(Function<Column, Optional<String>> match) {
        return stream().filter(column -> match.apply(column).isPresent()).findFirst();
    }

    /**
     * The column of a name or ID; a name in another case is taken where no name and no ID fits exactly.
     *
     * @throws VoException when there is none; the message says which names are near
     */
    public Column column(String nameOrId) {
        Column exact = byName.get(nameOrId);
        if (exact != null) {
            return exact;
        }
        return byId(nameOrId)
                .or(() -> byName(nameOrId))
                .orElseThrow(() -> new VoException("No column '" + nameOrId + "'" + hint(nameOrId)));
    }

    /**
     * The place of the column of a name or ID, counted from 0.
     *
     * @throws VoException when there is none
     */
    public int index(String nameOrId) {
        return column(nameOrId).index();
    }

    /**
     * The columns of those names or IDs, in that order, as columns of their own.
     *
     * @throws VoException when there is none of a name
     */
    public Columns select(Collection<String> namesOrIds) {
        return new Columns(namesOrIds.stream().map(this::column).toList());
    }

    private String hint(String wanted) {
        List<String> near = Names.near(wanted, list.stream().map(Column::name).toList());
        return near.isEmpty()
                ? "; the table has "
                        + Names.some(list.stream().map(Column::name).toList())
                : "; did you mean " + String.join(" or ", near) + "?";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
