// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Json;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.protocol.dali.vosi.VosiService;

/** {@code vo capabilities}: what a service says that it does. */
final class CapabilitiesCommand implements Subcommand {
    @Override
    public String name() {
        return "capabilities";
    }

    @Override
    public String summary() {
        return "Show the standards that a service speaks, where, and how to log in";
    }

    @Override
    public Syntax syntax() {
        return Access.options(ListFormat.option(new Syntax()))
                .parameter("URL", "The address of the service; that of its capabilities is found from it.")
                .footer(
                        "The JSON is an array of objects with standardID, type, description and interfaces, which have type, "
                                + "role, version, accessURLs and securityMethods.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        boolean json = ListFormat.isJson(arguments);
        URI address = Access.service(arguments.file());
        Capabilities capabilities = VosiService.at(Access.network(address, arguments, session), address)
                .capabilities();
        if (json) {
            write(capabilities, new Json(session.out()));
        } else {
            write(capabilities, session);
        }
        return ExitCode.DONE;
    }

    private static void write(Capabilities capabilities, Session session) {
        for (Capability capability : capabilities) {
            String name = capability.standardId().isBlank() ? "(no standard)" : capability.standardId();
            session.out().line(Printable.lines(name));
            Listing listing = new Listing();
            for (ServiceInterface way : capability.interfaces()) {
                String url = way.uri().map(URI::toString).orElse("-");
                String login = String.join(" ", way.securityMethods()).strip();
                listing.add(
                        " ",
                        way.type() + (way.version().isBlank() ? "" : " " + way.version()),
                        url,
                        login.isEmpty() ? "" : login);
            }
            listing.write(session);
        }
    }

    private static void write(Capabilities capabilities, Json json) {
        json.array();
        for (Capability capability : capabilities) {
            json.object();
            Documented.member(json, "standardID", capability.standardId());
            Documented.member(json, "type", capability.type());
            Documented.member(json, "description", capability.description());
            json.array("interfaces");
            for (ServiceInterface way : capability.interfaces()) {
                json.object();
                Documented.member(json, "type", way.type());
                Documented.member(json, "role", way.role());
                Documented.member(json, "version", way.version());
                Documented.array(
                        json,
                        "accessURLs",
                        way.accessUrls().stream()
                                .map(ServiceInterface.AccessUrl::url)
                                .toList());
                Documented.array(json, "securityMethods", way.securityMethods());
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }
}
