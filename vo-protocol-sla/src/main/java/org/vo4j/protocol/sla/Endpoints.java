// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.ServiceException;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.VosiService;

/** The resources of one service of SLAP 2, which find each other by its capabilities (section 7). */
final class Endpoints {
    private static final Logger LOG = System.getLogger(Endpoints.class.getName());

    private Endpoints() {}

    /** The capabilities; empty when the service has none that can be read. */
    static Optional<Capabilities> capabilities(DalService service) {
        try {
            return Optional.of(VosiService.at(service.http(), service.uri()).capabilities());
        } catch (ServiceException | FormatException e) {
            LOG.log(Level.DEBUG, "Goes without capabilities: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** What the answer of a resource says of it, with the parameters that its capability tells. */
    static ServiceDescription describe(DalService service, String standardId, ServiceDescription answer) {
        return capabilities(service)
                .flatMap(all -> all.byStandardId(standardId))
                .map(capability ->
                        ServiceDescription.of(service.uri(), capability).or(answer))
                .orElse(answer);
    }

    /** The resource of a name that has the same path but for its last part. */
    static URI beside(URI resource, String name) {
        String path = resource.getRawPath() == null ? "" : resource.getRawPath().replaceFirst("/+$", "");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return URI.create(
                resource.getScheme() + "://" + resource.getRawAuthority() + (folder.isEmpty() ? "/" : folder) + name);
    }
}
