// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.ProductAddress;
import org.vo4j.votable.model.ResourceElement;

/**
 * One link: something that belongs to a dataset, and how (DataLink 1.1 section 3.2). Immutable and shareable between
 * threads.
 *
 * <p>A link is an address, a service that is to be called, or a fault: the reason why there is neither. Downloading one
 * that leads to another list of links brings what that list is about; {@link #links} gives the list.
 */
public final class Link extends DalRecord {
    private final @Nullable DalRecord origin;

    Link(DalRecord record, @Nullable DalRecord origin) {
        super(record);
        this.origin = origin;
    }

    /** A link made up for a record. */
    Link(DalRecord origin, Row row) {
        super(origin, row);
        this.origin = origin;
    }

    /** The column of a name, whose case some services change. */
    private Optional<Column> column(String name) {
        return columns()
                .byName(name)
                .or(() -> columns().stream()
                        .filter(column -> column.name().strip().equalsIgnoreCase(name))
                        .findFirst());
    }

    private Optional<Column> column(String name, String ucd) {
        return column(name)
                .or(() -> columns().stream()
                        .filter(column -> column.ucd().orElse("").strip().equalsIgnoreCase(ucd))
                        .findFirst());
    }

    /** The identifier of the dataset that the link belongs to; empty text when the service does not say. */
    public String id() {
        return text(column("ID", "meta.id;meta.main")).orElse("");
    }

    /**
     * The address: what the link says, else that of the service that it names, with the parameters that are known. Empty
     * for a fault, and for a service that wants more.
     */
    @Override
    public Optional<URI> accessUrl() {
        return text(column("access_url", "meta.ref.url"))
                .flatMap(text -> ProductAddress.parse(text, source(), ""))
                .map(ProductAddress::uri)
                .or(() -> fault().isPresent() ? Optional.empty() : service().flatMap(Link::callable));
    }

    private static Optional<URI> callable(ServiceDescriptor service) {
        ServiceCall call = service.call();
        return call.isComplete() ? Optional.of(call.uri()) : Optional.empty();
    }

    /** As {@link #contentType}. */
    @Override
    public Optional<String> accessFormat() {
        return contentType();
    }

    /** The ID of the descriptor of the service that is to be called; empty when the link is none to a service. */
    public Optional<String> serviceDef() {
        return text(column("service_def", "meta.ref")).map(id -> id.startsWith("#") ? id.substring(1) : id);
    }

    /**
     * The service that is to be called, with what it takes from this link.
     *
     * @return empty when the link names none, or the document does not describe it
     */
    public Optional<ServiceDescriptor> service() {
        return serviceDef()
                .flatMap(id -> document().byId(id, ResourceElement.class))
                .map(resource -> ServiceDescriptor.of(resource, this));
    }

    /** Why there is no link; empty when there is one. */
    public Optional<LinkFault> fault() {
        return text(column("error_message", "meta.code.error")).map(message -> LinkFault.of(id(), message));
    }

    /** What the link is, for people. */
    public Optional<String> description() {
        return text(column("description", "meta.note"));
    }

    /**
     * How the link relates to the dataset: {@code #term} for a term of the core vocabulary, however the service writes
     * it, else the address of a concept; empty text when the service does not say.
     */
    public String semantics() {
        return text(column("semantics")).map(CoreVocabulary::normal).orElse("");
    }

    /** What {@link #semantics} is called in the core vocabulary, such as {@code Image preview}; empty for other terms. */
    public Optional<String> semanticsLabel() {
        return CoreVocabulary.standard().label(semantics());
    }

    /** The media type of what the link leads to. */
    public Optional<String> contentType() {
        return text(column("content_type", "meta.code.mime"));
    }

    /** The size of what the link leads to, in bytes; empty when it is not known. */
    public OptionalLong contentLength() {
        Optional<Column> column = column("content_length", "phys.size;meta.file");
        String unit = column.flatMap(Column::unit).orElse("byte").strip();
        if (column.isPresent() && column.get().datatype().isInteger() && unit.equals("byte")) {
            long exact = getLong(column.get(), -1);
            return exact < 0 ? OptionalLong.empty() : OptionalLong.of(exact);
        }
        OptionalDouble bytes = number(column, "byte");
        boolean sound = bytes.isPresent() && bytes.getAsDouble() >= 0 && bytes.getAsDouble() < Long.MAX_VALUE;
        return sound ? OptionalLong.of(Math.round(bytes.getAsDouble())) : OptionalLong.empty();
    }

    /**
     * The nature of what the link leads to, such as a term of the vocabulary {@code product-type} (DataLink 1.1 section
     * 3.2.9).
     */
    public Optional<String> contentQualifier() {
        return text(column("content_qualifier"));
    }

    /** What tells which links of several datasets of one service correspond (DataLink 1.1 section 3.2.10). */
    public Optional<String> localSemantics() {
        return text(column("local_semantics", "meta.id.assoc"));
    }

    /** Whether using the link requires to log in (DataLink 1.1 section 3.2.11); empty when it is not known. */
    public Optional<LinkAuth> auth() {
        return text(column("link_auth")).flatMap(LinkAuth::of);
    }

    /**
     * Whether the service expects that the caller, as it asked for the links, may use this one (DataLink 1.1 section
     * 3.2.12); empty when it is not known.
     */
    public Optional<Boolean> authorized() {
        return text(column("link_authorized")).flatMap(LinkAuth::of).map(auth -> auth == LinkAuth.REQUIRED);
    }

    /** Whether the link leads to another list of links. */
    public boolean isLinks() {
        return new ProductAddress(source(), contentType().orElse("")).isLinks();
    }

    /**
     * The list of links that the link leads to.
     *
     * @throws VoException when it leads to something else ({@link #isLinks}), or to nothing
     * @throws QueryException when the service refuses it
     * @throws ServiceException when the service fails in another way
     */
    public Links links() {
        if (!isLinks()) {
            throw new VoException("The link " + semantics() + " of " + id() + " leads to no list of links, but to "
                    + contentType().orElse("something of no known type"));
        }
        return Datalink.fetch(accessUrl().orElseThrow(this::noDataset), this);
    }

    /** The record whose links were asked for; empty when they were asked for otherwise. */
    public Optional<DalRecord> origin() {
        return Optional.ofNullable(origin);
    }

    @Override
    protected VoException noDataset() {
        String what = "The link " + semantics() + " of " + id() + " (" + source() + ")";
        if (fault().isPresent()) {
            return new QueryException(what + " is none: " + fault().get().message());
        }
        Optional<ServiceDescriptor> service = service();
        if (service.isPresent()) {
            return new VoException(what + " is a service that wants to be told more: "
                    + service.get().call().missing() + "; use link.service().get().call()");
        }
        return new VoException(what + " has neither an address nor a service, nor does it say why"
                + serviceDef()
                        .map(id -> ": the service " + id + " is not described")
                        .orElse(""));
    }
}
