// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.time.Duration;

/**
 * One request and its answer, as the request log gets it when the answer has ended.
 *
 * @param method the method
 * @param uri the address, secrets taken out
 * @param status the status; 0 when no answer came
 * @param bytes the bytes of the body that arrived, as sent: still compressed
 * @param duration from sending to the end of the body
 * @param failure what went wrong; empty when nothing did
 */
public record HttpExchange(String method, URI uri, int status, long bytes, Duration duration, String failure) {
    /**
     * An address without what must not be shown: the user information, and the values of parameters that are named like
     * passwords, tokens, keys or signatures.
     */
    public static URI withoutSecrets(URI uri) {
        return Secrets.hide(uri);
    }
}
