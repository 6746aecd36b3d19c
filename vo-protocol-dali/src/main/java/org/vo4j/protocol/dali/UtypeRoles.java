// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.model.FieldRefElement;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;

/**
 * Which column or PARAM of an answer plays which part of a data model, by utype. Immutable.
 *
 * <p>Protocols of the time of SSA name the parts of a record by utype, and a part that is the same for all records may be
 * a PARAM of the table (SSA 1.1 section 4.2). Services write the prefix as they like, or none, and case differs:
 * {@code ssa:Access.Reference}, {@code spec:Spectrum.Access.Reference} and {@code access.reference} are one.
 */
public final class UtypeRoles {
    private static final String SPECTRUM = "spectrum.";

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, ParamElement> constants = new HashMap<>();

    private UtypeRoles(Answer answer) {
        answer.columns().forEach(column -> column.utype().ifPresent(utype -> columns.putIfAbsent(key(utype), column)));
        addAll(answer.table(), answer.columns());
        answer.resource().map(ResourceElement::params).ifPresent(this::addConstants);
        answer.resource().map(ResourceElement::groups).ifPresent(groups -> addGroups(groups, answer.columns()));
    }

    /** The parts that the columns and PARAMs of an answer play; a column comes before a PARAM. */
    public static UtypeRoles of(Answer answer) {
        return new UtypeRoles(answer);
    }

    private void addAll(TableElement table, Columns of) {
        addConstants(table.params());
        addGroups(table.groups(), of);
    }

    private void addGroups(List<GroupElement> groups, Columns of) {
        for (GroupElement group : groups) {
            addConstants(group.children(ParamElement.class));
            for (FieldRefElement reference : group.children(FieldRefElement.class)) {
                Optional<Column> column = reference.attribute("ref").flatMap(of::byId);
                Optional<String> utype = reference.attribute("utype");
                if (column.isPresent() && utype.isPresent()) {
                    columns.putIfAbsent(key(utype.get()), column.get());
                }
            }
            addGroups(group.children(GroupElement.class), of);
        }
    }

    /** PARAMs named INPUT: and OUTPUT: describe the service, and tell nothing of records. */
    private void addConstants(List<ParamElement> params) {
        for (ParamElement param : params) {
            String name = param.name().orElse("").toUpperCase(Locale.ROOT);
            if (!name.startsWith("INPUT:") && !name.startsWith("OUTPUT:")) {
                param.utype().ifPresent(utype -> constants.putIfAbsent(key(utype), param));
            }
        }
    }

    /** A utype without what services write in different ways: the prefix, blanks, case. */
    private static String key(String utype) {
        String bare =
                utype.substring(utype.indexOf(':') + 1).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return bare.startsWith(SPECTRUM) ? bare.substring(SPECTRUM.length()) : bare;
    }

    /** The column of a utype, given without prefix. */
    Optional<Column> column(String utype) {
        return Optional.ofNullable(columns.get(key(utype)));
    }

    /** The PARAM of a utype that no column has, given without prefix. */
    Optional<ParamElement> constant(String utype) {
        return Optional.ofNullable(constants.get(key(utype)));
    }

    /** The value of a PARAM as a natural Java value, as cells have it; empty for null. */
    static Optional<Object> value(ParamElement param) {
        if (param.isNull()) {
            return Optional.empty();
        }
        Datatype type = param.datatype().orElse(Datatype.CHAR);
        if (type.isText()) {
            return Optional.of(param.stringValue());
        }
        if (type == Datatype.BOOLEAN || type == Datatype.BIT) {
            return param.booleanValue().map(truth -> truth);
        }
        if (!param.shape().isScalar()) {
            return Optional.of(param.doubles());
        }
        return type.isInteger()
                ? param.longValue().stream().boxed().<Object>map(whole -> whole).findFirst()
                : param.doubleValue().stream()
                        .boxed()
                        .<Object>map(number -> number)
                        .findFirst();
    }
}
