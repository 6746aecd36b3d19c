// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;
import org.vo4j.protocol.dali.vosi.ServiceInterface.AccessUrl;
import org.vo4j.protocol.dali.vosi.ServiceInterface.InputParameter;
import org.vo4j.protocol.dali.vosi.ServiceInterface.MirrorUrl;

/** An interface of a capability, in XML. Collects the children of one. */
final class InterfaceXml {
    private final XmlInput xml;
    private final List<AccessUrl> accessUrls = new ArrayList<>();
    private final List<MirrorUrl> mirrors = new ArrayList<>();
    private final List<String> security = new ArrayList<>();
    private final List<String> queryTypes = new ArrayList<>();
    private final List<InputParameter> parameters = new ArrayList<>();
    private final List<String> endpoints = new ArrayList<>();
    private String testQuery = "";
    private String resultType = "";

    private InterfaceXml(XmlInput xml) {
        this.xml = xml;
    }

    static ServiceInterface read(XmlInput xml) {
        int mark = xml.unknownCount();
        String type = xml.xsiType();
        String version = xml.attribute("version");
        String role = xml.attribute("role");
        InterfaceXml found = new InterfaceXml(xml);
        xml.children(found::child);
        return new ServiceInterface(
                type,
                version,
                role,
                found.accessUrls,
                found.mirrors,
                found.security,
                found.testQuery,
                found.queryTypes,
                found.resultType,
                found.parameters,
                found.endpoints,
                xml.takeUnknown(mark));
    }

    private void child(String name) {
        switch (name) {
            case "accessURL" -> {
                String use = xml.attribute("use");
                accessUrls.add(new AccessUrl(xml.token(), use));
            }
            case "mirrorURL" -> {
                String title = xml.attribute("title");
                mirrors.add(new MirrorUrl(xml.token(), title));
            }
            case "securityMethod" -> security.add(xml.attribute("standardID"));
            case "testQueryString", "testQuery" -> testQuery = xml.text();
            case "queryType" -> queryTypes.add(xml.token());
            case "resultType" -> resultType = xml.token();
            case "param" -> parameters.add(parameter(xml));
            case "endpoint" -> xml.children(this::endpoint);
            default -> xml.unknown();
        }
    }

    private void endpoint(String name) {
        if (name.equals("name")) {
            endpoints.add(xml.token());
        } else {
            xml.unknown();
        }
    }

    private static InputParameter parameter(XmlInput xml) {
        int mark = xml.unknownCount();
        String use = xml.attribute("use");
        boolean std = XmlInput.truth(xml.attribute("std")).orElse(true);
        String[] texts = {"", "", "", "", ""};
        List<ColumnType> types = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "description" -> texts[1] = xml.token();
                case "unit" -> texts[2] = xml.token();
                case "ucd" -> texts[3] = xml.token();
                case "utype" -> texts[4] = xml.token();
                case "dataType" -> types.add(CapabilitiesXml.columnType(xml));
                default -> xml.unknown();
            }
        });
        return new InputParameter(
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                types.stream().findFirst(),
                use,
                std,
                xml.takeUnknown(mark));
    }

    static void write(ServiceInterface way, XmlOutput xml) {
        xml.start("interface").attributeIfAny("version", way.version()).attributeIfAny("role", way.role());
        CapabilitiesXml.type(way.type(), xml);
        for (AccessUrl url : way.accessUrls()) {
            xml.start("accessURL").attributeIfAny("use", url.use()).end(url.url());
        }
        for (MirrorUrl url : way.mirrorUrls()) {
            xml.start("mirrorURL").attributeIfAny("title", url.title()).end(url.url());
        }
        for (String method : way.securityMethods()) {
            xml.start("securityMethod").attributeIfAny("standardID", method).end();
        }
        boolean paramHttp = way.type().equals("ParamHTTP");
        if (!paramHttp) {
            xml.elementIfAny("testQueryString", way.testQuery());
        }
        way.queryTypes().forEach(type -> xml.element("queryType", type));
        xml.elementIfAny("resultType", way.resultType());
        way.parameters().forEach(parameter -> write(parameter, xml));
        if (paramHttp) {
            xml.elementIfAny("testQuery", way.testQuery());
        }
        way.endpoints()
                .forEach(endpoint ->
                        xml.start("endpoint").element("name", endpoint).end());
        xml.elements(way.others()).end();
    }

    private static void write(InputParameter parameter, XmlOutput xml) {
        xml.start("param").attributeIfAny("use", parameter.use());
        if (!parameter.std()) {
            xml.attribute("std", "false");
        }
        xml.element("name", parameter.name())
                .elementIfAny("description", parameter.description())
                .elementIfAny("unit", parameter.unit())
                .elementIfAny("ucd", parameter.ucd())
                .elementIfAny("utype", parameter.utype());
        parameter.type().ifPresent(type -> CapabilitiesXml.write(type, xml));
        xml.elements(parameter.others()).end();
    }
}
