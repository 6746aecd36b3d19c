// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.cli.console.Json;
import org.vo4j.cli.console.Session;

/** {@code vo protocols}: the protocols of the data access layer that are there. */
final class ProtocolsCommand implements Subcommand {
    @Override
    public String name() {
        return "protocols";
    }

    @Override
    public String summary() {
        return "List the protocols that are there, with their standardIDs and modules";
    }

    @Override
    public Syntax syntax() {
        return ListFormat.option(new Syntax())
                .footer("A protocol is there when its jar is; without it its subcommand is missing and nothing else. "
                        + "The JSON is an array of objects with name, module and standardIds.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        List<DalProtocol> protocols = Plugins.of(session).providers(DalProtocol.class);
        if (ListFormat.isJson(arguments)) {
            json(protocols, new Json(session.out()));
        } else {
            text(protocols, session);
        }
        return ExitCode.DONE;
    }

    private static void json(List<DalProtocol> protocols, Json json) {
        json.array();
        for (DalProtocol protocol : protocols) {
            json.object().member("name", protocol.name()).member("module", module(protocol));
            Documented.array(json, "standardIds", standardIds(protocol));
            json.endObject();
        }
        json.endArray();
    }

    private static void text(List<DalProtocol> protocols, Session session) {
        Listing listing = new Listing();
        listing.add("NAME", "MODULE", "STANDARDIDS");
        for (DalProtocol protocol : protocols) {
            listing.add(protocol.name(), module(protocol), String.join(" ", standardIds(protocol)));
        }
        listing.write(session);
    }

    private static Set<String> standardIds(DalProtocol protocol) {
        return new TreeSet<>(protocol.standardIds());
    }

    /** The module, or the class where it is in none. */
    private static String module(DalProtocol protocol) {
        Module module = protocol.getClass().getModule();
        return module.isNamed() ? module.getName() : protocol.getClass().getName();
    }
}
