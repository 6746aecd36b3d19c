// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;

/**
 * The root of a document (VOTable 1.5 section 3.3).
 *
 * <p>Lookups make an index of the whole document the first time; after that each takes constant time, or time that
 * grows with what it finds.
 */
public final class VotableElement extends Element {
    private final Prolog prolog;
    private volatile @Nullable DocumentIndex index;

    VotableElement(Parts parts, Prolog prolog) {
        super(parts);
        this.prolog = prolog;
    }

    /** Starts a document of the newest recommended version. */
    public static Builder builder() {
        return builder(VoTableVersion.assumed());
    }

    /** Starts a document of a version. */
    public static Builder builder(VoTableVersion version) {
        return new Builder(version);
    }

    /** The document with one RESOURCE and one TABLE that describes some rows. */
    public static VotableElement of(RowSource rows) {
        TableElement.Builder table = TableElement.builder().columns(rows.columns());
        if (rows instanceof Table known) {
            table.nrows(known.size());
        }
        return builder()
                .add(ResourceElement.builder()
                        .type("results")
                        .add(table.build())
                        .build())
                .build();
    }

    /** Makes a document; single-threaded. */
    public static final class Builder extends ElementBuilder<Builder, VotableElement> {
        private Builder(VoTableVersion version) {
            super("VOTABLE", VotableElement.class);
            attribute("version", version.number());
            if (!version.namespace().isEmpty()) {
                attribute("xmlns", version.namespace());
            }
        }

        @Override
        Builder self() {
            return this;
        }

        /** Adds an INFO behind all RESOURCEs. */
        public Builder trailingInfo(String name, String value) {
            addLast(Element.of(
                    prefix() + "INFO", List.of(new Attribute("name", name), new Attribute("value", value)), List.of()));
            return this;
        }
    }

    /** The same root in another prolog. */
    public VotableElement withProlog(Prolog newProlog) {
        return new VotableElement(new Parts(elementName(), attributes(), children(), locationSource()), newProlog);
    }

    /** What stands around the root. */
    public Prolog prolog() {
        return prolog;
    }

    /** The version that the document names; empty when it names none or one that does not exist. */
    public Optional<VoTableVersion> version() {
        return attribute("version").flatMap(VoTableVersion::of);
    }

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The INFOs directly inside, in document order, those behind the last RESOURCE included. */
    public List<InfoElement> infos() {
        return children(InfoElement.class);
    }

    /** The INFOs directly inside and behind the last RESOURCE: what a service says of the rows it has sent. */
    public List<InfoElement> trailingInfos() {
        List<Node> all = children();
        int last = all.size() - 1;
        while (last >= 0 && !(all.get(last) instanceof ResourceElement)) {
            last--;
        }
        return last < 0
                ? List.of()
                : all.subList(last + 1, all.size()).stream()
                        .filter(InfoElement.class::isInstance)
                        .map(InfoElement.class::cast)
                        .toList();
    }

    /** The RESOURCEs directly inside, in document order. */
    public List<ResourceElement> resources() {
        return children(ResourceElement.class);
    }

    /** The COOSYS directly inside, in document order. */
    public List<CoosysElement> coosys() {
        return children(CoosysElement.class);
    }

    /** The TIMESYS directly inside, in document order. */
    public List<TimesysElement> timesys() {
        return children(TimesysElement.class);
    }

    /** The PARAMs directly inside, in document order. */
    public List<ParamElement> params() {
        return children(ParamElement.class);
    }

    /** The GROUPs directly inside, in document order. */
    public List<GroupElement> groups() {
        return children(GroupElement.class);
    }

    /** All tables of the document, however deep, in document order. */
    public List<TableElement> tables() {
        return find(TableElement.class).list();
    }

    /** All elements of a type, however deep, in document order, to be found by name, UCD or utype. */
    public <T extends Element> Lookup<T> find(Class<T> type) {
        return index().find(type);
    }

    /** The element of an ID; the first where several have it. */
    public Optional<Element> byId(String id) {
        return index().byId(id);
    }

    /** The element of an ID, if it is of a type. */
    public <T extends Element> Optional<T> byId(String id, Class<T> type) {
        return byId(id).filter(type::isInstance).map(type::cast);
    }

    /** The FIELD that a FIELDref names. */
    public Optional<FieldElement> resolve(FieldRefElement ref) {
        return ref.ref().flatMap(id -> byId(id, FieldElement.class));
    }

    /** The PARAM that a PARAMref names. */
    public Optional<ParamElement> resolve(ParamRefElement ref) {
        return ref.ref().flatMap(id -> byId(id, ParamElement.class));
    }

    /** The element that the attribute {@code ref} of another names. */
    public Optional<Element> referenced(Element element) {
        return element.attribute("ref").flatMap(this::byId);
    }

    /** The VALUES whose content counts: itself, or the one that its {@code ref} leads to. */
    public ValuesElement resolve(ValuesElement values) {
        ValuesElement at = values;
        for (int steps = 0; steps < 100; steps++) {
            Optional<ValuesElement> next = at.ref().flatMap(id -> byId(id, ValuesElement.class));
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at; // a circle
    }

    /** The table whose FIELDs are those of another: itself, or the one that its {@code ref} leads to. */
    public TableElement structure(TableElement table) {
        return table.structure(this::byId);
    }

    /** The columns of a table, with its {@code ref} and those of its VALUES followed. */
    public Columns columns(TableElement table) {
        return table.columns(this::byId);
    }

    /** The element that an element of this document, the very object, stands directly in; empty for the root. */
    public Optional<Element> parent(Element element) {
        return index().parent(element);
    }

    /** The innermost RESOURCE that a table, the very object, stands in. */
    public Optional<ResourceElement> resourceOf(TableElement table) {
        Optional<Element> at = parent(table);
        while (at.isPresent() && !(at.get() instanceof ResourceElement)) {
            at = parent(at.get());
        }
        return at.map(ResourceElement.class::cast);
    }

    /** The coordinate system of a column or parameter: what it refers to, or the GROUP that it is a member of. */
    public Optional<CoosysElement> coosys(TypedElement element) {
        return index().system(element, CoosysElement.class);
    }

    /** The time system of a column or parameter: what it refers to, or the GROUP that it is a member of. */
    public Optional<TimesysElement> timesys(TypedElement element) {
        return index().system(element, TimesysElement.class);
    }

    private DocumentIndex index() {
        DocumentIndex made = index;
        if (made == null) {
            made = new DocumentIndex(this); // made twice at worst when two threads come at once
            index = made;
        }
        return made;
    }
}
