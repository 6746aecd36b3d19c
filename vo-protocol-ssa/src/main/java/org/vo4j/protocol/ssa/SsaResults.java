// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.util.Optional;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.UtypeRoles;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.ResourceElement;

/** What a query for spectra has found: records that stream while the service sends them. Single-threaded. */
public final class SsaResults extends DalResults<SsaRecord> {
    SsaResults(Answer answer) {
        this(answer, UtypeRoles.of(answer));
    }

    private SsaResults(Answer answer, UtypeRoles roles) {
        super(answer, record -> new SsaRecord(record, roles));
    }

    /** What the service says of its spectra: the description of the RESOURCE of the results, else of the document. */
    public Optional<String> description() {
        return resource()
                .flatMap(ResourceElement::description)
                .or(document()::description)
                .map(Element::text)
                .map(String::strip);
    }

    /** The version of SSA that the service speaks, by its INFO SERVICE_PROTOCOL (SSA 1.1 section 4.2). */
    public Optional<String> protocolVersion() {
        return infos().stream()
                .filter(info -> info.name().orElse("").strip().equalsIgnoreCase("SERVICE_PROTOCOL"))
                .flatMap(info -> info.value().stream())
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .findFirst();
    }
}
