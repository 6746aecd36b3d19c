// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Table;
import org.vo4j.votable.internal.unit.UnitMeaning;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** What a block means in a document: which TEMPLATES are for which table, and where its IDs are. */
final class Mapping {
    /** An element that has an ID, with the TEMPLATES around it, if it is in some. */
    record Target(MivotElement element, Optional<TemplatesElement> templates) {}

    private record Asked(TableElement table, List<TemplatesElement> templates) {}

    private final VotableElement document;
    private final ResourceElement scope;
    private final VodmlElement block;
    private final List<Table> rows;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, TemplatesElement> named = new HashMap<>();
    private final IdentityHashMap<TemplatesElement, TableElement> mapped = new IdentityHashMap<>();
    private final Map<List<Object>, KeyIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, Optional<ParamElement>> params = new ConcurrentHashMap<>();
    private final Map<String, Boolean> units = new ConcurrentHashMap<>();
    private final Map<TableElement, Map<String, FieldElement>> fields =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile @Nullable Asked last;

    Mapping(VotableElement document, ResourceElement scope, VodmlElement block, List<Table> rows) {
        this.document = document;
        this.scope = scope;
        this.block = block;
        this.rows = rows;
        enter(block, Optional.empty());
    }

    private void enter(MivotElement element, Optional<TemplatesElement> templates) {
        Optional<TemplatesElement> around = templates;
        if (element instanceof TemplatesElement own) {
            around = Optional.of(own);
            own.tableref().ifPresent(ref -> named.putIfAbsent(ref, own));
            table(own).ifPresent(table -> mapped.put(own, table));
        }
        Target target = new Target(element, around);
        element.present("dmid").ifPresent(id -> targets.putIfAbsent(id, target));
        for (MivotElement child : element.children()) {
            enter(child, around);
        }
    }

    private Optional<TableElement> table(TemplatesElement templates) {
        Optional<String> ref = templates.tableref();
        return ref.isPresent()
                ? table(ref.get())
                : scope.tables().stream()
                        .findFirst()
                        .or(() -> scope.resources().stream()
                                .flatMap(inner -> inner.tables().stream())
                                .findFirst());
    }

    /** The table of an ID, or else of a name (MIVOT 1.0 section 4.5). */
    private Optional<TableElement> table(String ref) {
        return document.byId(ref, TableElement.class)
                .or(() -> scope.tables().stream()
                        .filter(table -> table.name().filter(ref::equals).isPresent())
                        .findFirst())
                .or(() -> document.find(TableElement.class).byName(ref));
    }

    VodmlElement block() {
        return block;
    }

    List<TableElement> tables() {
        List<TableElement> found = new ArrayList<>();
        for (TemplatesElement templates : block.templates()) {
            TableElement table = mapped.get(templates);
            if (table != null && !found.contains(table)) {
                found.add(table);
            }
        }
        return found;
    }

    /** The TEMPLATES of a table; row after row asks for those of the same. */
    List<TemplatesElement> templates(TableElement table) {
        Asked asked = last;
        if (asked == null || !is(asked.table, table)) {
            List<TemplatesElement> found = block.templates().stream()
                    .filter(templates -> mapped.containsKey(templates) && same(mapped.get(templates), table))
                    .toList();
            asked = new Asked(table, found);
            last = asked;
        }
        return asked.templates;
    }

    /** The TEMPLATES of a sourceref. */
    Optional<TemplatesElement> templates(String sourceref) {
        TemplatesElement found = named.get(sourceref);
        return found != null
                ? Optional.of(found)
                : table(sourceref).flatMap(table -> templates(table).stream().findFirst());
    }

    /** Whether two are the very same object: equal ones may stand in different places. */
    static boolean is(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    /** A TABLE that a reader gives is not the object that a later look at its document has. */
    static boolean same(TableElement one, TableElement other) {
        return is(one, other)
                || (one.id().equals(other.id())
                        && one.name().equals(other.name())
                        && one.fields().equals(other.fields()));
    }

    Optional<Target> target(String dmid) {
        return Optional.ofNullable(targets.get(dmid));
    }

    /** The table that TEMPLATES are for, if there is one. */
    Optional<TableElement> find(TemplatesElement templates) {
        return Optional.ofNullable(mapped.get(templates));
    }

    /** The table that TEMPLATES are for. */
    TableElement table(TemplatesElement templates, MivotElement asking) {
        TableElement table = mapped.get(templates);
        if (table == null) {
            throw broken(
                    "TEMPLATES.tableref",
                    asking,
                    "there is no table '" + templates.tableref().orElse("") + "'");
        }
        return table;
    }

    /** The rows that TEMPLATES are for. */
    Table rows(TemplatesElement templates, MivotElement asking) {
        TableElement wanted = table(templates, asking);
        List<TableElement> all = document.tables();
        for (int i = 0; i < Math.min(rows.size(), all.size()); i++) {
            if (is(all.get(i), wanted)) {
                return rows.get(i);
            }
        }
        throw broken(
                asking.elementName() + ".sourceref",
                asking,
                "it needs the rows of another table; read the document into memory with VoTable.read");
    }

    /** The rows of TEMPLATES by the values of columns. */
    KeyIndex index(TemplatesElement templates, List<String> columns, MivotElement asking) {
        Table table = rows(templates, asking);
        List<Object> key = List.of(table, columns);
        return indexes.computeIfAbsent(key, made -> KeyIndex.of(table, columns(table, columns, asking)));
    }

    private static List<Column> columns(Cells row, List<String> refs, MivotElement asking) {
        return refs.stream().map(ref -> required(row, ref, asking)).toList();
    }

    private static List<Column> columns(Table table, List<String> refs, MivotElement asking) {
        return columns(table.rows(), refs, asking);
    }

    /** The column of an ID, or else of a name. */
    static Optional<Column> column(Cells row, String ref) {
        return row.columns()
                .byId(ref)
                .or(() -> row.columns().stream()
                        .filter(column -> column.name().equals(ref))
                        .findFirst());
    }

    static Column required(Cells row, String ref, MivotElement asking) {
        return column(row, ref)
                .orElseThrow(() -> broken(
                        asking.elementName() + ".ref",
                        asking,
                        "the table has no column '" + ref + "', or it was not read"));
    }

    /** The FIELD of an ID, or else of a name, read or not. */
    Optional<FieldElement> field(TableElement table, String ref) {
        return Optional.ofNullable(fields.computeIfAbsent(table, this::fields).get(ref));
    }

    private Map<String, FieldElement> fields(TableElement table) {
        Map<String, FieldElement> found = new HashMap<>();
        List<FieldElement> all = document.structure(table).fields();
        all.forEach(field -> field.id().ifPresent(id -> found.putIfAbsent(id, field)));
        all.forEach(field -> field.name().ifPresent(name -> found.putIfAbsent(name, field)));
        return found;
    }

    /** Whether some table of the document has a FIELD of an ID or name. */
    boolean isField(String ref) {
        return document.byId(ref, FieldElement.class).isPresent()
                || document.find(FieldElement.class).byName(ref).isPresent();
    }

    /**
     * The unit of a value: that of the ATTRIBUTE, which writes that of its FIELD or PARAM in the convention of VOUnits
     * (MIVOT 1.0 section 4.8), or where it names none that of the FIELD or PARAM itself.
     *
     * @throws FormatException when they are two units
     */
    String unit(AttributeElement attribute, Optional<String> described) {
        String own = attribute.unit().orElse("").strip();
        String other = described.orElse("").strip();
        if (own.isEmpty() || other.isEmpty() || own.equals(other)) {
            return own.isEmpty() ? other : own;
        }
        if (!units.computeIfAbsent(own + '\n' + other, both -> UnitMeaning.same(own, other))) {
            throw broken("ATTRIBUTE.unit", attribute, twoUnits(own, other));
        }
        return own;
    }

    static String twoUnits(String own, String other) {
        return "unit must be that of the FIELD or PARAM, and '" + own + "' is not '" + other + "'";
    }

    /** The PARAM of an ID, or else of a name. */
    Optional<ParamElement> param(String ref) {
        return params.computeIfAbsent(
                ref,
                key -> document.byId(key, ParamElement.class)
                        .or(() -> document.find(ParamElement.class).byName(key)));
    }

    static FormatException broken(String rule, MivotElement at, String what) {
        return new FormatException(Issue.of(
                VoTableIssue.E43,
                "MIVOT 1.0 rule " + rule + ": " + what + "; asked for by " + at,
                Location.unknown(),
                at.elementName()));
    }
}
