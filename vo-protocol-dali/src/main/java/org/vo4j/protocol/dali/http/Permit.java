// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes with one request to prove who asks.
 *
 * @param headers the headers to add
 * @param certificate the certificate to show, if that is the proof
 * @param grants the credentials that it is made of
 */
record Permit(Map<String, List<String>> headers, @Nullable ClientCertificate certificate, Set<Grant> grants) {
    /** Nothing. */
    static final Permit NONE = new Permit(Map.of(), null, Set.of());
}
