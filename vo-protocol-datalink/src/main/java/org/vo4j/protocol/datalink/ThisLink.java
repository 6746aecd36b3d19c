// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Rows;
import org.vo4j.protocol.dali.DalRecord;

/** Makes up links where no service gives any: the one of a record that leads to its dataset at once, and faults. */
final class ThisLink {
    private static final Columns COLUMNS = Columns.of(
            text("ID"),
            text("access_url"),
            text("error_message"),
            text("description"),
            text("semantics"),
            text("content_type"));

    private ThisLink() {}

    private static Column text(String name) {
        return Column.of(name, Datatype.CHAR, ArrayShape.VARIABLE);
    }

    static Optional<Link> of(DalRecord record) {
        return record.accessUrl().map(uri -> new Link(record, row(record, uri)));
    }

    /** The fault of an identifier that a service has passed over. */
    static Link unanswered(DalRecord record, String id) {
        String what = "DefaultFault: the service has sent neither links nor a reason why there are none";
        return new Link(record, cells(id, null, what, null, "#this", null));
    }

    private static Row row(DalRecord record, URI uri) {
        String id = id(record).orElse(uri.toString());
        return cells(
                id,
                uri.toString(),
                null,
                "The dataset",
                "#this",
                record.accessFormat().orElse(null));
    }

    private static Row cells(@Nullable Object... cells) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(cells);
        try (RowCursor cursor = Rows.of(COLUMNS, rows).rows()) {
            cursor.next();
            return cursor.row();
        }
    }

    /** The identifier that services for links usually take. */
    private static Optional<String> id(DalRecord record) {
        return record.byUtype("obscore:Curation.PublisherDID")
                .or(() -> record.byUtype("ssa:Curation.PublisherDID"))
                .or(() -> record.columns().byName("obs_publisher_did").flatMap(record::value))
                .or(() -> record.byUcd("meta.id;meta.main"))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
