// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.vo4j.api.TransportException;

/** Makes permits of credentials, and remembers which of them services have asked for. */
final class Permits {
    private final Credentials credentials;
    /** Grants that a service asked for and then answered: they go with the first request from then on. */
    private final Set<Grant> asked = ConcurrentHashMap.newKeySet();

    /** What logins gave; it goes along within its scope until the service refuses it. */
    private final List<Grant> obtained = new CopyOnWriteArrayList<>();

    Permits(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The same with what a service declares; what logins gave is kept. */
    Permits declare(URI accessUrl, Set<String> securityMethods) {
        Permits declared = new Permits(credentials.declare(accessUrl, securityMethods));
        declared.asked.addAll(asked);
        declared.obtained.addAll(obtained);
        return declared;
    }

    boolean canProve(URI address, Collection<String> securityMethods) {
        return credentials.canProve(address, securityMethods);
    }

    /** The grants that cover an address, those of logins first. */
    private List<Grant> covering(URI address) {
        List<Grant> all = new ArrayList<>();
        obtained.stream().filter(grant -> grant.scope().covers(address)).forEach(all::add);
        all.addAll(credentials.covering(address));
        return all;
    }

    /** What to send with the first request to an address. */
    Permit first(URI address, Ticker ticker) {
        List<Grant> covering = covering(address);
        return credentials
                .first(address, covering, asked)
                .map(grant -> permit(address, grant, covering, ticker))
                .orElse(Permit.NONE);
    }

    /** What to send when the server has challenged the first request; empty when there is nothing that fits. */
    Optional<Permit> answer(URI address, List<Challenge> challenges, Permit sent, Ticker ticker) {
        List<Grant> covering = covering(address);
        Set<String> schemes = challenges.stream().map(Challenge::scheme).collect(Collectors.toSet());
        return covering.stream()
                .filter(grant -> !sent.grants().contains(grant))
                .filter(grant -> grant.secret().schemes().stream().anyMatch(schemes::contains))
                .findFirst()
                .map(grant -> permit(address, grant, covering, ticker));
    }

    /** The service has taken a permit. */
    void accepted(Permit permit) {
        asked.addAll(permit.grants());
    }

    /** The service has refused a permit: what a login gave has run out. */
    void refused(Permit permit) {
        obtained.removeAll(permit.grants());
    }

    /** The login that challenges offer, if the user has a password for it. */
    Optional<Login> login(URI address, List<Challenge> challenges) {
        return Login.of(challenges, credentials.covering(address));
    }

    /** Keeps what a login gave, in place of what it gave before. */
    void obtained(List<Grant> grants) {
        for (Grant grant : grants) {
            obtained.removeIf(old -> old.scope().equals(grant.scope()) && isSameThing(old.secret(), grant.secret()));
            obtained.add(grant);
        }
    }

    private static boolean isSameThing(Secret old, Secret fresh) {
        return old instanceof Secret.Cookie before && fresh instanceof Secret.Cookie after
                ? before.name().equals(after.name())
                : old.getClass().equals(fresh.getClass());
    }

    private static Permit permit(URI address, Grant grant, List<Grant> covering, Ticker ticker) {
        Secret secret = grant.secret();
        if (secret instanceof Secret.Password password) {
            return new Permit(Map.of("Authorization", List.of(password.header())), null, Set.of(grant));
        }
        if (secret instanceof Secret.Bearer bearer) {
            return new Permit(Map.of("Authorization", List.of("Bearer " + bearer.token())), null, Set.of(grant));
        }
        if (secret instanceof Secret.Certificate certificate) {
            return new Permit(Map.of(), valid(address, certificate.certificate(), ticker), Set.of(grant));
        }
        return cookies(covering);
    }

    private static ClientCertificate valid(URI address, ClientCertificate certificate, Ticker ticker) {
        if (ticker.now().isAfter(certificate.notAfter())) {
            throw new TransportException("The client certificate for " + Secrets.hide(address) + " ended on "
                    + certificate.notAfter() + "; get a new one from the service that gave it");
        }
        return certificate;
    }

    /** All cookies together; of two of one name, that of the narrower scope. */
    private static Permit cookies(List<Grant> covering) {
        Map<String, Grant> byName = new LinkedHashMap<>();
        for (Grant grant : covering) {
            if (grant.secret() instanceof Secret.Cookie cookie) {
                byName.putIfAbsent(cookie.name(), grant);
            }
        }
        String header = byName.values().stream()
                .map(grant -> (Secret.Cookie) grant.secret())
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return new Permit(Map.of("Cookie", List.of(header)), null, Set.copyOf(byName.values()));
    }
}
