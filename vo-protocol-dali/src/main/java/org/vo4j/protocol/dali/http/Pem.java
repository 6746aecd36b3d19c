// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;

/** The blocks of a PEM text (RFC 7468). */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*+(?:-(?!----END)[^-]*+)*+)-----END \\1-----");

    /** 1.2.840.113549.1.1.1, rsaEncryption, with its NULL. */
    private static final byte[] RSA = der(
            0x30,
            concat(
                    new byte[] {0x06, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1},
                    new byte[] {0x05, 0}));
    /** 1.2.840.10045.2.1, id-ecPublicKey. */
    private static final byte[] EC_OID = {0x06, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

    private static final class Block {
        private final String label;
        private final byte[] bytes;

        Block(String label, byte[] bytes) {
            this.label = label;
            this.bytes = bytes;
        }
    }

    private final List<Block> blocks;

    private Pem(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Pem parse(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), decode(matcher.group(1), matcher.group(2))));
        }
        return new Pem(blocks);
    }

    static FormatException bad(String what) {
        return new FormatException("The PEM text of a client certificate " + what, Location.unknown());
    }

    private static byte[] decode(String label, String body) {
        if (label.equals("ENCRYPTED PRIVATE KEY") || body.contains("ENCRYPTED")) {
            throw bad("has an encrypted key; take the password off first, such as with `openssl pkey -in FILE`");
        }
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw bad("has a block " + label + " that is not base64: " + e.getMessage());
        }
    }

    private Optional<byte[]> block(String label) {
        return blocks.stream()
                .filter(block -> block.label.equals(label))
                .map(block -> block.bytes)
                .findFirst();
    }

    /** The private key, whatever form it is in. */
    PrivateKey key() {
        Optional<byte[]> pkcs8 = block("PRIVATE KEY");
        Optional<byte[]> pkcs1 = block("RSA PRIVATE KEY");
        Optional<byte[]> sec1 = block("EC PRIVATE KEY");
        if (pkcs8.isPresent()) {
            return key(pkcs8.get(), "RSA", "EC", "Ed25519");
        }
        if (pkcs1.isPresent()) {
            return key(pkcs8(RSA, pkcs1.get()), "RSA");
        }
        if (sec1.isPresent()) {
            return key(pkcs8(der(0x30, concat(EC_OID, curve(sec1.get()))), sec1.get()), "EC");
        }
        throw bad("has no private key; it needs a block PRIVATE KEY, RSA PRIVATE KEY or EC PRIVATE KEY");
    }

    private static PrivateKey key(byte[] pkcs8, String... algorithms) {
        String reason = "";
        for (String algorithm : algorithms) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (GeneralSecurityException e) {
                reason = e.getMessage();
            }
        }
        throw bad("has a private key that is not understood (" + String.join(", ", algorithms) + "): " + reason);
    }

    /** The certificate of the key, and those that lead from it towards the authority. */
    List<X509Certificate> chain(PrivateKey key) {
        List<X509Certificate> all = certificates();
        X509Certificate own = all.stream()
                .filter(certificate -> belongs(key, certificate))
                .findFirst()
                .orElseThrow(() -> bad(
                        all.isEmpty() ? "has no certificate" : "has a private key that fits none of its certificates"));
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        Optional<X509Certificate> next = issuer(own, all, chain);
        while (next.isPresent()) {
            chain.add(next.get());
            next = issuer(next.get(), all, chain);
        }
        return List.copyOf(chain);
    }

    private static Optional<X509Certificate> issuer(
            X509Certificate certificate, List<X509Certificate> all, List<X509Certificate> chain) {
        return all.stream()
                .filter(other -> !chain.contains(other)
                        && other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .findFirst();
    }

    private List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
                certificates.add(certificate(block.bytes));
            }
        }
        return certificates;
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return (X509Certificate) certificate;
        } catch (GeneralSecurityException e) {
            throw bad("has a certificate that is not understood: " + e.getMessage());
        }
    }

    /** Whether what the key signs, the certificate confirms. */
    private static boolean belongs(PrivateKey key, X509Certificate certificate) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
        byte[] probe = {1, 2, 3};
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(probe);
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(probe);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The name of the curve, from the key's own parameters or from a block of its own (SEC 1 C.4). */
    private byte[] curve(byte[] sec1) {
        byte[] own = sec1Parameters(sec1);
        if (own.length > 0) {
            return own;
        }
        return block("EC PARAMETERS").orElseThrow(() -> bad("has an EC key that does not name its curve"));
    }

    /** ECPrivateKey ::= SEQUENCE { INTEGER 1, OCTET STRING, [0] parameters OPTIONAL, [1] public key OPTIONAL }. */
    private static byte[] sec1Parameters(byte[] sec1) {
        int[] at = {0};
        int end = enter(sec1, at, 0x30);
        for (int field = 0; field < 2 && at[0] < end; field++) {
            at[0] = enter(sec1, at, sec1[at[0]] & 0xff);
        }
        if (at[0] >= end || (sec1[at[0]] & 0xff) != 0xa0) {
            return new byte[0];
        }
        int stop = enter(sec1, at, 0xa0);
        return Arrays.copyOfRange(sec1, at[0], stop);
    }

    /** Moves behind the tag and length of an element and gives the place behind its content. */
    private static int enter(byte[] der, int[] at, int tag) {
        int position = at[0];
        if (position + 2 > der.length || (der[position] & 0xff) != tag) {
            throw bad("has an EC key that is damaged");
        }
        int length = der[position + 1] & 0xff;
        position += 2;
        if (length > 0x82 || position + (length & 0x7f) > der.length && length > 0x7f) {
            throw bad("has an EC key that is damaged");
        }
        if (length > 0x7f) {
            int bytes = length & 0x7f;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | der[position++] & 0xff;
            }
        }
        if (length > der.length - position) {
            throw bad("has an EC key that is damaged");
        }
        at[0] = position;
        return position + length;
    }

    /** PrivateKeyInfo ::= SEQUENCE { INTEGER 0, algorithm, OCTET STRING } (RFC 5958). */
    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return der(0x30, concat(concat(new byte[] {2, 1, 0}, algorithm), der(0x04, key)));
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else if (content.length < 256) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
