// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Documents whose rows are in the file that holds the document. */
public final class Skeletons {
    private Skeletons() {}

    /** The text of a document in which each TABLE that has rows gets a DATA that leads to them. */
    public static String withRows(
            VotableElement document, List<TableContainer.Rows> rows, String encoding, String href) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamOutput out = new StreamOutput(bytes, "");
        MarkupWriter markup =
                new MarkupWriter(out, Guard.trusting(document.version().orElse(VoTableVersion.assumed())));
        markup.begin(Versions.declared(document.prolog()));
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        Iterator<TableContainer.Rows> tables = rows.iterator();
        markup.open(document.elementName(), document.attributes());
        open.push(document.children().iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                markup.close();
                open.pop();
                continue;
            }
            Node child = open.element().next();
            if (child instanceof TableElement table) {
                markup.write(table(table, tables.next(), encoding, href), any -> true);
            } else if (child instanceof Element inner && inner.localName().equals("RESOURCE")) {
                markup.open(inner.elementName(), inner.attributes());
                open.push(inner.children().iterator());
            } else {
                markup.write(child, any -> true);
            }
        }
        markup.end(document.prolog().after());
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Element table(TableElement table, TableContainer.Rows rows, String encoding, String href) {
        if (!rows.present() || table.data().isPresent()) {
            return table;
        }
        String like = table.elementName();
        List<Attribute> attributes = new ArrayList<>();
        rows.attributes().forEach((name, value) -> attributes.add(new Attribute(name, value)));
        Element stream = Element.of(Names.sibling(like, "STREAM"), List.of(new Attribute("href", href)), List.of());
        Element payload =
                Element.encoding(Names.sibling(like, encoding), attributes, List.of(stream), Location::unknown);
        List<Node> children = new ArrayList<>();
        for (Node child : Fields.withData(table.children(), like)) {
            children.add(
                    child instanceof DataElement data
                            ? Element.of(data.elementName(), data.attributes(), List.of(payload))
                            : child);
        }
        return Element.of(like, table.attributes(), children);
    }
}
