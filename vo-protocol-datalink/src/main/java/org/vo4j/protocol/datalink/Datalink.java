// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.ProductAddress;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.LinkElement;

/** Finds what belongs to datasets: previews, calibrations, services that work on them (DataLink 1.0 and 1.1). */
public final class Datalink {
    /** What the descriptors of services that give links have as their standard. */
    static final String STANDARD = "ivo://ivoa.net/std/DataLink";

    private Datalink() {}

    /**
     * The links of a dataset that some service, of whatever protocol, has found.
     *
     * <p>They are fetched from where the record says: from its own address, if that is the one of a list of links, else
     * from the service that the document describes for this, or a column of such addresses. A record of a plain dataset
     * has one link, {@code #this}, without asking anybody.
     *
     * @throws VoException when the record has neither links nor a dataset
     * @throws QueryException when the service refuses it
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public static Links of(DalRecord record) {
        return ownAddress(record)
                .map(uri -> fetch(uri, record))
                .or(() -> service(record).map(service -> fetch(service.call().uri(), record)))
                .or(() -> linkColumn(record).map(uri -> fetch(uri, record)))
                .or(() -> ThisLink.of(record).map(link -> Links.of(List.of(link), record, Set.of())))
                .orElseThrow(() -> new VoException("Record " + record.index() + " of " + record.source()
                        + " has neither links nor a dataset: there is no address in it, and its document describes no"
                        + " service that gives links"));
    }

    /** The address of the record, if it leads to a list of links. */
    static Optional<URI> ownAddress(DalRecord record) {
        boolean links =
                new ProductAddress(record.source(), record.accessFormat().orElse("")).isLinks();
        return links ? record.accessUrl() : Optional.empty();
    }

    /** The service that gives links, with what it takes from the record. */
    static Optional<ServiceDescriptor> service(DalRecord record) {
        return ServiceDescriptor.of(record).stream()
                .filter(service -> service.keepsTo(STANDARD) && !service.isSelf())
                .filter(service -> service.call().isComplete())
                .findFirst();
    }

    /** The address in a column whose FIELD says by a LINK that it leads to lists of links. */
    static Optional<URI> linkColumn(DalRecord record) {
        for (FieldElement field : record.document().find(FieldElement.class)) {
            Optional<Column> column = field.links().stream().anyMatch(Datalink::isLinks)
                    ? field.name().flatMap(record.columns()::byName)
                    : Optional.empty();
            if (column.isPresent() && !record.isNull(column.get())) {
                return ProductAddress.parse(record.getString(column.get()), record.source(), "")
                        .map(ProductAddress::uri);
            }
        }
        return Optional.empty();
    }

    private static boolean isLinks(LinkElement link) {
        return new ProductAddress(URI.create(""), link.contentType().orElse("")).isLinks();
    }

    /**
     * The links of all datasets that a service has found: one list for each record, in their order, with the record as
     * its {@link Links#origin}.
     *
     * <p>Where the document describes a service that gives links, it is asked for many datasets at once, as many as it
     * answers; what it leaves out it is asked for again. Records without such a service are treated as {@link
     * #of(DalRecord)} does.
     */
    public static LinksOfRecords of(DalResults<? extends DalRecord> results) {
        return new LinksOfRecords(results);
    }

    /**
     * The links at the complete address of a list, such as the {@code access_url} of an ObsCore record.
     *
     * @throws QueryException when the service refuses it
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is broken
     * @throws TransportException when the service cannot be reached
     */
    public static Links of(URI uri) {
        return of(uri, VoHttp.standard());
    }

    /** As {@link #of(URI)}, over a transport. */
    public static Links of(URI uri, HttpTransport http) {
        return Links.of(Answers.of(http).send(TransportRequest.get(uri)), null);
    }

    /** The links that an answer consists of, which somebody has opened already; closing them closes it. */
    public static Links of(Answer answer) {
        return Links.of(answer, null);
    }

    /** The links that a service has for an identifier; as {@link DatalinkService#links}. */
    public static Links of(URI service, String id) {
        return DatalinkService.at(service).links(id);
    }

    static Links fetch(URI uri, @Nullable DalRecord record) {
        HttpTransport http = record == null ? VoHttp.standard() : record.http();
        return Links.of(Answers.of(http).send(TransportRequest.get(uri)), record);
    }
}
