// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ProductAddress;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A service that a VOTable describes beside its rows: where it is, what it takes, and what of that a row gives (DataLink
 * 1.1 section 4). Immutable and shareable between threads.
 *
 * <pre>{@code
 * for (ServiceDescriptor service : ServiceDescriptor.of(spectrum)) {
 *     System.out.println(service.describe());
 * }
 * service.call().with("FLUXCALIB", "RELATIVE").download(Path.of("spectrum.fits"));
 * }</pre>
 */
public final class ServiceDescriptor {
    private final ResourceElement resource;
    private final VotableElement document;
    private final URI source;
    private final HttpTransport http;
    private final VoPlugins plugins;
    private final @Nullable DalRecord record;
    private final List<ServiceParameter> parameters;

    private ServiceDescriptor(
            ResourceElement resource,
            VotableElement document,
            URI source,
            HttpTransport http,
            VoPlugins plugins,
            @Nullable DalRecord record) {
        this.resource = resource;
        this.document = document;
        this.source = source;
        this.http = http;
        this.plugins = plugins;
        this.record = record;
        this.parameters = inputs(resource).stream()
                // one without a name cannot be sent
                .filter(param -> param.name().filter(name -> !name.isBlank()).isPresent())
                .map(param -> ServiceParameter.of(param, document))
                .toList();
    }

    private static List<ParamElement> inputs(ResourceElement resource) {
        List<ParamElement> all = new ArrayList<>();
        resource.groups().stream()
                .filter(group -> group.name().orElse("").strip().equalsIgnoreCase("inputParams"))
                .forEach(group -> addInputs(group, all));
        return all;
    }

    private static void addInputs(GroupElement group, List<ParamElement> all) {
        all.addAll(group.params());
        group.groups().forEach(inner -> addInputs(inner, all));
    }

    /**
     * The services that the document of a record describes, in document order, with what they take from the record; the
     * service that has sent the document may be among them. See {@link DalRecord#document} for what that may cost.
     */
    public static List<ServiceDescriptor> of(DalRecord record) {
        VotableElement document = record.document();
        return resources(document).stream()
                .map(resource -> new ServiceDescriptor(
                        resource, document, record.source(), record.http(), record.plugins(), record))
                .toList();
    }

    /**
     * The services that a document describes, in document order, without a row to take anything from.
     *
     * @param source the address of the document
     * @param http what carries requests to the services
     */
    public static List<ServiceDescriptor> of(VotableElement document, URI source, HttpTransport http) {
        return resources(document).stream()
                .map(resource -> new ServiceDescriptor(resource, document, source, http, VoPlugins.standard(), null))
                .toList();
    }

    /** A service with what it takes from a record of its document. */
    static ServiceDescriptor of(ResourceElement resource, DalRecord record) {
        return new ServiceDescriptor(
                resource, record.document(), record.source(), record.http(), record.plugins(), record);
    }

    private static List<ResourceElement> resources(VotableElement document) {
        return document.find(ResourceElement.class).list().stream()
                .filter(ServiceDescriptor::isDescriptor)
                .toList();
    }

    private static boolean isDescriptor(ResourceElement resource) {
        String utype = resource.utype().orElse("").strip().toLowerCase(Locale.ROOT);
        return utype.equals("adhoc:service") || utype.equals("adhoc:this");
    }

    /**
     * The one among some that describes its sender: by {@code adhoc:this}, else as DataLink 1.0 and SIA 2.0 do, by the
     * name {@code this}.
     */
    static Optional<ServiceDescriptor> self(List<ServiceDescriptor> services) {
        List<ServiceDescriptor> own =
                services.stream().filter(ServiceDescriptor::isSelf).toList();
        List<ServiceDescriptor> plain =
                own.stream().filter(ServiceDescriptor::isThis).toList();
        List<ServiceDescriptor> one = plain.isEmpty() ? own : plain;
        if (one.size() > 1) {
            throw new FormatException(
                    "The document describes its own service " + one.size() + " times (DataLink 1.1 section 4.4)",
                    one.get(1).resource.location().orElse(Location.unknown()));
        }
        return one.stream().findFirst();
    }

    /** The same service, with what it takes from the first of some links that names it, else from the first of all. */
    ServiceDescriptor bound(List<Link> links) {
        DalRecord best = links.stream()
                .filter(link -> id().isPresent() && link.serviceDef().equals(id()))
                .findFirst()
                .orElse(links.get(0));
        return new ServiceDescriptor(resource, document, source, http, plugins, best);
    }

    /** The XML ID. */
    public Optional<String> id() {
        return resource.id();
    }

    /** The short name, for people. */
    public Optional<String> name() {
        return resource.name().map(String::strip).filter(name -> !name.isEmpty());
    }

    /** What the service does, for people; empty text when the document does not say. */
    public String description() {
        return resource.description().map(Element::text).orElse("").strip();
    }

    private boolean isThis() {
        return resource.utype().orElse("").strip().equalsIgnoreCase("adhoc:this");
    }

    /** Whether the service is the one that has sent the document: {@code adhoc:this} (DataLink 1.1 section 4.4). */
    public boolean isSelf() {
        return isThis() || name().orElse("").equalsIgnoreCase("this");
    }

    /**
     * The address; it may have parameters already.
     *
     * @throws VoException when the document gives none
     */
    public URI accessUrl() {
        return value("accessURL")
                .flatMap(text -> ProductAddress.parse(text, source, ""))
                .map(ProductAddress::uri)
                .orElseThrow(() -> new VoException("The service " + label() + " that " + source
                        + " describes has no accessURL, or one that is no address: "
                        + value("accessURL").orElse("")));
    }

    /** The identifier of the standard that the service keeps to; empty for a service of its own kind. */
    public Optional<String> standardId() {
        return value("standardID");
    }

    /**
     * Whether the service keeps to a standard: its identifier begins with the one given, in any case, so that {@code
     * ivo://ivoa.net/std/SODA#sync-1} stands for all minor versions.
     */
    public boolean keepsTo(String standardIdPrefix) {
        String id = standardId().orElse("");
        return id.regionMatches(true, 0, standardIdPrefix, 0, standardIdPrefix.length());
    }

    /** The identifier of the service in registries. */
    public Optional<String> resourceIdentifier() {
        return value("resourceIdentifier");
    }

    /** The media type of what the service answers; for {@code text/html} show the address in a browser. */
    public Optional<String> contentType() {
        return value("contentType");
    }

    /** Calls that work, as the operators say, for finding out what is wrong when others do not. */
    public List<URI> exampleUrls() {
        return params("exampleURL").stream()
                .flatMap(param -> ProductAddress.parse(param.stringValue(), source, "").stream())
                .map(ProductAddress::uri)
                .toList();
    }

    private List<ParamElement> params(String name) {
        return resource.params().stream()
                .filter(param -> param.name().orElse("").strip().equalsIgnoreCase(name))
                .toList();
    }

    private Optional<String> value(String name) {
        return params(name).stream()
                .map(param -> param.stringValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** What the service takes, in its own order: what is always sent, what a row gives, and what the caller chooses. */
    public List<ParameterDescription> parameters() {
        return parameters.stream().map(ServiceParameter::description).toList();
    }

    /** The parameter of a name, which means the same in any case. */
    public Optional<ParameterDescription> parameter(String name) {
        return find(name).map(ServiceParameter::description);
    }

    List<ServiceParameter> inputs() {
        return parameters;
    }

    Optional<ServiceParameter> find(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A call of the service, with the parameters that are always sent and those that the row gives. */
    public ServiceCall call() {
        return new ServiceCall(this);
    }

    /** A call of the service with what it takes from a record of the document that describes it. */
    public ServiceCall call(DalRecord of) {
        return new ServiceDescriptor(resource, document, source, http, plugins, of).call();
    }

    /** The record that gives parameters; empty when there is none. */
    public Optional<DalRecord> record() {
        return Optional.ofNullable(record);
    }

    HttpTransport http() {
        return http;
    }

    VoPlugins plugins() {
        return plugins;
    }

    /** The name or ID, for messages. */
    String label() {
        return name().or(this::id).orElse("without a name");
    }

    /** All of it in lines, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder("Service " + label() + "\n");
        if (!description().isEmpty()) {
            text.append(description().replaceAll("\\s+", " ")).append('\n');
        }
        text.append("Address: ").append(value("accessURL").orElse("none")).append('\n');
        standardId().ifPresent(id -> text.append("Standard: ").append(id).append('\n'));
        contentType()
                .ifPresent(type -> text.append("Answers with: ").append(type).append('\n'));
        text.append(parameters.isEmpty() ? "It takes no parameters.\n" : "Parameters:\n");
        parameters.forEach(
                parameter -> text.append("  ").append(parameter.describe()).append('\n'));
        return text.toString();
    }

    /** What {@link #describe} says. */
    @Override
    public String toString() {
        return describe();
    }
}
