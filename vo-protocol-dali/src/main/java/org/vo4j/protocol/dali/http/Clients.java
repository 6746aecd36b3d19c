// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.Socket;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;

/**
 * The JDK's clients, each made when it is first needed: one for everything, and one for each client certificate, so that
 * no connection on which a certificate was shown serves a request outside its scope.
 */
final class Clients {
    private final Duration connect;
    /** What to trust; empty for what the JDK trusts. */
    private final TrustManager[] trust;

    private final Map<Optional<ClientCertificate>, HttpClient> clients = new ConcurrentHashMap<>();

    Clients(Duration connect, TrustManager... trust) {
        this.connect = connect;
        this.trust = trust.clone();
    }

    /** The same kind of clients with another time to connect. */
    Clients withConnect(Duration time) {
        return time.equals(connect) ? this : new Clients(time, trust);
    }

    /** The same kind of clients that have seen no certificate. */
    Clients fresh() {
        return new Clients(connect, trust);
    }

    HttpClient client(@Nullable ClientCertificate certificate) {
        return clients.computeIfAbsent(Optional.ofNullable(certificate), this::create);
    }

    private HttpClient create(Optional<ClientCertificate> certificate) {
        // HTTP/1.1: one long answer at a time gains nothing from HTTP/2, whose offer by Upgrade some services stumble
        // over
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        if (!connect.isZero()) {
            builder.connectTimeout(connect);
        }
        if (certificate.isPresent() || trust.length > 0) {
            builder.sslContext(context(certificate));
        }
        return builder.build();
    }

    private SSLContext context(Optional<ClientCertificate> certificate) {
        try {
            KeyManager[] keys =
                    certificate.map(c -> new KeyManager[] {new OneKey(c)}).orElse(null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.length > 0 ? trust : null, null);
            return context;
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw unusable(e);
        }
    }

    private static TransportException unusable(GeneralSecurityException e) {
        return new TransportException("This Java cannot use the client certificate: " + e.getMessage(), e);
    }

    /** Shows one certificate to every server that asks, whatever authorities it names: proxy certificates have others. */
    private static final class OneKey extends X509ExtendedKeyManager {
        private static final String ALIAS = "vo4j";
        private final ClientCertificate certificate;

        OneKey(ClientCertificate certificate) {
            this.certificate = certificate;
        }

        private @Nullable String alias(String... keyTypes) {
            String own = certificate.key().getAlgorithm();
            return Arrays.stream(keyTypes).anyMatch(type -> type.equalsIgnoreCase(own) || type.startsWith(own + "_"))
                    ? ALIAS
                    : null;
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return alias(keyTypes);
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return alias(keyTypes);
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return alias(keyType) == null ? null : new String[] {ALIAS};
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return certificate.chain().toArray(new X509Certificate[0]);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return certificate.key();
        }

        @Override
        public @Nullable String chooseServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }
    }
}
