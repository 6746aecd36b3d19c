// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.util.Optional;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.ResourceElement;

/** What a cone search has found: records that stream while the service sends them. Single-threaded. */
public final class ConeSearchResults extends DalResults<ConeRecord> {
    ConeSearchResults(Answer answer) {
        super(answer, ConeRecord::new);
    }

    /** What the service says of its catalogue: the description of the RESOURCE of the results, else of the document. */
    public Optional<String> description() {
        return resource()
                .flatMap(ResourceElement::description)
                .or(document()::description)
                .map(Element::text)
                .map(String::strip);
    }
}
