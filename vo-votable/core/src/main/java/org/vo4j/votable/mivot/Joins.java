// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Table;

/** Follows keys into collections and other tables (MIVOT 1.0 sections 4.9, 4.10, 4.11). */
final class Joins {
    private final Mapping mapping;
    private final Resolver resolver;

    Joins(Mapping mapping, Resolver resolver) {
        this.mapping = mapping;
        this.resolver = resolver;
    }

    /** Whether a row fulfils the conditions of TEMPLATES; a null fulfils none. */
    boolean fulfils(TemplatesElement templates, Cells row) {
        for (WhereElement where : templates.wheres()) {
            String name = where.primarykey().or(where::foreignkey).orElse("");
            Column column = Mapping.required(row, name, where);
            Optional<Object> value = KeyIndex.value(row, column);
            Optional<Object> wanted = where.value().flatMap(text -> literal(text, column, where));
            if (value.isEmpty() || wanted.isEmpty() || !value.equals(wanted)) {
                return false;
            }
        }
        return true;
    }

    /** What a REFERENCE with keys stands for in a row; nothing when a key is null or not found. */
    Optional<ModelObject> find(ReferenceElement reference, Resolver.Scope scope) {
        Cells row = scope.row();
        String source = reference.sourceref().orElse("");
        if (row == null) {
            throw Mapping.broken("REFERENCE.sourceref", reference, "keys are of a row, and GLOBALS have none");
        }
        List<Column> columns = reference.foreignKeys().stream()
                .map(key -> Mapping.required(row, key.ref(), reference))
                .toList();
        List<Object> key = new ArrayList<>();
        columns.forEach(column -> KeyIndex.value(row, column).ifPresent(key::add));
        String role = reference.dmrole().orElse("");
        if (mapping.target(source).map(Mapping.Target::element).orElse(null) instanceof CollectionElement collection) {
            return key.size() < columns.size()
                    ? Optional.empty()
                    : item(collection, reference, columns, key)
                            .map(found -> resolver.object(found, role, Resolver.Scope.GLOBALS));
        }
        TemplatesElement templates = mapping.templates(source)
                .orElseThrow(() -> Mapping.broken(
                        "REFERENCE.sourceref",
                        reference,
                        "'" + source + "' is no COLLECTION and no table with TEMPLATES"));
        return key.size() < columns.size() ? Optional.empty() : inTable(templates, reference, columns, key);
    }

    /** A literal as a value of a column, nothing when it is empty; types are not converted (MIVOT 1.0 section 4.11). */
    private static Optional<Object> literal(String text, Column column, WhereElement where) {
        Optional<Object> value = KeyIndex.literal(text, column);
        if (value.isEmpty() && !text.isBlank()) {
            throw Mapping.broken(
                    "WHERE.value",
                    where,
                    "'" + text + "' is no " + column.datatype().votableName() + ", of which the column is");
        }
        return value;
    }

    private Optional<InstanceElement> item(
            CollectionElement collection, MivotElement asking, List<Column> columns, List<Object> key) {
        return instances(collection).stream()
                .filter(instance -> matches(instance, asking, columns, key))
                .findFirst();
    }

    /** The items of a COLLECTION, of which some may be REFERENCEs (MIVOT 1.0 section 4.10). */
    private List<InstanceElement> instances(CollectionElement collection) {
        List<InstanceElement> found = new ArrayList<>();
        for (MivotElement item : collection.items()) {
            MivotElement target = item instanceof ReferenceElement reference
                    ? reference
                            .dmref()
                            .flatMap(mapping::target)
                            .map(Mapping.Target::element)
                            .orElse(item)
                    : item;
            if (target instanceof InstanceElement instance) {
                found.add(instance);
            }
        }
        return found;
    }

    private static boolean matches(
            InstanceElement instance, MivotElement asking, List<Column> columns, List<Object> key) {
        List<PrimaryKeyElement> keys = instance.primaryKeys();
        sameNumber(keys.size(), key.size(), asking);
        for (int i = 0; i < key.size(); i++) {
            Column column = columns.get(i);
            Optional<Object> own = keys.get(i).value().flatMap(text -> KeyIndex.literal(text, column));
            if (own.isEmpty() || !own.get().equals(key.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void sameNumber(int primary, int foreign, MivotElement asking) {
        if (primary != foreign) {
            throw Mapping.broken(
                    "FOREIGN_KEY",
                    asking,
                    "there are " + foreign + " keys, and " + primary + " PRIMARY_KEYs to compare");
        }
    }

    private Optional<ModelObject> inTable(
            TemplatesElement templates, ReferenceElement reference, List<Column> columns, List<Object> key) {
        InstanceElement instance = templates.instances().stream()
                .filter(one -> !one.primaryKeys().isEmpty())
                .findFirst()
                .orElseThrow(() -> Mapping.broken(
                        "REFERENCE.sourceref", reference, "no INSTANCE of the TEMPLATES has a PRIMARY_KEY"));
        sameNumber(instance.primaryKeys().size(), key.size(), reference);
        List<String> refs = new ArrayList<>();
        List<Object> wanted = new ArrayList<>();
        List<Column> own = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            PrimaryKeyElement primary = instance.primaryKeys().get(i);
            Column column = columns.get(i);
            if (primary.ref().isPresent()) {
                refs.add(primary.ref().get());
                wanted.add(key.get(i));
                own.add(column);
            } else if (!primary.value()
                    .flatMap(text -> KeyIndex.literal(text, column))
                    .equals(Optional.of(key.get(i)))) {
                return Optional.empty();
            }
        }
        Table rows = mapping.rows(templates, reference);
        String role = reference.dmrole().orElse("");
        for (long found : rows(templates, refs, wanted, own, reference)) {
            return Optional.of(resolver.object(templates, instance, role, rows, found));
        }
        return Optional.empty();
    }

    /** The rows of TEMPLATES that have values in columns, and fulfil the conditions of the TEMPLATES themselves. */
    private List<Long> rows(
            TemplatesElement templates, List<String> refs, List<Object> values, List<Column> own, MivotElement asking) {
        KeyIndex index = mapping.index(templates, refs, asking);
        for (int i = 0; i < own.size(); i++) {
            if (index.columns().get(i).datatype().isText()
                    != own.get(i).datatype().isText()) {
                throw Mapping.broken(
                        "WHERE",
                        asking,
                        "text is compared with numbers: columns '" + own.get(i).name() + "' and '" + refs.get(i) + "'");
            }
        }
        List<Long> found = index.find(values);
        if (templates.wheres().isEmpty()) {
            return found;
        }
        Table rows = mapping.rows(templates, asking);
        return found.stream()
                .filter(row -> fulfils(templates, rows.rows().moveTo(row)))
                .toList();
    }

    /** Adds what a JOIN gives for a row. */
    void fill(JoinElement join, Resolver.Scope scope, List<ModelNode> items) {
        String source = join.sourceref().orElse("");
        MivotElement collection = join.sourceref()
                .or(join::dmref)
                .flatMap(mapping::target)
                .map(Mapping.Target::element)
                .orElse(null);
        if (collection instanceof CollectionElement foreign) {
            collection(join, foreign, scope, items);
            return;
        }
        Optional<Mapping.Target> target = join.dmref().flatMap(mapping::target);
        if (join.dmref().isPresent() && target.isEmpty()) {
            throw Mapping.broken(
                    "JOIN.dmref",
                    join,
                    "nothing in the block has the dmid '" + join.dmref().get() + "'");
        }
        Optional<TemplatesElement> templates =
                target.isPresent() ? target.get().templates() : mapping.templates(source);
        boolean agree = source.isEmpty()
                || templates.isEmpty()
                || mapping.templates(source)
                        .filter(one -> Mapping.is(mapping.table(one, join), mapping.table(templates.get(), join)))
                        .isPresent();
        if (templates.isEmpty() || !agree) {
            throw Mapping.broken("JOIN.sourceref", join, "there are no such TEMPLATES, or not with that INSTANCE");
        }
        InstanceElement instance = target.map(Mapping.Target::element)
                .filter(InstanceElement.class::isInstance)
                .map(InstanceElement.class::cast)
                .orElseGet(() -> only(templates.get(), join));
        table(join, templates.get(), instance, scope, items);
    }

    private static InstanceElement only(TemplatesElement templates, JoinElement join) {
        if (templates.instances().size() != 1) {
            throw Mapping.broken("JOIN.sourceref", join, "the TEMPLATES have not one INSTANCE; dmref must say which");
        }
        return templates.instances().get(0);
    }

    private void table(
            JoinElement join,
            TemplatesElement templates,
            InstanceElement instance,
            Resolver.Scope scope,
            List<ModelNode> items) {
        Table rows = mapping.rows(templates, join);
        List<String> refs = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Column> own = new ArrayList<>();
        for (WhereElement where : join.wheres()) {
            String foreign = where.foreignkey().or(where::primarykey).orElse("");
            Column there = Mapping.required(rows.rows(), foreign, where);
            Column here = where.value().isPresent()
                    ? there
                    : Mapping.required(row(scope, join), where.primarykey().orElse(""), where);
            Optional<Object> value = where.value().isPresent()
                    ? literal(where.value().get(), there, where)
                    : KeyIndex.value(row(scope, join), here);
            if (value.isEmpty()) {
                return; // a null is equal to nothing
            }
            refs.add(foreign);
            values.add(value.get());
            own.add(here);
        }
        for (long row : rows(templates, refs, values, own, join)) {
            items.add(resolver.object(templates, instance, "", rows, row));
        }
    }

    private static Cells row(Resolver.Scope scope, MivotElement asking) {
        Cells row = scope.row();
        if (row == null) {
            throw Mapping.broken("WHERE.primarykey", asking, "a column is of a row, and GLOBALS have none");
        }
        return row;
    }

    /** The items of a COLLECTION of GLOBALS whose primary keys are, in order, what the conditions want. */
    private void collection(JoinElement join, CollectionElement foreign, Resolver.Scope scope, List<ModelNode> items) {
        List<Column> columns = new ArrayList<>();
        List<Object> key = new ArrayList<>();
        for (WhereElement where : join.wheres()) {
            if (where.value().isPresent()) {
                columns.add(Column.builder("key", Datatype.CHAR).build());
                key.add(where.value().get());
            } else {
                Column column =
                        Mapping.required(row(scope, join), where.primarykey().orElse(""), where);
                columns.add(column);
                KeyIndex.value(row(scope, join), column).ifPresent(key::add);
            }
        }
        if (key.size() < columns.size()) {
            return;
        }
        for (InstanceElement instance : instances(foreign)) {
            if (key.isEmpty() || matches(instance, join, columns, key)) {
                items.add(resolver.object(instance, "", Resolver.Scope.GLOBALS));
            }
        }
    }
}
