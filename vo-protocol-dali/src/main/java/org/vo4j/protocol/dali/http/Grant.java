// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

/**
 * A secret and where it may be sent.
 *
 * @param scope the addresses
 * @param secret the secret
 */
record Grant(Scope scope, Secret secret) {
    /** A certificate is shown only when the server asks for one while it is connected to, so it may always be offered. */
    boolean isSentAlways() {
        return scope.preemptive() || secret instanceof Secret.Certificate;
    }
}
