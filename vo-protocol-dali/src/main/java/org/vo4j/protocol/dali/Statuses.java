// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Finds what a document says of itself: the INFOs named QUERY_STATUS (DALI 1.1 section 4.4). */
final class Statuses {
    private Statuses() {}

    /** The worse of two; of two that are equally bad the second, unless it says less. */
    static QueryStatus worse(QueryStatus first, QueryStatus second) {
        int difference = badness(second) - badness(first);
        if (difference != 0) {
            return difference > 0 ? second : first;
        }
        return second.message().isEmpty() ? first : second;
    }

    private static int badness(QueryStatus status) {
        return status.isOk() ? 0 : status.isOverflow() ? 1 : 2;
    }

    /**
     * The worst that is said by the INFOs of the results table, of the RESOURCEs around it and of the root, before the
     * rows and behind them; by all INFOs when there is no table.
     *
     * <p>A service that has said OK before the rows takes it back behind them; none takes back an error.
     */
    static QueryStatus of(VotableElement document, Optional<Integer> table) {
        QueryStatus status = QueryStatus.ok();
        for (InfoElement info : infos(document, table)) {
            boolean tells = info.name().orElse("").strip().equalsIgnoreCase("QUERY_STATUS");
            String value = info.value().orElse("");
            if (tells && !value.isBlank()) {
                status = worse(status, new QueryStatus(value, info.text()));
            }
        }
        return status;
    }

    /** The INFOs about a table, in the order root, RESOURCEs, TABLE. */
    static List<InfoElement> infos(VotableElement document, Optional<Integer> table) {
        List<TableElement> tables = document.tables();
        if (table.isEmpty() || table.get() >= tables.size()) {
            return document.find(InfoElement.class).list();
        }
        List<InfoElement> all = new ArrayList<>();
        Optional<Element> at = Optional.of(tables.get(table.get()));
        while (at.isPresent()) {
            all.addAll(0, at.get().children(InfoElement.class));
            at = document.parent(at.get());
        }
        return all;
    }

    /** Whether a table is in a RESOURCE of the type results, said by it or by one around it, or by none (the default). */
    static boolean isResults(VotableElement document, int table) {
        Optional<Element> at = Optional.of(document.tables().get(table));
        while (at.isPresent()) {
            Optional<String> type =
                    at.get() instanceof ResourceElement resource ? resource.attribute("type") : Optional.empty();
            if (type.isPresent()) {
                return type.get().strip().equalsIgnoreCase("results");
            }
            at = document.parent(at.get());
        }
        return true;
    }
}
