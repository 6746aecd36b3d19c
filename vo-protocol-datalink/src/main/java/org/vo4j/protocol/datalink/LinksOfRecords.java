// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.DaliParameters;

/**
 * The links of each record of an answer, in the order of the records, once; see {@link Datalink#of(DalResults)}.
 *
 * <p>Requests are sent when they are needed. A record whose links cannot be had has faults in place of links when the
 * service says so, or passes it over; when the service fails altogether, the iteration does. Single-threaded.
 */
public final class LinksOfRecords implements Iterable<Links>, AutoCloseable {
    private final DalResults<? extends DalRecord> results;
    private final int most;

    LinksOfRecords(DalResults<? extends DalRecord> results) {
        this(results, LinkRequests.MOST_IDS);
    }

    private LinksOfRecords(DalResults<? extends DalRecord> results, int most) {
        this.results = results;
        this.most = most;
    }

    /**
     * With at most so many datasets asked for at once; 500 at first.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public LinksOfRecords atOnce(int datasets) {
        if (datasets < 1) {
            throw new IllegalArgumentException("At least one dataset must be asked for at once, not " + datasets);
        }
        return new LinksOfRecords(results, datasets);
    }

    /** The lists, once. */
    @Override
    public Iterator<Links> iterator() {
        return new Lists(results.iterator());
    }

    /** The lists, once. */
    public Stream<Links> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Closes the results. */
    @Override
    public void close() {
        results.close();
    }

    private final class Lists implements Iterator<Links> {
        private final Iterator<? extends DalRecord> records;
        private final Deque<Links> ready = new ArrayDeque<>();
        private @Nullable Batches batches;

        Lists(Iterator<? extends DalRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return !ready.isEmpty() || records.hasNext();
        }

        @Override
        public Links next() {
            if (ready.isEmpty()) {
                fill();
            }
            return ready.removeFirst();
        }

        private void fill() {
            if (!records.hasNext()) {
                throw new NoSuchElementException("There are no more records");
            }
            DalRecord first = records.next();
            Optional<Batches> known = Optional.ofNullable(batches).or(() -> Batches.of(first, most));
            if (known.isEmpty()) {
                ready.add(Datalink.of(first));
                return;
            }
            batches = known.get();
            List<DalRecord> some = new ArrayList<>();
            some.add(first);
            while (some.size() < most && records.hasNext()) {
                some.add(records.next());
            }
            ready.addAll(known.get().ask(some));
        }
    }

    /** Asks the service that the document describes. */
    private static final class Batches {
        private final LinkRequests requests;
        private final String column;

        private Batches(LinkRequests requests, String column) {
            this.requests = requests;
            this.column = column;
        }

        /** Empty when there is no such service, or one that takes more than an identifier from each record. */
        static Optional<Batches> of(DalRecord record, int most) {
            for (ServiceDescriptor service : ServiceDescriptor.of(record)) {
                List<ServiceParameter> taken = service.inputs().stream()
                        .filter(input -> input.ref().isPresent())
                        .toList();
                boolean links = service.keepsTo(Datalink.STANDARD) && !service.isSelf();
                if (links && taken.size() == 1 && taken.get(0).name().equalsIgnoreCase("ID")) {
                    ServiceParameter id = taken.get(0);
                    DaliParameters fixed = service.call().without(id.name()).parameters();
                    return Optional.of(new Batches(
                            new LinkRequests(service.accessUrl(), service.http(), fixed, id.name(), most),
                            id.ref().orElseThrow()));
                }
            }
            return Optional.empty();
        }

        List<Links> ask(List<DalRecord> records) {
            Set<String> ids = new LinkedHashSet<>();
            records.forEach(record -> id(record).ifPresent(ids::add));
            Map<String, List<Link>> found = ids.isEmpty() ? Map.of() : requests.ask(List.copyOf(ids));
            Set<String> services = services(found.values().stream().flatMap(List::stream));
            return records.stream()
                    .map(record -> links(record, found, services))
                    .toList();
        }

        private static Set<String> services(Stream<Link> links) {
            return links.flatMap(link -> link.serviceDef().stream()).collect(Collectors.toSet());
        }

        private Optional<String> id(DalRecord record) {
            return record.byId(column).map(Object::toString).map(String::strip).filter(id -> !id.isEmpty());
        }

        private Links links(DalRecord record, Map<String, List<Link>> found, Set<String> services) {
            Optional<String> id = id(record);
            if (id.isEmpty()) {
                return Datalink.of(record);
            }
            List<Link> own = found.getOrDefault(id.get(), List.of()).stream()
                    .map(link -> new Link(link, record))
                    .toList();
            List<Link> told = own.isEmpty() ? List.of(ThisLink.unanswered(record, id.get())) : own;
            Set<String> foreign = new HashSet<>(services);
            foreign.removeAll(services(told.stream()));
            return Links.of(told, record, foreign);
        }
    }
}
