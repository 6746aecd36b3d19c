// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.http.ClientCertificate;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.Scope;

/** What the options say to log in with, asked for once; it goes to the addresses that it is made for. */
final class Login {
    /** The environment variable that holds a password. */
    static final String PASSWORD = "VO_PASSWORD";

    private final boolean isAny;
    private final BiFunction<Credentials, Scope, Credentials> proofs;

    private Login(boolean isAny, BiFunction<Credentials, Scope, Credentials> proofs) {
        this.isAny = isAny;
        this.proofs = proofs;
    }

    /** No login. */
    static Login none() {
        return new Login(false, (credentials, scope) -> credentials);
    }

    /** Whether there is an option of a login. */
    static boolean isWanted(Arguments arguments) {
        return arguments.has("--user") || arguments.has("--bearer-env") || arguments.has("--cert");
    }

    /** The login that the options say for a service. */
    static Login of(URI service, Arguments arguments, Session session) {
        Login login = none();
        if (arguments.has("--user")) {
            String user = arguments.value("--user").orElseThrow();
            warnOfPlainText(service, "password", session);
            String password = password(user, service, session);
            login = login.and((credentials, scope) -> credentials.basic(scope, user, password));
        }
        if (arguments.has("--bearer-env")) {
            String name = arguments.value("--bearer-env").orElseThrow();
            String token = session.variable(name)
                    .orElseThrow(() -> new UsageException("the environment variable " + name + " is not set"))
                    .strip();
            warnOfPlainText(service, "token", session);
            login = login.and((credentials, scope) -> credentials.bearer(scope, token));
        }
        if (arguments.has("--cert")) {
            Path file = Inputs.path(arguments.value("--cert").orElseThrow());
            ClientCertificate certificate = ClientCertificate.read(file);
            login = login.and((credentials, scope) -> credentials.certificate(scope, certificate));
        }
        return login;
    }

    private Login and(BiFunction<Credentials, Scope, Credentials> proof) {
        return new Login(true, (credentials, scope) -> proof.apply(proofs.apply(credentials, scope), scope));
    }

    /** Whether there is anything to log in with. */
    boolean isAny() {
        return isAny;
    }

    /** Credentials for what is below some addresses, and for nothing else. */
    Credentials credentials(URI... places) {
        Credentials credentials = Credentials.none();
        try {
            for (URI place : places) {
                // whoever names credentials wants to be known, also where the service would answer strangers
                credentials = proofs.apply(credentials, Scope.of(place).sentAlways());
            }
            return credentials;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
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
