// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** One thing that proves who asks. Never printed. */
sealed interface Secret {
    /** The securityMethods that it serves. */
    Set<String> methods();

    /** The schemes of the challenges that it answers, in lower case. */
    Set<String> schemes();

    /** What it is called in messages. */
    String kind();

    /** User name and password. */
    record Password(String user, String password) implements Secret {
        @Override
        public Set<String> methods() {
            return Set.of(SecurityMethods.BASIC);
        }

        @Override
        public Set<String> schemes() {
            return Set.of("basic");
        }

        @Override
        public String kind() {
            return "a user name and password";
        }

        String header() {
            byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** A token. */
    record Bearer(String token) implements Secret {
        @Override
        public Set<String> methods() {
            return Set.of(SecurityMethods.OAUTH, SecurityMethods.OPENID);
        }

        @Override
        public Set<String> schemes() {
            return Set.of("bearer", "ivoa_bearer");
        }

        @Override
        public String kind() {
            return "a bearer token";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** A cookie. */
    record Cookie(String name, String value) implements Secret {
        @Override
        public Set<String> methods() {
            return Set.of(SecurityMethods.COOKIE);
        }

        @Override
        public Set<String> schemes() {
            return Set.of("ivoa_cookie");
        }

        @Override
        public String kind() {
            return "a cookie";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** A client certificate with its key. */
    record Certificate(ClientCertificate certificate) implements Secret {
        @Override
        public Set<String> methods() {
            return Set.of(SecurityMethods.CERTIFICATE);
        }

        @Override
        public Set<String> schemes() {
            return Set.of("ivoa_x509");
        }

        @Override
        public String kind() {
            return "a client certificate";
        }

        @Override
        public String toString() {
            return kind();
        }
    }
}
