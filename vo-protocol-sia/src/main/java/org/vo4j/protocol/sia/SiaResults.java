// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.util.Optional;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.ResourceElement;

/** The images that a search of version 1 has found: records that stream while the service sends them. Single-threaded. */
public final class SiaResults extends DalResults<SiaRecord> {
    SiaResults(Answer answer) {
        super(answer, SiaRecord::new);
    }

    /** What the service says of its images: the description of the RESOURCE of the results, else of the document. */
    public Optional<String> description() {
        return resource()
                .flatMap(ResourceElement::description)
                .or(document()::description)
                .map(Element::text)
                .map(String::strip);
    }
}
