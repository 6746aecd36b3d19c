// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.QueryException;
import org.vo4j.api.table.Columns;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;

/**
 * What belongs to one dataset, or to several: a list of links (DataLink 1.1 section 3).
 *
 * <pre>{@code
 * try (Links links = Datalink.of(image)) {
 *     links.bySemantics("#preview").findFirst().ifPresent(p -> p.download(Path.of("preview.png")));
 * }
 * }</pre>
 *
 * <p>The links are read into memory when they are first asked for, and can be asked for any number of times.
 * Single-threaded, except {@link #close}; the links themselves are shareable.
 */
public final class Links implements Iterable<Link>, AutoCloseable {
    /** A list that is longer is no list of links, or means harm. */
    private static final int MAX_LINKS = 1_000_000;

    private static final long MAX_BYTES = 64L << 20;

    private final @Nullable DalResults<Link> results;
    private final @Nullable DalRecord origin;
    private final URI uri;
    /** The IDs of services that only links of other datasets in the same document name. */
    private final Set<String> foreign;

    private @Nullable List<Link> links;

    private Links(
            @Nullable DalResults<Link> results,
            @Nullable DalRecord origin,
            URI uri,
            Set<String> foreign,
            @Nullable List<Link> links) {
        this.results = results;
        this.origin = origin;
        this.uri = uri;
        this.foreign = foreign;
        this.links = links;
    }

    /** The links of an answer. */
    static Links of(Answer answer, @Nullable DalRecord origin) {
        return new Links(new LinkResults(answer, origin), origin, answer.uri(), Set.of(), null);
    }

    /** Links that are there already: some of an answer, or made up. */
    static Links of(List<Link> links, DalRecord origin, Set<String> foreign) {
        return new Links(null, origin, links.get(0).source(), Set.copyOf(foreign), List.copyOf(links));
    }

    /** The plumbing that other results have, too. */
    private static final class LinkResults extends DalResults<Link> {
        LinkResults(Answer answer, @Nullable DalRecord origin) {
            super(answer, record -> new Link(record, origin));
        }
    }

    /**
     * All links, faults included, in the service's order.
     *
     * @throws QueryException when the service failed while it sent them
     * @throws FormatException when they are damaged, or more than any dataset has
     */
    public List<Link> list() {
        List<Link> have = links;
        if (have == null) {
            have = load();
            links = have;
        }
        return have;
    }

    private List<Link> load() {
        List<Link> all = new ArrayList<>();
        if (results != null) {
            for (Link link : results) {
                all.add(link);
                if (all.size() > MAX_LINKS || results.bytesRead() > MAX_BYTES) {
                    results.close();
                    throw new FormatException(
                            "A list of more than " + (all.size() - 1) + " links, or " + MAX_BYTES
                                    + " bytes, is not read into memory; ask for the links of fewer datasets at once",
                            new Location(uri.toString(), 0, 0));
                }
            }
        }
        return List.copyOf(all);
    }

    /** All links, faults included. */
    public Stream<Link> stream() {
        return list().stream();
    }

    @Override
    public Iterator<Link> iterator() {
        return list().iterator();
    }

    /**
     * The links, without faults, of one of some terms or of a narrower one: {@code #preview} finds {@code
     * #preview-image}, too.
     *
     * <p>Terms of the core vocabulary are given with {@code #}, without it or by their full address; all find all.
     * Those of other vocabularies are given by their address, and find themselves. What is narrower is known from a copy
     * of the vocabulary in this module.
     */
    public Stream<Link> bySemantics(String... terms) {
        return bySemantics(list(), terms);
    }

    /** Those of some links that are of one of some terms or of a narrower one; as {@link #bySemantics(String...)}. */
    public static Stream<Link> bySemantics(Collection<Link> links, String... terms) {
        Set<String> wanted = Arrays.stream(terms)
                .flatMap(term -> CoreVocabulary.standard().withNarrower(term).stream())
                .collect(Collectors.toSet());
        return links.stream().filter(link -> link.fault().isEmpty()).filter(link -> wanted.contains(link.semantics()));
    }

    /** As {@link #bySemantics(String...)}, without narrower terms. */
    public Stream<Link> byExactSemantics(String... terms) {
        Set<String> wanted = Arrays.stream(terms).map(CoreVocabulary::normal).collect(Collectors.toSet());
        return sound().filter(link -> wanted.contains(link.semantics()));
    }

    private Stream<Link> sound() {
        return stream().filter(link -> link.fault().isEmpty());
    }

    /** The links, faults included, of one identifier. */
    public Stream<Link> byId(String id) {
        return stream().filter(link -> link.id().equals(id.strip()));
    }

    /** The dataset itself: the first link of the semantics {@code #this} that is no fault. */
    public Optional<Link> product() {
        List<Link> all = byExactSemantics("#this").toList();
        return all.stream()
                .filter(link -> link.accessUrl().isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Why links are missing, for each identifier for which some are. */
    public List<LinkFault> faults() {
        return stream().flatMap(link -> link.fault().stream()).toList();
    }

    /** The links to services that are to be called. */
    public Stream<Link> processing() {
        return sound().filter(link -> link.serviceDef().isPresent());
    }

    /**
     * All services that the document describes for these datasets, except the one that has sent it, in document order;
     * what they take from a link is taken from the first link that names the service, else from the first of all.
     */
    public List<ServiceDescriptor> services() {
        Set<String> ids = stream().map(Link::id).collect(Collectors.toSet());
        return descriptors().stream()
                .filter(service -> !service.isSelf())
                .filter(service -> service.id().filter(foreign::contains).isEmpty())
                .filter(service -> service.find("ID")
                        .flatMap(ServiceParameter::fixed)
                        .filter(id -> results == null && !ids.contains(id))
                        .isEmpty())
                .toList();
    }

    /** The service that has sent the document, if it describes itself (DataLink 1.1 section 4.4). */
    public Optional<ServiceDescriptor> self() {
        return ServiceDescriptor.self(descriptors());
    }

    /** As {@link #services}, but of those for one of several datasets. */
    List<ServiceDescriptor> services(String id) {
        List<Link> own = byId(id).toList();
        Set<String> named = serviceDefs(own.stream());
        Set<String> others = serviceDefs(stream().filter(link -> !own.contains(link)));
        others.removeAll(named);
        return own.isEmpty() ? List.of() : new Links(null, own.get(0), uri, Set.copyOf(others), own).services();
    }

    private static Set<String> serviceDefs(Stream<Link> links) {
        return links.flatMap(link -> link.serviceDef().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private List<ServiceDescriptor> descriptors() {
        List<Link> all = list();
        if (!all.isEmpty()) {
            return ServiceDescriptor.of(all.get(0)).stream()
                    .map(service -> service.bound(all))
                    .toList();
        }
        return results == null ? List.of() : ServiceDescriptor.of(results.document(), uri, results.http());
    }

    /** The columns of the list, those of the service's own included; none when there was no list. */
    public Columns columns() {
        if (results != null) {
            return results.columns();
        }
        return list().isEmpty() ? Columns.of() : list().get(0).columns();
    }

    /** The record whose links these are; empty when they were asked for otherwise. */
    public Optional<DalRecord> origin() {
        return Optional.ofNullable(origin);
    }

    /** The address that answered. */
    public URI uri() {
        return uri;
    }

    /**
     * Whether the service says that links are missing because too many were asked for (DataLink 1.1 section 2.2.1);
     * {@link Datalink#of(DalResults)} asks for the rest by itself.
     */
    public boolean isOverflow() {
        list();
        return results != null && results.isOverflow();
    }

    /** Deviations from the VOTable standard that were tolerated. */
    public List<Issue> issues() {
        return results == null ? List.of() : results.issues();
    }

    /** Ends the transfer, if it has not ended; links that have been read stay. */
    @Override
    public void close() {
        if (results != null) {
            results.close();
        }
    }
}
