// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.VotableElement;

/** Describes a SODA service that nobody has described, with all parameters of the standard and no limits. */
final class StandardService extends DalService {
    private StandardService(URI uri, HttpTransport http) {
        super(uri, http);
    }

    static ServiceDescriptor of(URI address, String standardId, HttpTransport http) {
        StandardService service = new StandardService(address, http); // which checks the address
        List<Element> inputs = new ArrayList<>();
        for (SodaParameter parameter : SodaParameter.values()) {
            inputs.add(input(parameter));
        }
        Element group = Element.of("GROUP", List.of(new Attribute("name", "inputParams")), inputs);
        List<Element> parts = new ArrayList<>();
        parts.add(param("standardID", standardId));
        parts.add(param("accessURL", address.toString()));
        parts.add(group);
        Element resource = Element.of(
                "RESOURCE",
                List.of(
                        new Attribute("type", "meta"),
                        new Attribute("utype", "adhoc:service"),
                        new Attribute("name", address.toString())),
                parts);
        VotableElement document = (VotableElement) Element.of("VOTABLE", List.of(), List.of(resource));
        return ServiceDescriptor.of(document, service.uri(), http).get(0);
    }

    private static Element param(String name, String value) {
        return ParamElement.builder(name, Datatype.CHAR, value).build();
    }

    private static Element input(SodaParameter parameter) {
        boolean text = parameter.unit().isEmpty();
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("name", parameter.name()));
        attributes.add(new Attribute("datatype", text ? "char" : "double"));
        attributes.add(new Attribute("arraysize", "*"));
        attributes.add(new Attribute("ucd", parameter.ucd()));
        attributes.add(new Attribute("value", ""));
        if (!text) {
            attributes.add(new Attribute("unit", parameter.unit()));
            attributes.add(new Attribute("xtype", parameter.xtype()));
        }
        return Element.of("PARAM", attributes, List.of());
    }
}
