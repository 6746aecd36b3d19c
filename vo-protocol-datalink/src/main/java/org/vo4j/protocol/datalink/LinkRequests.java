// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DaliParameters;

/**
 * Asks a service for the links of many identifiers, as many at once as it answers.
 *
 * <p>What it leaves out it is asked for again; each request brings at least one identifier further, or halves how many
 * are asked for, so that there is an end.
 */
final class LinkRequests {
    /** Services of the field take some hundreds at least, and the answer must fit into memory. */
    static final int MOST_IDS = 500;

    /** What a service says with when it is asked for too much, or knows no POST. */
    private static final Set<Integer> TOO_MUCH = Set.of(400, 405, 411, 413, 414, 422, 501);

    private final URI service;
    private final HttpTransport http;
    private final DaliParameters fixed;
    private final String name;
    private int most;

    LinkRequests(URI service, HttpTransport http, DaliParameters fixed, String name, int most) {
        this.service = service;
        this.http = http;
        this.fixed = fixed;
        this.name = name;
        this.most = most;
    }

    /** The links, faults included, by the identifiers, in their order. */
    Map<String, List<Link>> ask(List<String> ids) {
        Map<String, List<Link>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, new ArrayList<>()));
        Deque<String> left = new ArrayDeque<>(found.keySet());
        while (!left.isEmpty()) {
            List<String> some = new ArrayList<>();
            while (some.size() < most && !left.isEmpty()) {
                some.add(left.removeFirst());
            }
            List<String> again = askSome(some, found);
            for (int i = again.size() - 1; i >= 0; i--) {
                left.addFirst(again.get(i));
            }
        }
        return found;
    }

    /** Asks once, and gives the identifiers that are to be asked for again. */
    private List<String> askSome(List<String> ids, Map<String, List<Link>> found) {
        try (Links links = Links.of(Answers.of(http).send(request(ids)), null)) {
            if (ids.size() == 1) {
                takeAll(ids.get(0), links, found);
                return List.of();
            }
            Set<String> open = new LinkedHashSet<>(ids);
            Set<String> answered = new LinkedHashSet<>();
            for (Link link : links) {
                List<Link> own = open.contains(link.id()) ? found.get(link.id()) : null;
                if (own != null) {
                    own.add(link);
                    answered.add(link.id());
                }
            }
            open.removeAll(answered);
            if (!open.isEmpty()) {
                learn(ids.size(), answered.size());
            }
            return List.copyOf(open);
        } catch (QueryException e) {
            return less(ids, e);
        } catch (ServiceException e) {
            if (!TOO_MUCH.contains(e.status())) {
                throw e;
            }
            return less(ids, e);
        }
    }

    /** What comes for a lone identifier is about that one, also when the service writes it in another way. */
    private void takeAll(String id, Links links, Map<String, List<Link>> found) {
        found.getOrDefault(id, new ArrayList<>()).addAll(links.list());
    }

    private void learn(int asked, int answered) {
        most = answered == 0 ? Math.max(1, asked / 2) : answered;
    }

    private List<String> less(List<String> ids, VoException refusal) {
        if (ids.size() == 1) {
            throw refusal;
        }
        most = Math.max(1, ids.size() / 2);
        return ids;
    }

    private TransportRequest request(List<String> ids) {
        DaliParameters all = DaliParameters.none();
        for (String id : ids) {
            all = all.addAsSpelled(name, id);
        }
        all = all.addAll(fixed);
        return ids.size() == 1 ? all.toGet(service) : all.toPost(service);
    }
}
