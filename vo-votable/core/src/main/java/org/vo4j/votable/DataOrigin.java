// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Where a document and its data come from, as INFOs say it (note Data Origin in the VO 1.2).
 *
 * <pre>{@code
 * DataOrigin.ofQuery(document).value(OriginItem.PUBLISHER).ifPresent(System.out::println);
 * for (DataOrigin data : DataOrigin.ofData(document)) {
 *     System.out.println("Please cite " + data.values(OriginItem.CITATION));
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DataOrigin {
    private final Map<OriginItem, List<String>> items;

    private DataOrigin(Map<OriginItem, List<String>> items) {
        this.items = items;
    }

    /** Starts an origin. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes an origin; single-threaded. */
    public static final class Builder {
        private final Map<OriginItem, List<String>> items = new EnumMap<>(OriginItem.class);

        private Builder() {}

        /** Adds an item; of one that is not repeatable the last counts. */
        public Builder add(OriginItem item, String value) {
            List<String> values = items.computeIfAbsent(item, key -> new ArrayList<>(1));
            if (!item.isRepeatable()) {
                values.clear();
            }
            values.add(value);
            return this;
        }

        /** Makes the origin. */
        public DataOrigin build() {
            Map<OriginItem, List<String>> copy = new EnumMap<>(OriginItem.class);
            items.forEach((item, values) -> copy.put(item, List.copyOf(values)));
            return new DataOrigin(copy);
        }
    }

    /** What a document says of the query that made it: by INFOs of the VOTABLE, or else of its RESOURCEs. */
    public static DataOrigin ofQuery(VotableElement document) {
        Map<OriginItem, List<String>> items = new EnumMap<>(OriginItem.class);
        collect(document.infos(), true, items);
        for (ResourceElement resource : document.find(ResourceElement.class)) {
            Map<OriginItem, List<String>> inner = new EnumMap<>(OriginItem.class);
            collect(resource.infos(), true, inner);
            inner.forEach(items::putIfAbsent);
        }
        return new DataOrigin(items);
    }

    /**
     * What a document says of its data: one origin for each RESOURCE that has such INFOs, those of its tables included; if
     * none has, the one of the VOTABLE.
     */
    public static List<DataOrigin> ofData(VotableElement document) {
        List<DataOrigin> found = new ArrayList<>();
        for (ResourceElement resource : document.find(ResourceElement.class)) {
            Map<OriginItem, List<String>> items = new EnumMap<>(OriginItem.class);
            collect(resource.infos(), false, items);
            for (TableElement table : resource.tables()) {
                collect(table.infos(), false, items);
            }
            if (!items.isEmpty()) {
                found.add(new DataOrigin(items));
            }
        }
        Map<OriginItem, List<String>> root = new EnumMap<>(OriginItem.class);
        collect(document.infos(), false, root);
        if (found.isEmpty() && !root.isEmpty()) {
            found.add(new DataOrigin(root));
        }
        return List.copyOf(found);
    }

    private static void collect(List<InfoElement> infos, boolean query, Map<OriginItem, List<String>> items) {
        for (InfoElement info : infos) {
            Optional<OriginItem> item = info.name().flatMap(OriginItem::of).filter(one -> one.isOfQuery() == query);
            String value = info.value().orElse("");
            if (item.isPresent() && !value.isBlank()) {
                List<String> known = new ArrayList<>(items.getOrDefault(item.get(), List.of()));
                known.add(value);
                items.put(item.get(), List.copyOf(known));
            }
        }
    }

    /** The value of an item; the first where the document has several. */
    public Optional<String> value(OriginItem item) {
        return values(item).stream().findFirst();
    }

    /** All values of an item, in document order. */
    public List<String> values(OriginItem item) {
        return items.getOrDefault(item, List.of());
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The INFOs that say this. */
    public List<InfoElement> infos() {
        List<InfoElement> infos = new ArrayList<>();
        items.forEach((item, values) -> values.forEach(value -> infos.add((InfoElement) Element.of(
                "INFO", List.of(new Attribute("name", item.infoName()), new Attribute("value", value)), List.of()))));
        return infos;
    }

    /**
     * A document that says this too: items of the query in the VOTABLE, items of the data in its first RESOURCE of
     * results. An item of the same name is replaced.
     *
     * @throws VoException when there are items of the data and the document has no RESOURCE
     */
    public VotableElement addTo(VotableElement document) {
        List<Node> children = with(document, true);
        if (items.keySet().stream().anyMatch(item -> !item.isOfQuery())) {
            int at = 0;
            while (at < children.size()
                    && !(children.get(at) instanceof ResourceElement found
                            && found.type().equals("results"))) {
                at++;
            }
            if (at == children.size()) {
                throw new VoException("The document has no RESOURCE of results whose data could have an origin");
            }
            ResourceElement resource = (ResourceElement) children.get(at);
            children.set(at, Element.of(resource.elementName(), resource.attributes(), with(resource, false)));
        }
        VotableElement changed = (VotableElement) Element.of(document.elementName(), document.attributes(), children);
        return changed.withProlog(document.prolog());
    }

    /** The children of an element with the INFOs in front, behind the description and the INFOs that are there. */
    private List<Node> with(Element element, boolean query) {
        List<Node> children = new ArrayList<>(element.children());
        children.removeIf(child -> child instanceof InfoElement info
                && info.name()
                        .flatMap(OriginItem::of)
                        .filter(items::containsKey)
                        .isPresent());
        int at = 0;
        while (at < children.size()
                && (children.get(at) instanceof DescriptionElement || children.get(at) instanceof InfoElement)) {
            at++;
        }
        String prefix = element.elementName().substring(0, element.elementName().indexOf(':') + 1);
        for (InfoElement info : infos()) {
            if (OriginItem.of(info.name().orElse("")).orElseThrow().isOfQuery() == query) {
                children.add(at++, Element.of(prefix + "INFO", info.attributes(), List.of()));
            }
        }
        return children;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataOrigin that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
