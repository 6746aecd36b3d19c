// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportResponse;

/** Client certificates from PEM files, shown to the servers of their scope only (H1: tls-with-certificate). */
class CertificateTest {
    private static String pem(String name) {
        try (InputStream in = CertificateTest.class.getResourceAsStream(name + ".pem")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClientCertificate certificate(String name) {
        return ClientCertificate.parse(pem(name));
    }

    private static TrustManager[] trust() throws Exception {
        Pem authority = Pem.parse(pem("server"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int n = 0;
        for (X509Certificate certificate : authority.chain(authority.key())) {
            store.setCertificateEntry("c" + n++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** A TLS server that says whose certificate it saw; it asks for one, or insists. */
    private static RawServer server(boolean insists) throws Exception {
        return server(insists, request -> request.answer(200, "", peer((SSLSocket) request.socket)));
    }

    private static RawServer server(boolean insists, RawServer.Handler handler) throws Exception {
        ClientCertificate own = certificate("server");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.key(), new char[0], own.chain().toArray(new Certificate[0]));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust(), null);
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (insists) {
            socket.setNeedClientAuth(true);
        } else {
            socket.setWantClientAuth(true);
        }
        return new RawServer("https", socket, handler);
    }

    private static String peer(SSLSocket socket) {
        try {
            return socket.getSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    private static VoHttp http(Credentials credentials) throws Exception {
        return VoHttp.standard()
                .credentials(credentials)
                .clients(new Clients(Duration.ofSeconds(10), trust()))
                .retries(0);
    }

    @ParameterizedTest
    @CsvSource({"rsa-pkcs8, CN=Ada", "rsa-pkcs1, CN=Ada", "ec-pkcs8, CN=Henrietta", "ec-sec1, CN=Henrietta"})
    void isShownToAServerThatInsists(String file, String name) throws Exception {
        try (RawServer server = server(true)) {
            ClientCertificate certificate = certificate(file);
            assertEquals(name, certificate.subject());
            assertEquals(
                    name,
                    Bodies.text(http(Credentials.none().certificate(server.uri("/"), certificate))
                            .get(server.uri("/"))));
        }
    }

    @Test
    void isShownInItsScopeOnly() throws Exception {
        try (RawServer server = server(false)) {
            Credentials credentials = Credentials.none().certificate(server.uri("/tap"), certificate("rsa-pkcs8"));
            VoHttp http = http(credentials);
            assertEquals("CN=Ada", Bodies.text(http.get(server.uri("/tap/sync"))));
            assertEquals("nobody", Bodies.text(http.get(server.uri("/other"))));
            assertEquals("nobody", Bodies.text(http.get(server.elsewhere("/tap"))));
            assertEquals("CN=Ada", Bodies.text(http.get(server.uri("/tap"))));
        }
    }

    /** AuthVO: a password is exchanged for a certificate with its key, which then proves who asks. */
    @Test
    void aPasswordIsExchangedForACertificate() throws Exception {
        List<String> forms = new CopyOnWriteArrayList<>();
        try (RawServer server = server(false, request -> {
            String origin = "https://127.0.0.1:" + request.socket.getLocalPort();
            if (request.path().equals("/login")) {
                forms.add(new String(request.body(), StandardCharsets.UTF_8));
                request.answer(200, "Content-Type: application/x-pem-file\r\n", pem("rsa-pkcs8"));
                return;
            }
            String peer = peer((SSLSocket) request.socket);
            request.answer(
                    peer.equals("nobody") ? 401 : 200,
                    "WWW-Authenticate: ivoa_x509 standard_id=\"" + SecurityMethods.PASSWORD + "\", access_url=\""
                            + origin + "/login\"\r\n",
                    peer);
        })) {
            VoHttp http = http(Credentials.none().basic(server.uri("/"), "me", "p&w"));
            assertEquals("CN=Ada", Bodies.text(http.get(server.uri("/tap"))));
            assertEquals("CN=Ada", Bodies.text(http.send(Bodies.post(server.uri("/tap/sync"), "q"))));
            assertEquals(List.of("username=me&password=p%26w"), forms);
            assertEquals(4, server.requests.size(), "asked, logged in, answered, answered");
            assertTrue(server.requests.stream()
                    .allMatch(r -> r.header("Authorization").isEmpty()));
        }
    }

    @Test
    void aLoginThatGivesNoCertificateSaysSo() throws Exception {
        try (RawServer server = server(
                false,
                request -> request.answer(
                        request.path().equals("/login") ? 200 : 401,
                        "WWW-Authenticate: ivoa_x509 standard_id=\"" + SecurityMethods.PASSWORD
                                + "\", access_url=\"https://127.0.0.1:" + request.socket.getLocalPort()
                                + "/login\"\r\n",
                        "welcome"))) {
            VoHttp http = http(Credentials.none().basic(server.uri("/"), "me", "pw"));
            TransportException e = assertThrows(TransportException.class, () -> http.get(server.uri("/tap")));
            assertTrue(e.getMessage().contains("gave no certificate"), e.getMessage());
        }
    }

    @Test
    void isShownWhereTheCapabilitiesDeclareIt() throws Exception {
        try (RawServer server = server(false)) {
            Credentials credentials = Credentials.none()
                    .certificate(server.uri("/"), certificate("ec-sec1"))
                    .bearer(server.uri("/"), "token")
                    .declare(server.uri("/cert"), Set.of(SecurityMethods.CERTIFICATE, SecurityMethods.BASIC));
            VoHttp http = http(credentials);
            assertEquals("CN=Henrietta", Bodies.text(http.get(server.uri("/cert/x"))));
            assertEquals("", server.requests.get(0).header("Authorization"));
        }
    }

    @Test
    void withoutItTheServersRefusalIsExplained() throws Exception {
        try (RawServer server = server(true)) {
            VoHttp http = http(Credentials.none());
            TransportException e = assertThrows(TransportException.class, () -> {
                try (TransportResponse response = http.get(server.uri("/"))) {
                    response.status();
                }
            });
            assertTrue(e.getMessage().contains(server.uri("/").toString()), e.getMessage());
        }
    }

    @Test
    void aServerOfAnUnknownAuthorityIsNotTrusted() throws Exception {
        try (RawServer server = server(false)) {
            TransportException e = assertThrows(
                    TransportException.class, () -> VoHttp.standard().retries(0).get(server.uri("/")));
            assertTrue(
                    e.getMessage().contains("is the server's certificate one that this Java trusts"), e.getMessage());
        }
    }

    @Test
    void anExpiredOneIsReportedBeforeItIsSent() throws Exception {
        try (RawServer server = server(false)) {
            VoHttp http = http(Credentials.none().certificate(server.uri("/"), certificate("expired")));
            TransportException e = assertThrows(TransportException.class, () -> http.get(server.uri("/")));
            assertTrue(e.getMessage().contains("ended on 2020-01-01"), e.getMessage());
        }
    }

    @Test
    void theChainLeadsFromTheOwnOne() {
        assertEquals(2, certificate("rsa-pkcs1").chain().size(), "whatever the order in the file");
        assertEquals("CN=Ada", certificate("rsa-pkcs1").subject());
        assertEquals(1, certificate("ec-pkcs8").chain().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encrypted-pkcs8 | encrypted key",
                "encrypted-pkcs1 | encrypted key",
                "foreign-key | fits none of its certificates",
                "authority | has no private key"
            })
    void whatIsWrongIsSaid(String file, String message) {
        FormatException e = assertThrows(FormatException.class, () -> certificate(file));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIMA\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\n\n-----END EC PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\n\n-----END RSA PRIVATE KEY-----"
            })
    void nonsenseIsNoCertificate(String text) {
        assertThrows(FormatException.class, () -> ClientCertificate.parse(text));
    }

    @Test
    void aDamagedFileIsAnErrorAtEveryByte() {
        String sound = pem("ec-sec1");
        int begin = sound.indexOf("-----BEGIN EC PRIVATE");
        for (int cut = begin; cut < sound.length() - 2; cut++) {
            String damaged = sound.substring(0, cut);
            assertThrows(FormatException.class, () -> ClientCertificate.parse(damaged));
        }
    }

    @Test
    void filesAreReadAndNeverPrinted(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("me.pem"), pem("rsa-pkcs8"));
        assertEquals("ClientCertificate[CN=Ada]", ClientCertificate.read(file).toString());
        assertFalse(Credentials.none()
                .certificate(URI.create("https://a.org/"), ClientCertificate.read(file))
                .toString()
                .contains("Ada"));
        Path missing = folder.resolve("none.pem");
        TransportException e = assertThrows(TransportException.class, () -> ClientCertificate.read(missing));
        assertTrue(e.getMessage().contains(missing.toString()), e.getMessage());
    }
}
