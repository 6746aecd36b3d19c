// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import java.util.Optional;

/**
 * An example of how to use a service (DALI 1.1 section 2.3; the vocabulary {@code http://www.ivoa.net/rdf/examples#}).
 *
 * @param id the identifier in its page; empty when not given
 * @param name a short text for people; empty when not given
 * @param properties everything that is marked in the example, in its order, {@code name} and the parameters included
 * @param parameters the request parameters ({@code generic-parameter})
 */
public record Example(String id, String name, List<Property> properties, List<Parameter> parameters) {
    /** Keeps copies of the lists. */
    public Example {
        properties = List.copyOf(properties);
        parameters = List.copyOf(parameters);
    }

    /** The identifier of the standard that it is an example of ({@code capability}); empty when not given. */
    public Optional<String> capability() {
        return first("capability");
    }

    /** The query of a TAP example: the property {@code query}, or else the parameter QUERY. */
    public Optional<String> query() {
        return first("query")
                .or(() -> parameters.stream()
                        .filter(parameter -> parameter.key().equalsIgnoreCase("QUERY"))
                        .map(Parameter::value)
                        .findFirst());
    }

    /** The tables of a TAP example ({@code table}). */
    public List<String> tables() {
        return all("table");
    }

    /** The values of a property in their order, such as those that a standard has added to the vocabulary. */
    public List<String> all(String property) {
        return properties.stream()
                .filter(marked -> marked.name().equals(property))
                .map(Property::value)
                .toList();
    }

    private Optional<String> first(String property) {
        return all(property).stream().findFirst();
    }

    /**
     * A marked text.
     *
     * @param name the term of the vocabulary
     * @param value the text
     */
    public record Property(String name, String value) {}

    /**
     * A parameter of a request.
     *
     * @param key the name
     * @param value the value
     */
    public record Parameter(String key, String value) {}
}
