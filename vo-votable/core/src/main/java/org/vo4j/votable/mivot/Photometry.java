// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.votable.internal.unit.UnitMeaning;

/**
 * A brightness with its calibration: a {@code mango:Brightness} (MANGO 1.0), or a measure whose coordinate refers to a
 * {@code Phot:PhotCal} (PhotDM 1.1) or a photometric system of the first draft of MANGO.
 *
 * <p>Immutable. What the object does not have, or has as null, is empty.
 */
public final class Photometry {
    /** What refers to a calibration, by role. */
    private static final List<String> CALIBRATIONS = List.of("photCal", "coordSys");

    private final ModelObject object;
    private final @Nullable ModelObject calibration;

    private Photometry(ModelObject object, @Nullable ModelObject calibration) {
        this.object = object;
        this.calibration = calibration;
    }

    /** The object as a brightness, if it is one. */
    public static Optional<Photometry> of(ModelObject object) {
        Optional<ModelObject> own = calibration(object);
        if (object.isA("Brightness") || (own.isPresent() && number(object).isPresent())) {
            return Optional.of(new Photometry(object, own.orElse(null)));
        }
        return object.object("coord").flatMap(Photometry::calibration).map(found -> new Photometry(object, found));
    }

    /** All brightnesses in an object, in document order. */
    public static List<Photometry> in(ModelObject object) {
        List<Photometry> found = new ArrayList<>();
        walk(object, found);
        return found;
    }

    private static void walk(ModelNode node, List<Photometry> found) {
        if (node instanceof ModelList list) {
            list.items().forEach(item -> walk(item, found));
        } else if (node instanceof ModelObject object) {
            Optional<Photometry> own = of(object);
            own.ifPresent(found::add);
            if (own.isEmpty()) {
                object.members().forEach(member -> walk(member, found));
            }
        }
    }

    private static Optional<ModelObject> calibration(ModelObject object) {
        for (String role : CALIBRATIONS) {
            Optional<ModelObject> found = object.object(role).filter(Photometry::isCalibration);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isCalibration(ModelObject system) {
        return system.isA("PhotCal") || system.dmtype().endsWith("PhotometryCoordSys");
    }

    private static Optional<Quantity> number(ModelObject object) {
        return object.quantity("value").or(() -> object.quantity("cval"));
    }

    /** The object. */
    public ModelObject object() {
        return object;
    }

    /** The calibration: filter, zero point and magnitude system. */
    public Optional<ModelObject> calibration() {
        return Optional.ofNullable(calibration);
    }

    /** The brightness as the table has it: a magnitude, a flux or counts, by its unit. */
    public Optional<Quantity> value() {
        return number(object).or(() -> object.object("coord").flatMap(Photometry::number));
    }

    /** The error of {@link #value}. */
    public Optional<Quantity> error() {
        Optional<ModelObject> error = object.object("error");
        return error.flatMap(one -> one.quantity("sigma"))
                .or(() -> error.flatMap(one -> one.object("statError")).flatMap(one -> one.quantity("radius")));
    }

    private boolean isMagnitude() {
        return value().filter(value -> value.unit().equals("mag")).isPresent();
    }

    /** The magnitude: the value, or a flux of the zero point's unit converted by it. */
    public Optional<Quantity> magnitude() {
        if (isMagnitude()) {
            return value();
        }
        Optional<Quantity> zero = zeroPoint();
        return value().filter(flux ->
                        flux.value() > 0 && zero.filter(one -> same(one, flux)).isPresent())
                .map(flux -> new Quantity(
                        zeroMagnitude()
                                - 2.5
                                        * Math.log10(flux.value()
                                                / zero.orElseThrow().value()),
                        "mag"));
    }

    private static boolean same(Quantity zero, Quantity flux) {
        return zero.value() > 0
                && !zero.unit().isEmpty()
                && !flux.unit().isEmpty()
                && UnitMeaning.same(zero.unit(), flux.unit());
    }

    /** The flux: a value that is no magnitude, or a magnitude converted by the zero point (Pogson's law). */
    public Optional<Quantity> flux() {
        if (!isMagnitude()) {
            return value();
        }
        Optional<Quantity> zero = zeroPoint().filter(one -> one.value() > 0);
        boolean pogson =
                zeroPointObject().map(one -> one.number("type").orElse(0) == 0).orElse(true);
        return !pogson
                ? Optional.empty()
                : value().flatMap(magnitude -> zero.map(one -> new Quantity(
                        one.value() * Math.pow(10, -0.4 * (magnitude.value() - zeroMagnitude())), one.unit())));
    }

    private Optional<ModelObject> zeroPointObject() {
        return calibration().flatMap(one -> one.object("zeroPoint"));
    }

    private double zeroMagnitude() {
        return zeroPointObject()
                .map(one -> one.number("referenceMagnitudeValue").orElse(0))
                .orElse(0.0);
    }

    /** The flux of the zero point. */
    public Optional<Quantity> zeroPoint() {
        return zeroPointObject()
                .flatMap(zero -> zero.object("flux"))
                .flatMap(Photometry::withUnit)
                .or(() -> draftFilter().flatMap(filter -> filter.quantity("zeroPointFlux")));
    }

    /** PhotDM keeps a unit beside the value. */
    private static Optional<Quantity> withUnit(ModelObject object) {
        String unit = object.text("unitexpression");
        return object.quantity("value")
                .map(value -> value.unit().isEmpty() ? new Quantity(value.value(), unit) : value);
    }

    /** The magnitude system, such as {@code Vega} or {@code AB}. */
    public Optional<String> magnitudeSystem() {
        return calibration()
                .flatMap(one -> one.object("magnitudeSystem"))
                .map(system -> system.text("type"))
                .or(() -> draftFilter().map(filter -> filter.text("magnitudeSystem")))
                .filter(text -> !text.isEmpty());
    }

    /** The identifier of the filter, such as {@code GAIA/GAIA3.G}; else that of the calibration. */
    public Optional<String> filter() {
        return filterObject()
                .map(filter -> filter.text("identifier"))
                .filter(text -> !text.isEmpty())
                .or(() -> draftFilter().map(filter -> filter.text("name")))
                .or(() -> calibration().map(one -> one.text("identifier")))
                .filter(text -> !text.isEmpty());
    }

    /** Where the filter is in the spectrum. */
    public Optional<Quantity> wavelength() {
        return filterObject()
                .flatMap(filter -> filter.object("spectralLocation"))
                .flatMap(Photometry::withUnit)
                .or(() -> draftFilter()
                        .flatMap(filter -> filter.quantity("effectiveWavelength"))
                        .map(value -> value.unit().isEmpty()
                                ? new Quantity(
                                        value.value(),
                                        draftFilter()
                                                .map(one -> one.text("unit"))
                                                .orElse(""))
                                : value));
    }

    private Optional<ModelObject> filterObject() {
        return calibration().flatMap(one -> one.object("photometryFilter"));
    }

    /** The filter as the first draft of MANGO has it. */
    private Optional<ModelObject> draftFilter() {
        return calibration().flatMap(one -> one.object("frame"));
    }
}
