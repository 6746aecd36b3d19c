// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Optional;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.UtypeRoles;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.ResourceElement;

/** What a query for spectral lines has found: records that stream while the service sends them. Single-threaded. */
public final class SlaResults extends DalResults<SlaRecord> {
    SlaResults(Answer answer) {
        this(answer, UtypeRoles.of(answer));
    }

    private SlaResults(Answer answer, UtypeRoles roles) {
        super(answer, record -> new SlaRecord(record, roles));
    }

    /** What the service says of its lines: the description of the RESOURCE of the results, else of the document. */
    public Optional<String> description() {
        return resource()
                .flatMap(ResourceElement::description)
                .or(document()::description)
                .map(Element::text)
                .map(String::strip);
    }
}
