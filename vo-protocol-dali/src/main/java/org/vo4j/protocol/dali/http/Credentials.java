// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vo4j.api.TransportException;

/**
 * Who the user is, to whom it may be told: secrets, each bound to an origin and the paths below a path.
 *
 * <p>A secret is sent only to addresses inside its {@link Scope}, and never after a redirect has led to another origin.
 * Inside the scope it is sent when the scope says so, when the capabilities of the service ask for one of its kind
 * ({@link #declare}), or when the service has answered 401 or 403 with a challenge that it fits: Basic, Bearer, and the
 * {@code ivoa_bearer}, {@code ivoa_cookie} and {@code ivoa_x509} of the draft AuthVO 1.0. Where several fit, that of the
 * narrowest scope is taken, then the one added last. A user name and password also answers the last three by logging in at
 * the address that they name, if that address is in the scope too: give the origin as the scope where the login is not
 * below the service. Immutable; each method gives changed credentials.
 */
public final class Credentials {
    private static final Credentials NONE = new Credentials(List.of(), List.of());

    private final List<Grant> grants;
    private final List<Declaration> declarations;

    /** What a service says of the addresses below one. */
    private record Declaration(Scope scope, Set<String> methods) {}

    private Credentials(List<Grant> grants, List<Declaration> declarations) {
        this.grants = List.copyOf(grants);
        this.declarations = List.copyOf(declarations);
    }

    /** No credentials: every request is anonymous. */
    public static Credentials none() {
        return NONE;
    }

    /** With a user name and password for the addresses below one, sent when the service asks. */
    public Credentials basic(URI address, String user, String password) {
        return basic(Scope.of(address), user, password);
    }

    /**
     * With a user name and password (SSO 2.0: BasicAA).
     *
     * @throws IllegalArgumentException when the name has a colon or a control character
     */
    public Credentials basic(Scope scope, String user, String password) {
        if (user.indexOf(':') >= 0 || hasControl(user) || hasControl(password)) {
            throw new IllegalArgumentException(
                    "A user name has no colon, and neither it nor the password has control characters");
        }
        return with(new Grant(scope, new Secret.Password(user, password)));
    }

    /** With a bearer token for the addresses below one, sent when the service asks. */
    public Credentials bearer(URI address, String token) {
        return bearer(Scope.of(address), token);
    }

    /**
     * With a bearer token (RFC 6750; SSO 2.0: OAuth, OpenID).
     *
     * @throws IllegalArgumentException when the token is empty or has a space or control character
     */
    public Credentials bearer(Scope scope, String token) {
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "A bearer token is not empty and has no spaces, line ends or letters beyond ASCII");
        }
        return with(new Grant(scope, new Secret.Bearer(token)));
    }

    /** With a cookie for the addresses below one, sent when the service asks. */
    public Credentials cookie(URI address, String name, String value) {
        return cookie(Scope.of(address), name, value);
    }

    /**
     * With a cookie that a login gave; all cookies whose scopes cover an address go together.
     *
     * @throws IllegalArgumentException when name or value has a character that a cookie cannot have
     */
    public Credentials cookie(Scope scope, String name, String value) {
        boolean sound = !name.isEmpty()
                && (name + value).chars().allMatch(c -> c > ' ' && c < 127 && c != ';' && c != ',')
                && name.indexOf('=') < 0;
        if (!sound) {
            throw new IllegalArgumentException("A cookie has a name without '=', and neither name nor value has spaces,"
                    + " commas, semicolons or letters beyond ASCII");
        }
        return with(new Grant(scope, new Secret.Cookie(name, value)));
    }

    /** With a client certificate for the addresses below one, shown when the server asks for one. */
    public Credentials certificate(URI address, ClientCertificate certificate) {
        return certificate(Scope.of(address), certificate);
    }

    /** With a client certificate (SSO 2.0: tls-with-certificate), shown when the server asks for one. */
    public Credentials certificate(Scope scope, ClientCertificate certificate) {
        return with(new Grant(scope, new Secret.Certificate(certificate)));
    }

    /**
     * With what a service declares of the addresses below one, so that the right credentials go with the first request.
     *
     * @param accessUrl the accessURL of an interface of the VOSI capabilities
     * @param securityMethods the standardIDs of its securityMethods ({@link SecurityMethods}); a securityMethod without
     *     standardID is {@link SecurityMethods#ANONYMOUS}; none at all means anonymous
     */
    public Credentials declare(URI accessUrl, Set<String> securityMethods) {
        Set<String> methods = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        methods.addAll(securityMethods);
        if (methods.isEmpty()) {
            methods.add(SecurityMethods.ANONYMOUS);
        }
        Scope scope = Scope.of(accessUrl);
        List<Declaration> all = new ArrayList<>(declarations);
        all.removeIf(known -> known.scope().equals(scope));
        all.add(new Declaration(scope, methods));
        return new Credentials(grants, all);
    }

    /** Whether a secret for an address is of one of these kinds, or may be exchanged for one by a login. */
    boolean canProve(URI address, Collection<String> securityMethods) {
        return covering(address).stream()
                .map(Grant::secret)
                .anyMatch(secret -> securityMethods.stream().anyMatch(method -> serves(secret, method)));
    }

    private static boolean serves(Secret secret, String method) {
        boolean logsIn = secret instanceof Secret.Password && method.equalsIgnoreCase(SecurityMethods.PASSWORD);
        return logsIn || secret.methods().stream().anyMatch(method::equalsIgnoreCase);
    }

    /** Whether there is nothing to send anywhere. */
    public boolean isEmpty() {
        return grants.isEmpty();
    }

    private Credentials with(Grant grant) {
        List<Grant> all = new ArrayList<>(grants);
        all.add(0, grant);
        return new Credentials(all, declarations);
    }

    /** The grants that cover an address, the narrowest first, then the one added last. */
    List<Grant> covering(URI address) {
        return grants.stream()
                .filter(grant -> grant.scope().covers(address))
                .sorted(Comparator.comparingInt((Grant grant) -> grant.scope().length())
                        .reversed())
                .toList();
    }

    /** What the service declares of an address, by its narrowest declaration. */
    private Set<String> declared(URI address) {
        return declarations.stream()
                .filter(declaration -> declaration.scope().covers(address))
                .max(Comparator.comparingInt(declaration -> declaration.scope().length()))
                .map(Declaration::methods)
                .orElse(Set.of(SecurityMethods.ANONYMOUS));
    }

    /**
     * What to send with the first request to an address.
     *
     * @param asked grants that the service has asked for before
     * @throws TransportException when the service wants a proof of a kind that the user has not given
     */
    Optional<Grant> first(URI address, List<Grant> covering, Set<Grant> asked) {
        Set<String> methods = declared(address);
        if (methods.stream().allMatch(String::isEmpty)) {
            return covering.stream()
                    .filter(grant -> grant.isSentAlways() || asked.contains(grant))
                    .findFirst();
        }
        Optional<Grant> match = covering.stream()
                .filter(grant -> grant.secret().methods().stream().anyMatch(methods::contains))
                .findFirst();
        // a password may be exchanged for what is wanted, if the service's challenge offers a login
        boolean isHopeless = match.isEmpty()
                && !covering.isEmpty()
                && !methods.contains(SecurityMethods.ANONYMOUS)
                && covering.stream().noneMatch(grant -> grant.secret() instanceof Secret.Password);
        if (isHopeless) {
            throw new TransportException(Secrets.hide(address) + " accepts " + String.join(" or ", methods)
                    + ", and the credentials for it are "
                    + covering.stream().map(grant -> grant.secret().kind()).collect(Collectors.joining(" and "))
                    + "; add credentials of a kind that it accepts");
        }
        return match;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** How many secrets there are; never what they are. */
    @Override
    public String toString() {
        return "Credentials[" + grants.size() + " secrets]";
    }
}
