// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;

/** Says a cutout with the parameters that a service has. */
final class CutoutCall {
    private final ServiceDescriptor service;
    private final Conversions conversions;
    private ServiceCall call;

    private CutoutCall(ServiceDescriptor service) {
        this.service = service;
        this.conversions = Conversions.of(service.plugins());
        this.call = service.call();
    }

    static ServiceCall of(ServiceDescriptor service, Cutout cutout) {
        CutoutCall made = new CutoutCall(service);
        made.say(cutout);
        return made.call;
    }

    /** The parameter of a service that is one of SODA's. */
    static Optional<ParameterDescription> find(ServiceDescriptor service, SodaParameter wanted) {
        return service.parameters().stream().filter(wanted::is).findFirst();
    }

    private void say(Cutout cutout) {
        set(SodaParameter.ID, cutout.ids());
        regions(cutout.regions());
        set(SodaParameter.BAND, cutout.bands());
        set(SodaParameter.TIME, cutout.times());
        set(
                SodaParameter.POL,
                cutout.polarizations().stream().map(Polarization::name).toList());
        for (Map.Entry<String, List<Object>> other : cutout.parameters().entrySet()) {
            call = call.with(other.getKey(), other.getValue());
        }
    }

    private void set(SodaParameter wanted, List<?> values) {
        if (!values.isEmpty()) {
            ParameterDescription parameter = find(service, wanted).orElseThrow(() -> missing(wanted.name()));
            call = call.with(parameter.name(), values);
        }
    }

    /** Regions of one kind go to the parameter for it, if there is one; else all go to POS, which takes every kind. */
    private void regions(List<SkyRegion> regions) {
        if (regions.isEmpty()) {
            return;
        }
        List<String> shapes = regions.stream()
                .flatMap(region -> region.toPos(conversions).stream())
                .toList();
        for (SodaParameter own : List.of(SodaParameter.CIRCLE, SodaParameter.POLYGON)) {
            boolean all = shapes.stream().allMatch(shape -> shape.startsWith(own.name() + " "));
            Optional<ParameterDescription> parameter = find(service, own);
            if (all && parameter.isPresent()) {
                List<String> numbers = shapes.stream()
                        .map(shape -> shape.substring(own.name().length() + 1))
                        .toList();
                Coverage.of(parameter.get()).refuseOutside(regions, conversions);
                call = call.with(parameter.get().name(), numbers);
                return;
            }
        }
        String wanted = shapes.get(0).substring(0, shapes.get(0).indexOf(' '));
        ParameterDescription pos = find(service, SodaParameter.POS)
                .orElseThrow(() -> missing(wanted.equals("RANGE") ? "POS" : wanted + " or POS"));
        find(service, SodaParameter.CIRCLE)
                .ifPresent(circle -> Coverage.of(circle).refuseOutside(regions, conversions));
        call = call.with(pos.name(), shapes);
    }

    private IllegalArgumentException missing(String wanted) {
        List<String> others = service.parameters().stream()
                .map(parameter -> parameter.name() + sameName(parameter))
                .toList();
        return new IllegalArgumentException(
                "The service " + service.label() + " takes no " + wanted + " as SODA defines it; it takes " + others
                        + ". Others than SODA's are set by parameter(name, value).");
    }

    /** What tells a parameter of the same name from SODA's. */
    private static String sameName(ParameterDescription parameter) {
        boolean namesake = Stream.of(SodaParameter.values())
                .anyMatch(soda -> soda.name().equalsIgnoreCase(parameter.name()) && !soda.is(parameter));
        return namesake ? " (unit '" + parameter.unit() + "', UCD '" + parameter.ucd() + "')" : "";
    }
}
