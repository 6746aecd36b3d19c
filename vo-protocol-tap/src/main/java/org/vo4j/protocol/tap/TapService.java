// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.Async;
import org.vo4j.protocol.dali.DalService;
import org.vo4j.protocol.dali.QueryStatus;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.uws.UwsJob;
import org.vo4j.protocol.dali.uws.UwsJobs;
import org.vo4j.protocol.dali.vosi.Availability;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.Examples;
import org.vo4j.protocol.dali.vosi.MetadataCache;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableAccess.Mode;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.dali.vosi.TableSet;
import org.vo4j.protocol.dali.vosi.VosiService;

/**
 * A service of the Table Access Protocol, 1.0 or 1.1.
 *
 * <pre>{@code
 * TapService gaia = TapService.at("https://gea.esac.esa.int/tap-server/tap");
 * try (TapResults stars = gaia.query("SELECT TOP 100 source_id, ra, dec FROM gaiadr3.gaia_source WHERE parallax > 100")) {
 *     for (Row star : stars) System.out.println(star.getLong("source_id") + " " + star.getDouble("ra"));
 * }
 * }</pre>
 *
 * <p>The service's capabilities are fetched when they are first needed, and kept. Immutable otherwise, and shareable
 * between threads.
 */
public final class TapService extends DalService {
    /** The identifier of the standard, of all its versions (TAP 1.1 section 2.4). */
    public static final String STANDARD_ID = "ivo://ivoa.net/std/TAP";

    /** How long a query waits as a job when neither the caller nor the service says. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(10);

    private final VosiService vosi;
    private final KnownCapabilities known;
    private final Answers answers;

    private TapService(URI base, HttpTransport http, VosiService vosi, KnownCapabilities known) {
        super(base, http);
        this.vosi = vosi;
        this.known = known;
        this.answers = Answers.of(http);
    }

    /**
     * The service at an address, over the usual client.
     *
     * @param address the base address, such as {@code https://example.org/tap}, without {@code /sync}
     * @throws IllegalArgumentException when it is no absolute http or https address
     */
    public static TapService at(String address) {
        return at(URI.create(address.strip()));
    }

    /** The service at an address, over the usual client. */
    public static TapService at(URI address) {
        return at(address, VoHttp.standard());
    }

    /** The service at an address, over a transport, which has credentials and time-outs. */
    public static TapService at(URI address, HttpTransport http) {
        URI base = TapAddresses.base(address);
        VosiService vosi = VosiService.at(http, base);
        return new TapService(
                base, http, vosi, new KnownCapabilities(vosi::capabilities, () -> capabilities(http, base)));
    }

    /** The service at an address, over a transport, whose capabilities are known and are not asked for. */
    public static TapService at(URI address, Capabilities capabilities, HttpTransport http) {
        URI base = TapAddresses.base(address);
        VosiService vosi = VosiService.at(http, base);
        return new TapService(base, http, vosi, new KnownCapabilities(() -> capabilities, () -> capabilities));
    }

    /**
     * The service whose capabilities are found at an address or beside it, at the address that they give for the credentials
     * of the transport; see {@link #from}.
     *
     * @throws VoException when the capabilities cannot be had, or are none of TAP
     */
    public static TapService open(URI address, HttpTransport http) {
        return from(VosiService.at(http, TapAddresses.base(address)).capabilities(), http);
    }

    /**
     * The service that capabilities describe, at the address of the interface whose securityMethod the credentials of the
     * transport can serve, if it is a {@link VoHttp}; else at that of the anonymous interface (VOSI 1.1 section 2.1, SSO 2.0).
     * The credentials go with the first request then.
     *
     * @throws FormatException when the capabilities have no TAP with an address
     */
    public static TapService from(Capabilities capabilities, HttpTransport http) {
        ServiceInterface chosen = capabilities
                .byStandardId(STANDARD_ID)
                .flatMap(tap -> tap.interfaceFor(http))
                .filter(way -> way.uri().isPresent())
                .orElseThrow(() -> noTap(capabilities));
        URI base = TapAddresses.base(chosen.uri().orElseThrow());
        HttpTransport declared =
                http instanceof VoHttp ours ? ours.declare(base, Set.copyOf(chosen.securityMethods())) : http;
        return at(base, capabilities, declared);
    }

    private static FormatException noTap(Capabilities capabilities) {
        return new FormatException(
                "The capabilities name no address for TAP (" + STANDARD_ID + "), but "
                        + capabilities.capabilities().stream()
                                .map(Capability::standardId)
                                .filter(id -> !id.isEmpty())
                                .toList()
                        + "; is this a TAP service?",
                Location.unknown());
    }

    /** By TAP 1.1 section 2 they are at one place, and a query looks at no other. */
    private static Capabilities capabilities(HttpTransport http, URI base) {
        URI address = TapAddresses.below(base, "capabilities");
        try (TransportResponse response = Answers.of(http).success(http.send(TransportRequest.get(address)))) {
            return Capabilities.parse(response.body(), response.uri().toString());
        } catch (IOException e) {
            throw new TransportException("The answer of " + address + " could not be read: " + e.getMessage(), e);
        }
    }

    /** The same service, whose descriptions of tables are kept between runs. */
    public TapService cache(MetadataCache cache) {
        return new TapService(uri(), http(), vosi.cache(cache), known);
    }

    /**
     * Has a query in ADQL executed at once; its rows arrive while the service sends them.
     *
     * @throws org.vo4j.api.QueryException when the service refuses the query
     * @throws org.vo4j.api.ServiceException when the service fails in another way
     * @throws org.vo4j.api.TransportException when it cannot be reached
     */
    public TapResults query(String adql) {
        return query(TapQuery.adql(adql));
    }

    /** Has a query executed at once, as {@link #query(String)} does. */
    public TapResults query(TapQuery query) {
        return results(request(query, Mode.SYNC).to(endpoint("sync")), query.maxRecords(), () -> {});
    }

    /**
     * Has a query executed at once, as {@link #query(TapQuery)} does, elsewhere. Cancelling the future ends the request, and
     * closes a result that comes all the same.
     */
    public CompletableFuture<TapResults> queryAsync(TapQuery query, Executor executor) {
        return Async.supply(() -> query(query), TapResults::close, executor);
    }

    /**
     * Has a query executed at once and stores the bytes of the result, whatever their format, in a file that appears when
     * it is whole.
     *
     * @return what the service says of the result, as far as its format can: that of a VOTable, else OK
     * @throws org.vo4j.api.QueryException when the service refuses the query
     */
    public QueryStatus download(TapQuery query, Path file) {
        return store(new TapRequest(query, known.version(), Optional.empty()).to(endpoint("sync")), file);
    }

    /** Makes a job of a query in ADQL, as {@link #submit(TapQuery)} does. */
    public TapJob submit(String adql) {
        return submit(TapQuery.adql(adql));
    }

    /**
     * Makes a job of a query; it is PENDING until {@link TapJob#run}.
     *
     * @throws org.vo4j.api.QueryException when the service refuses the query at once
     */
    public TapJob submit(TapQuery query) {
        return submit(query, job -> {});
    }

    /**
     * Makes a job of a query, as {@link #submit(TapQuery)} does, and tells its address as soon as the service has said it:
     * whatever happens to this program from then on, the job can be taken up or deleted.
     */
    public TapJob submit(TapQuery query, Consumer<URI> created) {
        TransportRequest request = request(query, Mode.ASYNC).toJobList(endpoint("async"));
        UwsJob job = jobs().create(TapRequest.contentType(request), request.body(), created);
        return new TapJob(this, job);
    }

    /** Makes a job of a query elsewhere; when the future is cancelled meanwhile, the job that comes of it is deleted. */
    public CompletableFuture<TapJob> submitAsync(TapQuery query, Executor executor) {
        return Async.supply(() -> submit(query), TapJob::close, executor);
    }

    /**
     * Has a query executed as a job, waits for its end, and opens the result; closing that deletes the job.
     *
     * <p>The wait lasts at most as long as the service lets queries run by itself, or ten minutes when it does not say.
     *
     * @throws org.vo4j.api.JobException when the job fails or has not ended in time; it is deleted then
     */
    public TapResults queryAsJob(TapQuery query) {
        OptionalLong seconds = known.tableAccess()
                .map(access -> access.executionSeconds(Mode.ASYNC))
                .orElse(OptionalLong.empty());
        boolean said = seconds.isPresent() && seconds.getAsLong() > 0;
        return queryAsJob(query, said ? Duration.ofSeconds(seconds.getAsLong()) : USUAL_WAIT);
    }

    /** Has a query executed as a job, as {@link #queryAsJob(TapQuery)} does, and waits for so long at most. */
    public TapResults queryAsJob(TapQuery query, Duration budget) {
        TapJob job = submit(query);
        TapResults results = null;
        try {
            results = job.run().await(budget).results(query.maxRecords(), job::close);
            return results;
        } finally {
            if (results == null) {
                job.close(); // whatever happened, nothing is left behind
            }
        }
    }

    /**
     * Has a query executed as a job, as {@link #queryAsJob(TapQuery, Duration)} does, elsewhere. Cancelling the future ends
     * the wait and deletes the job.
     */
    public CompletableFuture<TapResults> queryAsJobAsync(TapQuery query, Duration budget, Executor executor) {
        return Async.supply(() -> queryAsJob(query, budget), TapResults::close, executor);
    }

    /** Takes up a job from its address, without asking the service; closing it does not delete it. */
    public TapJob job(URI address) {
        return new TapJob(this, UwsJob.at(http(), address));
    }

    /** Takes up a job of this service by its identifier, without asking the service; closing it does not delete it. */
    public TapJob job(String jobId) {
        return new TapJob(this, jobs().job(jobId));
    }

    /** The jobs that the service shows to this user, usually their own. */
    public UwsJobs jobs() {
        return UwsJobs.at(http(), endpoint("async"));
    }

    /**
     * What the service can do (VOSI 1.1 section 2.1), fetched once: from below its address, else from beside it.
     *
     * @throws VoException when the capabilities cannot be had
     */
    public Capabilities capabilities() {
        return known.get();
    }

    /**
     * Languages with their features, formats, ways of upload, and limits (TAPRegExt 1.0).
     *
     * @return empty when the capabilities say nothing of TAP
     * @throws VoException when the capabilities cannot be had
     */
    public Optional<TableAccess> tableAccess() {
        return capabilities().tableAccess();
    }

    /**
     * The tables of the service: from {@code /tables} (VOSI 1.1 section 2.3), or from TAP_SCHEMA where there is no such
     * resource (TAP 1.1 section 4). Columns are fetched when they are first asked for.
     *
     * @throws VoException when neither can be had
     */
    public TableSet tables() {
        return new Tables(vosi, new TapSchema(this)).all();
    }

    /**
     * One table by its name, without regard to case and quotes, asked of the service by itself: for services with very
     * many tables.
     *
     * @return empty when the service does not know it
     */
    public Optional<TableDescription> table(String name) {
        return new Tables(vosi, new TapSchema(this)).one(name);
    }

    /** Whether the service is up (VOSI 1.1 section 2.2). */
    public Availability availability() {
        return vosi.availability();
    }

    /** Queries that show what the service is for (TAP 1.1 section 2.5); none when it has no such page. */
    public Examples examples() {
        return vosi.examples();
    }

    /** What the service is, in lines for people: versions, languages, formats, ways of upload and limits. */
    public String describe() {
        return Describer.describe(uri(), capabilities());
    }

    /** The tables of users in the service, where it has them (VOSI 1.2 draft). */
    public UserTables userTables() {
        return new UserTables(this);
    }

    KnownCapabilities known() {
        return known;
    }

    /** An address below the base. */
    URI endpoint(String path) {
        return TapAddresses.below(uri(), path);
    }

    private TapRequest request(TapQuery query, Mode mode) {
        TapVersion version = known.version();
        return new TapRequest(query, version, query.leavesFormat() ? known.binary2(mode) : Optional.empty());
    }

    TapResults results(TransportRequest request, OptionalLong maxRecords, Runnable onClose) {
        return new TapResults(answers.send(request).maxRecords(maxRecords), onClose);
    }

    QueryStatus store(TransportRequest request, Path file) {
        return new RawResult(answers, http()).store(request, file);
    }
}
