// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;

/**
 * A client certificate with its chain and private key, as a PEM file holds them (SSO 2.0: tls-with-certificate).
 *
 * <p>The file has the certificate, the certificates that lead to its authority if there are any, and the key, in any
 * order. The key is RSA or EC, in PKCS#8 ({@code PRIVATE KEY}), PKCS#1 ({@code RSA PRIVATE KEY}) or SEC 1
 * ({@code EC PRIVATE KEY}) form, not encrypted. Immutable.
 */
public final class ClientCertificate {
    private static final int MAX_BYTES = 1 << 20;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Reads a PEM text.
     *
     * @throws FormatException when it has no certificate, no key, or a key that does not fit a certificate
     */
    public static ClientCertificate parse(String pem) {
        Pem parsed = Pem.parse(pem);
        PrivateKey key = parsed.key();
        return new ClientCertificate(key, parsed.chain(key));
    }

    /**
     * Reads a PEM file.
     *
     * @throws TransportException when the file cannot be read
     * @throws FormatException when it is not what is wanted
     */
    public static ClientCertificate read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Pem.bad("is longer than a megabyte: that is no certificate file");
            }
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new TransportException("Cannot read the certificate file " + file + ": " + e, e);
        }
    }

    /** Whom the certificate names. */
    public String subject() {
        return chain.get(0).getSubjectX500Principal().getName();
    }

    /** When the certificate ends; a service refuses it afterwards. */
    public Instant notAfter() {
        return chain.get(0).getNotAfter().toInstant();
    }

    PrivateKey key() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /** The subject; never the key. */
    @Override
    public String toString() {
        return "ClientCertificate[" + subject() + "]";
    }
}
