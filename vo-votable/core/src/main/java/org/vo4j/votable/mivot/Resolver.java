// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.TableElement;

/** Makes the objects of one row; made for each. */
final class Resolver {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 1_000_000;

    /** Where an element is resolved: in a row of a table, or in GLOBALS where there is none. */
    record Scope(@Nullable TableElement table, @Nullable Cells row) {
        static final Scope GLOBALS = new Scope(null, null);

        long index() {
            return row instanceof Row one ? one.index() : row instanceof RowCursor cursor ? cursor.rowIndex() : -1;
        }
    }

    /** An instance that is being made of a row; met again inside itself it would go on for ever. */
    private record Visit(MivotElement element, @Nullable TableElement table, long row) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Visit that
                    && Mapping.is(element, that.element)
                    && Mapping.is(table, that.table)
                    && row == that.row;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(element) * 31 + Long.hashCode(row);
        }
    }

    private final Mapping mapping;
    private final Joins joins;
    private final Set<Visit> open = new HashSet<>();
    private int depth;
    private int nodes;

    Resolver(Mapping mapping) {
        this.mapping = mapping;
        this.joins = new Joins(mapping, this);
    }

    List<ModelObject> objects(TableElement table, Cells row) {
        List<ModelObject> objects = new ArrayList<>();
        for (TemplatesElement templates : mapping.templates(table)) {
            Scope scope = new Scope(mapping.table(templates, templates), row);
            if (joins.fulfils(templates, row)) {
                for (InstanceElement instance : templates.instances()) {
                    objects.add(object(instance, "", scope));
                }
            }
        }
        return objects;
    }

    void global(MivotElement child, List<ModelObject> objects) {
        if (child instanceof InstanceElement instance) {
            objects.add(object(instance, "", Scope.GLOBALS));
        } else if (child instanceof CollectionElement collection) {
            objects.addAll(list(collection, "", Scope.GLOBALS).objects());
        }
    }

    ModelObject object(InstanceElement instance, String role, Scope scope) {
        Visit visit = new Visit(instance, scope.table(), scope.index());
        if (!open.add(visit)) {
            throw Mapping.broken("REFERENCE", instance, "references go in a circle, back to an object inside itself");
        }
        enter(instance);
        List<ModelNode> members = new ArrayList<>();
        for (MivotElement member : instance.members()) {
            node(member, scope).ifPresent(members::add);
        }
        depth--;
        open.remove(visit);
        return new ModelObject(
                instance.dmtype(),
                role.isEmpty() ? instance.dmrole().orElse("") : role,
                instance.dmid().orElse(""),
                members);
    }

    private void enter(MivotElement element) {
        if (++depth > MAX_DEPTH) {
            throw beyond(element, "becomes deeper than " + MAX_DEPTH + " objects");
        }
        count(element);
    }

    private void count(MivotElement element) {
        if (++nodes > MAX_NODES) {
            throw beyond(element, "becomes larger than " + MAX_NODES + " objects and values");
        }
    }

    private static FormatException beyond(MivotElement element, String what) {
        return new FormatException(Issue.of(
                VoTableIssue.W77,
                "The tree that a MIVOT block makes of a row " + what + ", at " + element,
                Location.unknown(),
                "VODML"));
    }

    private Optional<ModelNode> node(MivotElement element, Scope scope) {
        if (element instanceof AttributeElement attribute) {
            count(element);
            return Optional.of(leaf(attribute, scope));
        } else if (element instanceof InstanceElement instance) {
            return Optional.of(object(instance, "", scope));
        } else if (element instanceof CollectionElement collection) {
            return Optional.of(list(collection, "", scope));
        } else if (element instanceof ReferenceElement reference) {
            return reference(reference, scope);
        }
        return Optional.empty();
    }

    private ModelList list(CollectionElement collection, String role, Scope scope) {
        enter(collection);
        List<ModelNode> items = new ArrayList<>();
        Optional<JoinElement> join = collection.join();
        if (join.isPresent()) {
            joins.fill(join.get(), scope, items);
        }
        for (MivotElement item : collection.items()) {
            node(item, scope).ifPresent(items::add);
        }
        depth--;
        return new ModelList(role.isEmpty() ? collection.dmrole().orElse("") : role, items);
    }

    private Optional<ModelNode> reference(ReferenceElement reference, Scope scope) {
        String role = reference.dmrole().orElse("");
        if (reference.dmref().isEmpty()) {
            return joins.find(reference, scope).map(found -> found);
        }
        String dmref = reference.dmref().get();
        Mapping.Target target = mapping.target(dmref)
                .orElseThrow(() -> Mapping.broken(
                        "REFERENCE.dmref", reference, "nothing in the block has the dmid '" + dmref + "'"));
        Scope there = Scope.GLOBALS;
        if (target.templates().isPresent()) {
            TableElement table = mapping.table(target.templates().get(), reference);
            if (!Mapping.is(table, scope.table())) {
                throw Mapping.broken(
                        "REFERENCE.dmref",
                        reference,
                        "'" + dmref + "' is of the rows of another table; which row, only keys can tell");
            }
            there = scope;
        }
        if (target.element() instanceof InstanceElement instance) {
            return Optional.of(object(instance, role, there));
        } else if (target.element() instanceof CollectionElement collection) {
            return Optional.of(list(collection, role, there));
        }
        return Optional.empty();
    }

    private ModelLeaf leaf(AttributeElement attribute, Scope scope) {
        String role = attribute.dmrole().orElse("");
        Cells row = scope.row();
        Optional<String> ref = attribute.ref();
        Optional<Column> column = ref.isEmpty() || row == null ? Optional.empty() : Mapping.column(row, ref.get());
        if (column.isPresent() && row != null) {
            Object value =
                    typed(attribute, element(attribute, row.value(column.get()).orElse(null)));
            String unit = mapping.unit(attribute, column.get().unit());
            return new ModelLeaf(role, attribute.dmtype(), unit, value);
        }
        TableElement table = scope.table();
        if (ref.isPresent() && table != null && mapping.field(table, ref.get()).isPresent()) {
            throw new VoException("The MIVOT block refers to the column '" + ref.get()
                    + "', which was not read; leave it among the columns of ReadOptions");
        }
        Optional<ParamElement> param = ref.flatMap(mapping::param);
        if (param.isPresent()) {
            Object value = typed(attribute, element(attribute, value(param.get())));
            String unit = mapping.unit(attribute, param.get().unit());
            return new ModelLeaf(role, attribute.dmtype(), unit, value);
        }
        // a reference that leads nowhere: the value, or null (MIVOT 1.0 section 4.8); Annotation.issues tells
        Object value = attribute
                .value()
                .map(text -> Literals.value(attribute.dmtype(), text))
                .orElse(null);
        return new ModelLeaf(role, attribute.dmtype(), attribute.unit().orElse(""), value);
    }

    /** The dmtype counts more than the type of a column of text (MIVOT 1.0 section 4.8). */
    private static @Nullable Object typed(AttributeElement attribute, @Nullable Object value) {
        return value instanceof String text ? Literals.value(attribute.dmtype(), text) : value;
    }

    private static @Nullable Object value(ParamElement param) {
        Datatype type = param.datatype().orElse(Datatype.CHAR);
        boolean scalar = param.shape().isScalar();
        if (param.isNull()) {
            return null;
        } else if (scalar && type.isInteger()) {
            return param.longValue().isPresent() ? param.longValue().getAsLong() : null;
        } else if (scalar && (type == Datatype.FLOAT || type == Datatype.DOUBLE)) {
            return param.doubleValue().isPresent() ? param.doubleValue().getAsDouble() : null;
        }
        return param.stringValue();
    }

    /** One element of an array; of a value that is not one, all (MIVOT 1.0 section 4.8). */
    private static @Nullable Object element(AttributeElement attribute, @Nullable Object value) {
        if (value == null
                || attribute.arrayindex().isEmpty()
                || !value.getClass().isArray()) {
            return value;
        }
        int index = attribute.arrayindex().getAsInt();
        int length = Array.getLength(value);
        if (index >= length) {
            throw Mapping.broken(
                    "ATTRIBUTE.arrayindex", attribute, "the array has " + length + " elements, counted from 0");
        }
        return Array.get(value, index);
    }

    /** The instance of a row of other TEMPLATES. */
    ModelObject object(TemplatesElement templates, InstanceElement instance, String role, Table rows, long index) {
        return object(
                instance,
                role,
                new Scope(mapping.table(templates, instance), rows.rows().moveTo(index)));
    }
}
