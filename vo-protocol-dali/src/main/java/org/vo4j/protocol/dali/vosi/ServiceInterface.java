// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * One way to call a capability (VOResource 1.1 section 2.2.2, VODataService 1.2 section 3.4).
 *
 * @param type the {@code xsi:type} without prefix: {@code ParamHTTP}, {@code WebBrowser}, {@code WebService}, {@code
 *     DALIInterface}, or another
 * @param version the version of the standard's interface; empty when not given, which means 1.0
 * @param role {@code std} for the one that the standard describes, or another word; empty when not given
 * @param accessUrls the addresses
 * @param mirrorUrls the addresses of copies
 * @param securityMethods the identifiers of the ways to log in, such as {@code ivo://ivoa.net/sso#BasicAA}; an empty text
 *     for no login at all; an empty list means the same
 * @param testQuery arguments that give an answer which is not empty; empty when not given
 * @param queryTypes {@code GET}, {@code POST}
 * @param resultType the media type of the answer; empty when not given
 * @param parameters the parameters it takes
 * @param endpoints the names of path segments that may follow the address, such as {@code sync} (TAPRegExt 1.1 draft)
 * @param others elements in it that are not known here, with all that is in them
 */
public record ServiceInterface(
        String type,
        String version,
        String role,
        List<AccessUrl> accessUrls,
        List<MirrorUrl> mirrorUrls,
        List<String> securityMethods,
        String testQuery,
        List<String> queryTypes,
        String resultType,
        List<InputParameter> parameters,
        List<String> endpoints,
        List<XmlElement> others) {
    /** Keeps copies of the lists. */
    public ServiceInterface {
        accessUrls = List.copyOf(accessUrls);
        mirrorUrls = List.copyOf(mirrorUrls);
        securityMethods = List.copyOf(securityMethods);
        queryTypes = List.copyOf(queryTypes);
        parameters = List.copyOf(parameters);
        endpoints = List.copyOf(endpoints);
        others = List.copyOf(others);
    }

    /** The standard interface at an address, without login. */
    public static ServiceInterface paramHttp(URI address) {
        return new ServiceInterface(
                "ParamHTTP",
                "",
                "std",
                List.of(new AccessUrl(address.toString(), "base")),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** The same interface with other ways to log in; an empty text among them allows anonymous calls. */
    public ServiceInterface securityMethods(String... identifiers) {
        return new ServiceInterface(
                type,
                version,
                role,
                accessUrls,
                mirrorUrls,
                List.of(identifiers),
                testQuery,
                queryTypes,
                resultType,
                parameters,
                endpoints,
                others);
    }

    /** The first address that is one, with characters that addresses may not hold escaped. */
    public Optional<URI> uri() {
        return accessUrls.stream().flatMap(url -> url.uri().stream()).findFirst();
    }

    /** Whether this is the interface that the standard describes: its role is {@code std} or begins with it. */
    public boolean isStandard() {
        return role.equals("std") || role.startsWith("std:");
    }

    /** Whether it may be called without credentials. */
    public boolean isAnonymous() {
        return securityMethods.isEmpty() || securityMethods.contains("");
    }

    /**
     * An address of an interface.
     *
     * @param url the address as the document gives it
     * @param use {@code base} when arguments are to be appended, {@code full}, {@code dir}; empty when not given
     */
    public record AccessUrl(String url, String use) {
        /** The address, with characters that addresses may not hold escaped; empty when it is none. */
        public Optional<URI> uri() {
            return Uris.lenient(url);
        }
    }

    /**
     * The address of a copy of the service.
     *
     * @param url the address as the document gives it
     * @param title a name for people; empty when not given
     */
    public record MirrorUrl(String url, String title) {
        /** The address, with characters that addresses may not hold escaped; empty when it is none. */
        public Optional<URI> uri() {
            return Uris.lenient(url);
        }
    }

    /**
     * A parameter that an interface takes (VODataService 1.2, vs:InputParam).
     *
     * @param name the name
     * @param description what it means, for people; empty when nothing is said
     * @param unit the unit; empty when none
     * @param ucd the UCD; empty when not given
     * @param utype the utype; empty when not given
     * @param type the datatype; empty when not given
     * @param use {@code required}, {@code optional} or {@code ignored}; empty when not given, which means optional
     * @param std whether the standard defines it, which is so when nothing is said
     * @param others elements in it that are not known here, with all that is in them
     */
    public record InputParameter(
            String name,
            String description,
            String unit,
            String ucd,
            String utype,
            Optional<ColumnType> type,
            String use,
            boolean std,
            List<XmlElement> others) {
        /** Keeps a copy of the list. */
        public InputParameter {
            others = List.copyOf(others);
        }
    }
}
