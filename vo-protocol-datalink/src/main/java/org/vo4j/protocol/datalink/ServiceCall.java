// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Download;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.uws.UwsJob;
import org.vo4j.protocol.dali.uws.UwsJobs;

/**
 * A call of a described service: what it is sent, and what becomes of its answer (DataLink 1.1 section 4). Immutable and
 * shareable between threads; each method gives a changed call.
 *
 * <p>Parameters are known by their names, in any case. What the descriptor fixes and what the row gives is sent unless
 * it is replaced or left out.
 */
public final class ServiceCall {
    /** Servers refuse longer addresses; services of a standard take POST as well. */
    private static final int LONGEST_ADDRESS = 4000;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ServiceDescriptor service;
    /** What the caller has chosen, by the name in lower case; no values for what is to be left out. */
    private final Map<String, Values> chosen;

    private record Values(String name, List<String> texts) {}

    ServiceCall(ServiceDescriptor service) {
        this(service, Map.of());
    }

    private ServiceCall(ServiceDescriptor service, Map<String, Values> chosen) {
        this.service = service;
        this.chosen = chosen;
    }

    /** The service. */
    public ServiceDescriptor service() {
        return service;
    }

    /**
     * With a value of a parameter, in place of all others.
     *
     * <p>A value is text, a number, a boolean, an array of doubles, or one of the types of vo4j and Java for positions,
     * angles, intervals, spectral ranges, times and time ranges; these are sent in the unit and type that the service
     * asks for. Each value of a collection is sent.
     *
     * @throws IllegalArgumentException when the service has no such parameter, or does not permit the value
     * @throws MissingProviderException when a plugin is missing that converts to the unit
     */
    public ServiceCall with(String name, Object value) {
        ParameterDescription parameter = required(name);
        ParameterValues values = new ParameterValues(parameter, Conversions.of(service.plugins()));
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        return changed(parameter.name(), all.stream().map(values::text).toList());
    }

    /**
     * With a number in a unit; it is sent in the parameter's.
     *
     * @throws IllegalArgumentException when the service has no such parameter, or does not permit the value
     * @throws MissingProviderException when a plugin is missing that converts between the units
     */
    public ServiceCall with(String name, double value, String unit) {
        return with(name, convert(name, unit, converter -> converter.convert(value, unit, unitOf(name))));
    }

    /**
     * With an interval in a unit; it is sent in the parameter's.
     *
     * @throws IllegalArgumentException when the service has no such parameter, or does not permit the value
     * @throws MissingProviderException when a plugin is missing that converts between the units
     */
    public ServiceCall with(String name, Interval value, String unit) {
        return with(name, convert(name, unit, converter -> converter.convert(value, unit, unitOf(name))));
    }

    private <T> T convert(String name, String unit, Function<Conversions, T> conversion) {
        if (unitOf(name).isEmpty() && !unit.isBlank()) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " has no unit, and cannot be given in " + unit);
        }
        return conversion.apply(Conversions.of(service.plugins()));
    }

    private String unitOf(String name) {
        return required(name).unit().strip();
    }

    private ParameterDescription required(String name) {
        return service.parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("The service " + service.label() + " has no parameter "
                        + name + "; it has " + names() + ". Use parameter(name, value) to send it all the same."));
    }

    private List<String> names() {
        return service.parameters().stream().map(ParameterDescription::name).toList();
    }

    /** With values of any parameter as they are, in place of all others, whatever the service says of it. */
    public ServiceCall parameter(String name, String... values) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A parameter needs a name");
        }
        String spelled = service.parameter(name).map(ParameterDescription::name).orElse(name);
        return changed(spelled, List.of(values));
    }

    /** Without a parameter, even if the service fixes it. */
    public ServiceCall without(String name) {
        return changed(name, List.of());
    }

    private ServiceCall changed(String name, List<String> texts) {
        Map<String, Values> more = new LinkedHashMap<>(chosen);
        more.put(key(name), new Values(name, texts));
        return new ServiceCall(service, more);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The names of parameters that a row is to give, and that have no value. */
    public List<String> missing() {
        return service.inputs().stream()
                .filter(input -> !chosen.containsKey(key(input.name())))
                .filter(input -> input.ref().isPresent() && given(input).isEmpty())
                .map(ServiceParameter::name)
                .toList();
    }

    /** Whether nothing is {@link #missing}. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    private Optional<String> given(ServiceParameter input) {
        return input.fixed().or(() -> service.record().flatMap(input::from));
    }

    /**
     * All parameters, as they are sent.
     *
     * @throws VoException when one that a row is to give is {@link #missing}
     */
    public DaliParameters parameters() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new VoException("The service " + service.label() + " takes " + missing
                    + service.record().map(ServiceCall::nothing).orElse(" from a row of its document")
                    + "; give them with with(name, value)");
        }
        DaliParameters all = DaliParameters.none();
        Map<String, Values> rest = new LinkedHashMap<>(chosen);
        for (ServiceParameter input : service.inputs()) {
            Values own = chosen.get(key(input.name()));
            List<String> texts = own == null ? given(input).stream().toList() : own.texts();
            boolean first = own == null || rest.remove(key(input.name())) != null;
            for (String text : first ? texts : List.<String>of()) {
                all = all.addAsSpelled(input.name(), text);
            }
        }
        for (Values free : rest.values()) {
            for (String text : free.texts()) {
                all = all.addAsSpelled(free.name(), text);
            }
        }
        return all;
    }

    private static String nothing(DalRecord record) {
        return " from a row, and record " + record.index() + " of " + record.source() + " has no value for them";
    }

    /** The address of the call by GET. */
    public URI uri() {
        return parameters().appendTo(service.accessUrl());
    }

    /** The request: a GET, or, where its address would be too long for servers, a POST if the service must know that. */
    private TransportRequest request() {
        return isPosted() ? parameters().toPost(service.accessUrl()) : TransportRequest.get(uri());
    }

    private boolean isPosted() {
        return uri().toString().length() > LONGEST_ADDRESS && service.keepsTo("ivo://ivoa.net/std/");
    }

    private TransportResponse send(TransportRequest request) {
        TransportResponse response = service.http().send(request);
        if (response.status() == 204) {
            close(response);
            throw new QueryException(response.uri() + " answers that there is nothing (HTTP status 204): what was"
                    + " asked for is outside of the dataset");
        }
        return response;
    }

    private static void close(TransportResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            throw new TransportException("The answer of " + response.uri() + " broke off: " + e.getMessage(), e);
        }
    }

    /**
     * Calls the service; the caller closes the response.
     *
     * @throws QueryException when the service refuses the call, or answers that there is nothing
     * @throws ServiceException when it fails in another way
     * @throws TransportException when it cannot be reached
     */
    public TransportResponse fetch() {
        return Answers.of(service.http()).success(send(request()));
    }

    /** The download of the answer, to be told where to and begun. */
    public Download download() {
        TransportRequest call = request();
        Download download = Download.of(call.uri(), asked -> send(like(call, asked)));
        return service.contentType().map(download::mediaType).orElse(download);
    }

    /** The call with the headers of a download, which may ask for the rest of a file. */
    private static TransportRequest like(TransportRequest call, TransportRequest asked) {
        Map<String, List<String>> headers = new HashMap<>(call.headers());
        headers.putAll(asked.headers());
        return new TransportRequest(call.method(), call.uri(), headers, call.body());
    }

    /**
     * Calls the service and writes its answer to a file that is not there yet, or into a folder under the name that the
     * service suggests.
     *
     * @return the file
     * @throws QueryException when the service refuses the call, or answers that there is nothing
     * @throws ServiceException when it fails in another way
     * @throws TransportException when it breaks off
     */
    public Path download(Path fileOrFolder) {
        return download().to(fileOrFolder);
    }

    /**
     * Calls the service and reads its answer as a table.
     *
     * @throws QueryException when the service refuses the call, or answers that there is nothing
     * @throws ServiceException when it fails in another way, or answers with something else
     */
    public DalResults<DalRecord> results() {
        return DalResults.of(Answers.of(service.http()).open(send(request())));
    }

    /**
     * Makes a job of the call, for services that are DALI-async, as those of {@code ivo://ivoa.net/std/SODA#async-1.0};
     * it is not run yet, and closing it deletes it.
     *
     * @throws ServiceException when the service makes none
     */
    public UwsJob submit() {
        return UwsJobs.at(service.http(), service.accessUrl())
                .create(FORM, parameters().toBody());
    }

    /** The name of the service and the parameters that are known. */
    @Override
    public String toString() {
        return service.label() + " "
                + chosen.values().stream()
                        .flatMap(values -> values.texts().stream().map(text -> values.name() + "=" + text))
                        .collect(Collectors.joining("&"));
    }
}
