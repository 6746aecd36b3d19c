// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.http.Purpose;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;

/** The options by which a subcommand calls a service, and what they make. */
final class Access {
    private Access() {}

    /** Adds the options for credentials. */
    static Syntax options(Syntax syntax) {
        return syntax.option(
                        "--user",
                        "NAME",
                        "Log in under this name; the password is that of the environment variable " + Login.PASSWORD
                                + ", else it is asked for.")
                .option("--bearer-env", "NAME", "Log in with the token that the environment variable NAME holds.")
                .option("--cert", "FILE", "Log in with a certificate: a PEM file with its private key.");
    }

    /** The address of a service. */
    static URI service(String text) {
        URI uri = Inputs.uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new UsageException(
                    "'" + text + "' is not the address of a service; it begins with https:// or http://");
        }
        return uri;
    }

    /** The network with the credentials and times that the options say; credentials go below an address only. */
    static Network network(URI below, Arguments arguments, Session session) {
        Login login = Login.of(below, arguments, session);
        VoHttp http = VoHttp.standard()
                .userAgent("vo-cli", Purpose.SCIENCE)
                .timeouts(timeouts(arguments))
                .credentials(login.credentials(below));
        return new Network(http, login);
    }

    private static Timeouts timeouts(Arguments arguments) {
        Optional<Duration> total = timeout(arguments);
        return total.map(time -> Timeouts.standard().withHeaders(time).withTotal(time))
                .orElse(Timeouts.standard());
    }

    /** How long it may take in all, if that is said. */
    static Optional<Duration> timeout(Arguments arguments) {
        if (!arguments.has("--timeout")) {
            return Optional.empty();
        }
        long seconds = arguments.count("--timeout", 0);
        if (seconds < 1 || seconds > Integer.MAX_VALUE) {
            throw new UsageException("--timeout wants a number of seconds from 1 on, not " + seconds);
        }
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
