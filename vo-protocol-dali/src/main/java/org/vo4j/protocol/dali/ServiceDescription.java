// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.QueryException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.ValuesElement;
import org.vo4j.votable.model.VotableElement;

/**
 * What a service says of itself: the parameters it takes and the columns it gives. Immutable.
 *
 * @param uri the address of the service or of its answer
 * @param description what it is, for people; empty when nothing is said
 * @param parameters the parameters it takes, in its own order
 * @param columns the columns it gives; none when it does not say
 */
public record ServiceDescription(URI uri, String description, List<ParameterDescription> parameters, Columns columns) {
    /** A service that answers with rows instead of their description has so many before that is an error. */
    private static final int MAX_ROWS = 1_000_000;

    private static final String OUTPUT = "OUTPUT:";

    /** Keeps a copy of the list. */
    public ServiceDescription {
        parameters = List.copyOf(parameters);
    }

    /**
     * What an answer says: its columns, and the parameters by its PARAMs named {@code INPUT:...} (SIA 1.0 section 6.1,
     * SSA 1.1) or by the service's descriptor of itself (DataLink 1.1 section 4.4). Reads it to its end.
     *
     * @throws QueryException when the service failed while it sent it
     * @throws FormatException when it is damaged, or full of rows
     */
    public static ServiceDescription of(DalResults<?> answer) {
        pass(answer);
        return new ServiceDescription(
                answer.uri(),
                description(answer.document(), answer.resource()),
                parameters(answer.document()),
                answer.columns());
    }

    /**
     * What a document says, which may be without a table (SSA 1.1 appendices A and C): as {@link #of(DalResults)}, with the
     * columns of the first TABLE, else those that PARAMs named {@code OUTPUT:...} stand for.
     *
     * @param service the address of the service or of the document
     */
    public static ServiceDescription of(URI service, VotableElement document) {
        Optional<TableElement> table = document.tables().stream().findFirst();
        Optional<ResourceElement> resource = document.resources().stream()
                .filter(some -> some.type().equalsIgnoreCase("results"))
                .findFirst();
        Columns columns = table.map(document::columns).orElseGet(() -> outputs(document));
        return new ServiceDescription(service, description(document, resource), parameters(document), columns);
    }

    private static Columns outputs(VotableElement document) {
        return Columns.of(document.find(ParamElement.class).list().stream()
                .filter(param -> ParameterDescription.isNamed(param, OUTPUT))
                .map(param -> output(param.column()))
                .toList());
    }

    private static Column output(Column param) {
        Column.Builder column = Column.builder(
                        param.name().strip().substring(OUTPUT.length()).strip(), param.datatype())
                .shape(param.shape());
        param.id().ifPresent(column::id);
        param.unit().ifPresent(column::unit);
        param.ucd().ifPresent(column::ucd);
        param.utype().ifPresent(column::utype);
        param.xtype().ifPresent(column::xtype);
        param.description().ifPresent(column::description);
        return column.build();
    }

    private static String description(VotableElement document, Optional<ResourceElement> resource) {
        return resource.flatMap(ResourceElement::description)
                .or(document::description)
                .map(Element::text)
                .map(String::strip)
                .orElse("");
    }

    private static void pass(DalResults<?> answer) {
        try (RowCursor rows = answer.rows()) {
            int count = 0;
            while (rows.next()) {
                if (++count > MAX_ROWS) {
                    throw new FormatException(
                            "The service sends rows without end where its description was asked for",
                            new Location(answer.uri().toString(), 0, 0));
                }
            }
        }
    }

    private static List<ParameterDescription> parameters(VotableElement document) {
        List<ParamElement> all = new ArrayList<>();
        document.find(ParamElement.class).list().stream()
                .filter(param -> ParameterDescription.isNamed(param, ParameterDescription.INPUT))
                .forEach(all::add);
        for (ResourceElement resource : document.find(ResourceElement.class).list()) {
            if (describesItself(resource)) {
                resource.groups().stream()
                        .filter(group -> group.name().orElse("").equalsIgnoreCase("inputParams"))
                        .map(GroupElement::params)
                        .forEach(all::addAll);
            }
        }
        // a parameter of several forms, such as POS as circle and as range, is told once for each
        Map<String, ParameterDescription> found = new LinkedHashMap<>();
        for (ParamElement param : all) {
            ParameterDescription parameter = ParameterDescription.of(param, domains(param, document));
            found.putIfAbsent(parameter.name().toUpperCase(Locale.ROOT) + " " + parameter.xtype(), parameter);
        }
        return List.copyOf(found.values());
    }

    private static List<ValuesElement> domains(ParamElement param, VotableElement document) {
        return param.values().stream().map(document::resolve).toList();
    }

    private static boolean describesItself(ResourceElement resource) {
        String utype = resource.utype().orElse("").strip();
        return utype.equalsIgnoreCase("adhoc:this")
                || (utype.equalsIgnoreCase("adhoc:service")
                        && resource.name().orElse("").strip().equalsIgnoreCase("this"));
    }

    /** What a capability says: the parameters of its standard interface; nothing of columns. */
    public static ServiceDescription of(URI service, Capability capability) {
        Optional<ServiceInterface> way = capability.standardInterface();
        return new ServiceDescription(
                way.flatMap(ServiceInterface::uri).orElse(service),
                capability.description().strip(),
                way.map(ServiceInterface::parameters).orElse(List.of()).stream()
                        .map(ParameterDescription::of)
                        .toList(),
                Columns.of());
    }

    /** The same description with another address, such as that of the service in place of its answer's. */
    public ServiceDescription at(URI address) {
        return new ServiceDescription(address, description, parameters, columns);
    }

    /** With what another source says of the same service where this one says nothing. */
    public ServiceDescription or(ServiceDescription other) {
        List<ParameterDescription> all = new ArrayList<>(parameters);
        other.parameters.stream()
                .filter(parameter -> parameter(parameter.name()).isEmpty())
                .forEach(all::add);
        return new ServiceDescription(
                uri,
                description.isEmpty() ? other.description : description,
                all,
                columns.size() == 0 ? other.columns : columns);
    }

    /** The first parameter of a name, which means the same in any case. */
    public Optional<ParameterDescription> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All of it in lines, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder("Service " + uri + "\n");
        if (!description.isEmpty()) {
            text.append(description.replaceAll("\\s+", " ")).append('\n');
        }
        text.append(parameters.isEmpty() ? "It does not say which parameters it takes.\n" : "Parameters:\n");
        parameters.forEach(
                parameter -> text.append("  ").append(parameter.describe()).append('\n'));
        if (columns.size() > 0) {
            text.append("Columns:\n");
            columns.forEach(column -> text.append("  ").append(describe(column)).append('\n'));
        }
        return text.toString();
    }

    private static String describe(Column column) {
        return column
                + column.unit()
                        .filter(unit -> !unit.isBlank())
                        .map(unit -> " [" + unit + "]")
                        .orElse("")
                + column.ucd()
                        .filter(ucd -> !ucd.isBlank())
                        .map(ucd -> " " + ucd)
                        .orElse("")
                + column.description()
                        .map(said -> ": " + said.strip().replaceAll("\\s+", " "))
                        .orElse("");
    }

    /** What {@link #describe} says. */
    @Override
    public String toString() {
        return describe();
    }
}
