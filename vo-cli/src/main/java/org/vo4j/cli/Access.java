// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.http.ClientCertificate;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.Purpose;
import org.vo4j.protocol.dali.http.Scope;
import org.vo4j.protocol.dali.http.Timeouts;
import org.vo4j.protocol.dali.http.VoHttp;

/** The options by which a subcommand calls a service, and what they make. */
final class Access {
    private static final String PASSWORD = "VO_PASSWORD";

    private Access() {}

    /** Adds the options for credentials. */
    static Syntax options(Syntax syntax) {
        return syntax.option(
                        "--user",
                        "NAME",
                        "Log in under this name; the password is that of the environment variable " + PASSWORD
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
        VoHttp http = VoHttp.standard()
                .userAgent("vo-cli", Purpose.SCIENCE)
                .timeouts(timeouts(arguments))
                .credentials(credentials(below, arguments, session));
        return new Network(http);
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

    private static Credentials credentials(URI below, Arguments arguments, Session session) {
        Credentials credentials = Credentials.none();
        // whoever names credentials wants to be known, also where the service would answer strangers
        Scope scope = Scope.of(below).sentAlways();
        try {
            if (arguments.has("--user")) {
                String user = arguments.value("--user").orElseThrow();
                warnOfPlainText(below, "password", session);
                credentials = credentials.basic(scope, user, password(user, below, session));
            }
            if (arguments.has("--bearer-env")) {
                String name = arguments.value("--bearer-env").orElseThrow();
                String token = session.variable(name)
                        .orElseThrow(() -> new UsageException("the environment variable " + name + " is not set"));
                warnOfPlainText(below, "token", session);
                credentials = credentials.bearer(scope, token.strip());
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (arguments.has("--cert")) {
            Path file = Inputs.path(arguments.value("--cert").orElseThrow());
            credentials = credentials.certificate(scope, ClientCertificate.read(file));
        }
        return credentials;
    }

    private static void warnOfPlainText(URI service, String secret, Session session) {
        String host = String.valueOf(service.getHost());
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        if (!local && "http".equalsIgnoreCase(service.getScheme())) {
            session.message(
                    "vo: the " + secret + " goes to " + host + " without encryption; https:// would encrypt it");
        }
    }

    private static String password(String user, URI service, Session session) {
        Optional<String> known = session.variable(PASSWORD);
        if (known.isPresent()) {
            return known.get();
        }
        Console console = session.terminal().err() ? System.console() : null;
        char[] typed = console == null
                ? null
                : console.readPassword("Password of %s at %s: ", user, String.valueOf(service.getHost()));
        if (typed == null) {
            throw new UsageException(
                    "--user wants a password: there is no terminal to ask for it; set the environment variable "
                            + PASSWORD);
        }
        return new String(typed);
    }
}
