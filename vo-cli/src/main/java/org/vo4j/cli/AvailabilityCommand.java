// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Json;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.vosi.Availability;
import org.vo4j.protocol.dali.vosi.VosiService;

/** {@code vo availability}: whether a service is up. */
final class AvailabilityCommand implements Subcommand {
    @Override
    public String name() {
        return "availability";
    }

    @Override
    public String summary() {
        return "Tell whether a service is up";
    }

    @Override
    public Syntax syntax() {
        return Access.options(ListFormat.option(new Syntax()))
                .parameter("URL", "The address of the service.")
                .footer("The exit code is 3 when the service says that it is not available. The JSON is an object with "
                        + "available, upSince, downAt, backAt and notes.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        boolean json = ListFormat.isJson(arguments);
        URI address = Access.service(arguments.file());
        Availability availability = VosiService.at(Access.network(address, arguments, session), address)
                .availability();
        if (json) {
            write(availability, new Json(session.out()));
        } else {
            write(availability, session);
        }
        return availability.isAvailable() ? ExitCode.DONE : ExitCode.SERVICE;
    }

    private static void write(Availability availability, Session session) {
        Listing.pair(session, "available", availability.isAvailable() ? "yes" : "no");
        availability.upSince().ifPresent(time -> Listing.pair(session, "up since", time.toString()));
        availability.downAt().ifPresent(time -> Listing.pair(session, "down at", time.toString()));
        availability.backAt().ifPresent(time -> Listing.pair(session, "back at", time.toString()));
        availability.notes().forEach(note -> Listing.pair(session, "note", note));
    }

    private static void write(Availability availability, Json json) {
        json.object().member("available", availability.isAvailable());
        availability.upSince().ifPresent(time -> json.member("upSince", time.toString()));
        availability.downAt().ifPresent(time -> json.member("downAt", time.toString()));
        availability.backAt().ifPresent(time -> json.member("backAt", time.toString()));
        Documented.array(json, "notes", availability.notes());
        json.endObject();
    }
}
