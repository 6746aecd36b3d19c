// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as the list of jobs shows it (UWS 1.1 section 2.2.2.1).
 *
 * @param jobId the identifier
 * @param uri the address
 * @param phase the phase
 * @param runId what the client called it; empty when it did not
 * @param ownerId who owns it; empty when nobody is known
 * @param creationTime when it was created
 */
public record JobReference(
        String jobId, URI uri, Phase phase, String runId, String ownerId, Optional<Instant> creationTime) {}
