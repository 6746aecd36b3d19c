// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.api.SkyPosition;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.scs.ConeSearchQuery;
import org.vo4j.protocol.scs.ConeSearchResults;
import org.vo4j.protocol.scs.ConeSearchService;

/** {@code vo cone}: what a catalogue has around a position. */
final class ConeCommand implements Subcommand {
    @Override
    public String name() {
        return "cone";
    }

    @Override
    public String summary() {
        return "Write what a cone search service has around a position";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = new Syntax()
                .option("--verbosity", "N", "How many columns: 1 for the fewest, 3 for all. Default: the service's.")
                .option("--maxrec", "N", "At most N rows, where the service knows that.")
                .repeated("--param", "NAME=VALUE", "A parameter of the service's own. Can be given several times.")
                .option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the service likes.");
        return Access.options(ResultOutput.options(syntax))
                .parameter("URL", "The address of the service.")
                .parameter("RA", "The right ascension of the centre, ICRS, in degrees.")
                .parameter("DEC", "The declination of the centre, in degrees.")
                .parameter("RADIUS", "The radius in degrees; 0 gives the columns alone.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        ConeSearchQuery query = query(arguments);
        Network network = Access.network(address, arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        try (ConeSearchResults results = ConeSearchService.at(address, network).search(query)) {
            return output.write(results);
        }
    }

    private static ConeSearchQuery query(Arguments arguments) {
        double ra = number(arguments, 1, "RA");
        double dec = number(arguments, 2, "DEC");
        double radius = number(arguments, 3, "RADIUS");
        try {
            ConeSearchQuery query = ConeSearchQuery.around(SkyPosition.icrs(ra, dec), Angle.degrees(radius));
            if (arguments.has("--verbosity")) {
                query = query.verbosity((int) Math.min(9, arguments.count("--verbosity", 2)));
            }
            if (arguments.has("--maxrec")) {
                query = query.maxRecords(arguments.count("--maxrec", 0));
            }
            for (String parameter : arguments.values("--param")) {
                int equals = parameter.indexOf('=');
                if (equals < 1) {
                    throw new UsageException("--param wants NAME=VALUE, not '" + parameter + "'");
                }
                query = query.parameter(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
            return query;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static double number(Arguments arguments, int index, String name) {
        String text = arguments.positionals().get(index);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && text.matches("[-+0-9.eE]+")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(name + " wants a number of degrees, not '" + text + "'");
    }
}
