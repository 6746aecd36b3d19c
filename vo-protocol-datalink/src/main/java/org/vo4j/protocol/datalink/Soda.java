// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.JobException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;

/**
 * A service that cuts parts out of a dataset (SODA 1.0). Immutable and shareable between threads.
 *
 * <pre>{@code
 * Soda.of(image).ifPresent(soda -> soda.cutout(Cutout.circle(carina, Angle.arcseconds(30)), Path.of("cutout.fits")));
 * }</pre>
 *
 * <p>A dataset that no service cuts can be had as a whole:
 *
 * <pre>{@code
 * Path file = Soda.of(image).map(soda -> soda.cutout(part, folder)).orElseGet(() -> image.download(folder));
 * }</pre>
 */
public final class Soda {
    static final String SYNC = "ivo://ivoa.net/std/SODA#sync-1";
    static final String ASYNC = "ivo://ivoa.net/std/SODA#async-1";

    private final @Nullable ServiceDescriptor sync;
    private final @Nullable ServiceDescriptor async;

    private Soda(@Nullable ServiceDescriptor sync, @Nullable ServiceDescriptor async) {
        this.sync = sync;
        this.async = async;
    }

    /**
     * The service that cuts parts out of the dataset of a record.
     *
     * <p>It is one that the record's document describes, else one that its links do: these are fetched if the record or
     * its document says where they are.
     *
     * @return empty when there is none, and the dataset can be had as a whole only
     * @throws QueryException when the service for links refuses the record
     * @throws ServiceException when it fails in another way
     * @throws FormatException when its answer is broken
     * @throws TransportException when it cannot be reached
     */
    public static Optional<Soda> of(DalRecord record) {
        Optional<Soda> here = among(ServiceDescriptor.of(record));
        if (here.isPresent() || (record instanceof Link link && !link.isLinks())) {
            return here;
        }
        boolean linked = Datalink.ownAddress(record).isPresent()
                || Datalink.service(record).isPresent()
                || Datalink.linkColumn(record).isPresent();
        if (!linked) {
            return Optional.empty();
        }
        try (Links links = Datalink.of(record)) {
            return of(links);
        }
    }

    /** The service that a list of links describes, for the dataset that the list is about; empty when there is none. */
    public static Optional<Soda> of(Links links) {
        return among(links.services());
    }

    /** The service that a list of links describes for one of several datasets; empty when there is none. */
    public static Optional<Soda> of(Links links, String id) {
        return among(links.services(id));
    }

    private static Optional<Soda> among(List<ServiceDescriptor> services) {
        Optional<ServiceDescriptor> sync = first(services, SYNC);
        Optional<ServiceDescriptor> async = first(services, ASYNC);
        return sync.isEmpty() && async.isEmpty()
                ? Optional.empty()
                : Optional.of(new Soda(sync.orElse(null), async.orElse(null)));
    }

    /** Of several, one that knows its dataset is the better one. */
    private static Optional<ServiceDescriptor> first(List<ServiceDescriptor> services, String standard) {
        List<ServiceDescriptor> all =
                services.stream().filter(service -> service.keepsTo(standard)).toList();
        return all.stream()
                .filter(service -> service.call().isComplete())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /**
     * The service at the address of its resource {@code sync}; which dataset is cut, {@link Cutout#id} says. All
     * parameters of the standard are taken to be there.
     *
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public static Soda at(URI sync) {
        return at(sync, VoHttp.standard());
    }

    /** The service at the address of its resource {@code sync}, reached over a transport. */
    public static Soda at(URI sync, HttpTransport http) {
        return new Soda(StandardService.of(sync, SYNC + ".0", http), null);
    }

    /**
     * The service that some capabilities tell of: its resources {@code sync} and {@code async}, as far as there are.
     *
     * @return empty when there is neither
     */
    public static Optional<Soda> of(Capabilities capabilities, HttpTransport http) {
        Optional<URI> sync = address(capabilities, SYNC);
        Optional<URI> async = address(capabilities, ASYNC);
        return sync.isEmpty() && async.isEmpty()
                ? Optional.empty()
                : Optional.of(new Soda(
                        sync.map(uri -> StandardService.of(uri, SYNC + ".0", http))
                                .orElse(null),
                        async.map(uri -> StandardService.of(uri, ASYNC + ".0", http))
                                .orElse(null)));
    }

    private static Optional<URI> address(Capabilities capabilities, String standard) {
        return capabilities
                .byStandardId(standard)
                .flatMap(Capability::standardInterface)
                .flatMap(ServiceInterface::uri);
    }

    /** Whether parts can be had at once: {@code sync}. */
    public boolean hasSync() {
        return sync != null;
    }

    /** Whether parts can be made by jobs: {@code async}. */
    public boolean hasAsync() {
        return async != null;
    }

    /** The service as its document describes it. */
    public ServiceDescriptor service() {
        ServiceDescriptor one = sync;
        ServiceDescriptor other = async;
        if (one != null) {
            return one;
        }
        if (other != null) {
            return other;
        }
        throw new IllegalStateException("A SODA service without resources");
    }

    /** What the service takes, SODA's parameters and its own. */
    public List<ParameterDescription> parameters() {
        return service().parameters();
    }

    /** The region that the dataset covers: a circle, or a polygon if there is one (SODA 1.0 section 4.2). */
    public Optional<SkyRegion> region() {
        return parameter(SodaParameter.POLYGON)
                .flatMap(parameter -> Coverage.of(parameter).region())
                .or(() -> parameter(SodaParameter.CIRCLE)
                        .flatMap(parameter -> Coverage.of(parameter).region()));
    }

    /** The range of the spectrum that the dataset covers; empty when the service does not say. */
    public Optional<SpectralRange> band() {
        return limits(SodaParameter.BAND).filter(metres -> metres.lower() >= 0).map(SpectralRange::new);
    }

    /** The range of time that the dataset covers; empty when the service does not say. */
    public Optional<TimeRange> time() {
        return limits(SodaParameter.TIME).map(TimeRange::new);
    }

    /** The states of polarization that the dataset has; none when the service does not say. */
    public Set<Polarization> polarizations() {
        return parameter(SodaParameter.POL)
                .map(parameter -> Polarization.list(String.join(
                        " ",
                        parameter.options().stream()
                                .map(ParameterDescription.Option::value)
                                .toList())))
                .orElse(Set.of());
    }

    private Optional<ParameterDescription> parameter(SodaParameter wanted) {
        return CutoutCall.find(service(), wanted);
    }

    private Optional<Interval> limits(SodaParameter wanted) {
        Optional<ParameterDescription> parameter = parameter(wanted);
        Optional<String> lower = parameter.flatMap(ParameterDescription::minimum);
        Optional<String> upper = parameter.flatMap(ParameterDescription::maximum);
        try {
            return lower.isPresent() && upper.isPresent()
                    ? Optional.of(Interval.parse(lower.get() + " " + upper.get()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // limits that are none bind nobody
        }
    }

    /**
     * The call that a cutout is, to be looked at or changed.
     *
     * <p>Parameters of the service are those of the standard when name, unit and UCD are (SODA 1.0 section 3.5).
     *
     * @throws IllegalArgumentException when the service lacks a parameter for it, or says that the dataset has nothing
     *     there
     * @throws MissingProviderException when a position is in another frame than ICRS and no plugin converts it
     */
    public ServiceCall call(Cutout cutout) {
        return CutoutCall.of(service(), cutout);
    }

    /**
     * Fetches a part of the dataset; the caller closes the response.
     *
     * @throws IllegalArgumentException as {@link #call} does
     * @throws QueryException when the service refuses it, or the dataset has nothing there (HTTP status 204)
     * @throws ServiceException when the service fails in another way
     * @throws TransportException when it cannot be reached
     */
    public TransportResponse fetch(Cutout cutout) {
        return synchronous(cutout).fetch();
    }

    /**
     * Fetches a part of the dataset as a table, for datasets that are tables.
     *
     * @throws IllegalArgumentException as {@link #call} does
     * @throws QueryException when the service refuses it, or the dataset has nothing there (HTTP status 204)
     * @throws ServiceException when the service fails in another way, or answers with something else
     */
    public DalResults<DalRecord> table(Cutout cutout) {
        return synchronous(cutout).results();
    }

    /**
     * Writes a part of the dataset to a file that is not there yet, or into a folder under the name that the service
     * suggests.
     *
     * @return the file
     * @throws IllegalArgumentException as {@link #call} does
     * @throws QueryException when the service refuses it, or the dataset has nothing there (HTTP status 204)
     * @throws ServiceException when the service fails in another way
     * @throws TransportException when it breaks off
     */
    public Path cutout(Cutout cutout, Path fileOrFolder) {
        return synchronous(cutout).download(fileOrFolder);
    }

    private ServiceCall synchronous(Cutout cutout) {
        if (sync == null) {
            throw new VoException("The service " + service().label()
                    + " cuts by jobs only: use submit(cutout), run it, wait for it and download its results");
        }
        return CutoutCall.of(sync, cutout);
    }

    /**
     * Makes a job of a cutout, which is not run yet; closing it deletes it (SODA 1.0 section 6).
     *
     * @throws VoException when the service has no resource for jobs ({@link #hasAsync})
     * @throws IllegalArgumentException as {@link #call} does
     * @throws JobException when the service makes no job
     */
    public SodaJob submit(Cutout cutout) {
        if (async == null) {
            throw new VoException("The service " + service().label()
                    + " makes no jobs: it describes no resource of the standard " + ASYNC + ".0; use cutout(...)");
        }
        return new SodaJob(CutoutCall.of(async, cutout).submit(), async.http());
    }

    /** What the service says of itself, for people. */
    public String describe() {
        return service().describe();
    }

    /** The service's name. */
    @Override
    public String toString() {
        return "Soda " + service().label();
    }
}
