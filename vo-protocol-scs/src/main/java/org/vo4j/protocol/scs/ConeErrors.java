// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.protocol.dali.QueryStatus;
import org.vo4j.votable.model.DefinitionsElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Finds the errors that cone searches tell: an INFO or PARAM named Error, in the VOTABLE, its DEFINITIONS, a RESOURCE or
 * a TABLE (SCS 1.03 section 2.3, SCS 1.1 section 2.4).
 */
final class ConeErrors {
    private ConeErrors() {}

    /** What the document says of errors, as far as it has been read. */
    static QueryStatus in(VotableElement document) {
        for (Element place : places(document)) {
            Optional<QueryStatus> error = place.children(InfoElement.class).stream()
                    .filter(info -> isError(info.name()))
                    .map(info -> error(info.value(), info.text()))
                    .findFirst()
                    .or(() -> place.children(ParamElement.class).stream()
                            .filter(param -> isError(param.name()) && isText(param))
                            .map(param -> error(param.value(), description(param)))
                            .findFirst());
            if (error.isPresent()) {
                return error.get();
            }
        }
        return QueryStatus.ok();
    }

    private static List<Element> places(VotableElement document) {
        List<Element> places = new ArrayList<>();
        places.add(document);
        places.addAll(document.children(DefinitionsElement.class));
        places.addAll(document.find(ResourceElement.class).list());
        places.addAll(document.find(TableElement.class).list());
        return places;
    }

    private static boolean isError(Optional<String> name) {
        return name.orElse("").strip().equalsIgnoreCase("Error");
    }

    /** A PARAM of numbers is the error of a measurement. */
    private static boolean isText(ParamElement param) {
        return param.datatype().isEmpty() || param.datatype().get().isText();
    }

    private static String description(ParamElement param) {
        return param.description().map(Element::text).orElse("");
    }

    private static QueryStatus error(Optional<String> value, String text) {
        String said = value.orElse("").strip();
        return QueryStatus.error(said.isEmpty() ? text.strip() : said);
    }
}
