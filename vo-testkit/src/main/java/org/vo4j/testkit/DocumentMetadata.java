// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;

/** Makes the elements around the tables, as far as a version has them. Single-threaded. */
final class DocumentMetadata {
    private static final List<String> UNITS = List.of("deg", "mag", "mas/yr", "km/s", "Jy");
    private static final List<String> UCDS =
            List.of("pos.eq.ra;meta.main", "phot.mag;em.opt.V", "meta.id", "src.class", "time.epoch");
    private static final List<String> TEXTS = List.of(
            "plain text", "a < b & c > d", "\"quoted\" 'too'", "Angstr\u00f6m \u03b1 \u65e5\u672c", "two  blanks");

    private final Random random;
    private final VoTableVersion version;
    private final Supplier<String> ids;

    DocumentMetadata(Random random, VoTableVersion version, Supplier<String> ids) {
        this.random = random;
        this.version = version;
        this.ids = ids;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void describe(ExpectedElement parent) {
        if (chance(2)) {
            parent.add(new ExpectedElement("DESCRIPTION")).text(pick(TEXTS));
        }
    }

    /** What stands between VOTABLE and its first RESOURCE. */
    void head(ExpectedElement root) {
        if (!version.deprecatesDefinitions()) {
            if (chance(2)) {
                coosys(root.add(new ExpectedElement("DEFINITIONS")));
            }
        } else {
            systems(root);
        }
        if (version.allowsGroup() && chance(2)) {
            param(root);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            info(root);
        }
        if (version.allowsXtype() && chance(3)) {
            group(root, 0);
        }
    }

    void inResource(ExpectedElement resource) {
        for (int i = random.nextInt(3); i > 0; i--) {
            info(resource);
        }
        systems(resource);
        if (chance(2)) {
            param(resource);
        }
        if (version.allowsXtype() && chance(3)) {
            group(resource, 0);
        }
    }

    /** What stands before a TABLE in a RESOURCE. */
    void beforeTable(ExpectedElement resource) {
        if (chance(4)) {
            link(resource);
        }
    }

    /** What stands behind the FIELDs. */
    void inTable(ExpectedElement table, Columns fields) {
        if (version.allowsGroup()) {
            if (chance(2)) {
                param(table);
            }
            if (chance(2)) {
                ExpectedElement group = group(table, 1);
                fields.stream()
                        .flatMap(field -> field.id().stream())
                        .forEach(id -> group.add(new ExpectedElement("FIELDref").with("ref", id)));
            }
        }
        if (chance(4)) {
            link(table);
        }
    }

    void info(ExpectedElement parent) {
        ExpectedElement info = parent.add(new ExpectedElement("INFO"))
                .with("name", "info" + random.nextInt(9))
                .with("value", pick(TEXTS));
        if (chance(3)) {
            info.with("ID", ids.get());
        }
        if (chance(3)) {
            info.text(pick(TEXTS));
        }
    }

    private void systems(ExpectedElement parent) {
        if (!version.deprecatesCoosys() && chance(3)) {
            coosys(parent);
        }
        if (version.allowsTimesys() && chance(3)) {
            parent.add(new ExpectedElement("TIMESYS"))
                    .with("ID", ids.get())
                    .with("timeorigin", chance(2) ? "MJD-origin" : "2455197.5")
                    .with("timescale", "TCB")
                    .with("refposition", "BARYCENTER");
        }
    }

    private void coosys(ExpectedElement parent) {
        ExpectedElement coosys = parent.add(new ExpectedElement("COOSYS"))
                .with("ID", ids.get())
                .with("system", version.allowsRefposition() ? "ICRS" : "eq_FK5")
                .with("equinox", "J2000");
        if (version.allowsRefposition() && chance(2)) {
            coosys.with("refposition", "BARYCENTER");
        }
    }

    private ExpectedElement param(ExpectedElement parent) {
        ExpectedElement param = parent.add(new ExpectedElement("PARAM")).with("name", "param" + random.nextInt(9));
        switch (random.nextInt(4)) {
            case 0 -> param.with("datatype", "int").with("value", Integer.toString(random.nextInt()));
            case 1 -> param.with("datatype", "double").with("value", "1.5 -2").with("arraysize", "2");
            case 2 -> param.with("datatype", "boolean").with("value", "T");
            default -> param.with("datatype", "char").with("arraysize", "*").with("value", "plain & <simple>");
        }
        if (chance(3)) {
            param.with("ID", ids.get());
        }
        if (chance(2)) {
            param.with("ucd", pick(UCDS)).with("unit", pick(UNITS));
        }
        describe(param);
        if (chance(4) && "int".equals(param.attributes().get("datatype"))) {
            values(param);
        }
        return param;
    }

    private ExpectedElement group(ExpectedElement parent, int depth) {
        ExpectedElement group = parent.add(new ExpectedElement("GROUP")).with("name", "group" + depth);
        describe(group);
        ExpectedElement param = param(group);
        String id = param.attributes().get("ID");
        if (id != null) {
            group.add(new ExpectedElement("PARAMref")).with("ref", id);
        }
        if (depth < 3 && chance(3)) {
            group(group, depth + 1);
        }
        return group;
    }

    private void link(ExpectedElement parent) {
        ExpectedElement link = parent.add(new ExpectedElement("LINK")).with("content-role", "doc");
        if (version.contentRoleIsFree()) {
            link.with("content-type", "text/html"); // an NMTOKEN before
        }
        link.with("title", pick(TEXTS)).with("href", "http://example.org/doc?a=1&b=2");
    }

    /** Bounds, or options with options in them. */
    private void values(ExpectedElement parent) {
        ExpectedElement values = parent.children().stream()
                .filter(child -> child.name().equals("VALUES"))
                .findFirst()
                .orElseGet(() -> parent.add(new ExpectedElement("VALUES")));
        if (chance(2)) {
            values.add(new ExpectedElement("MIN")).with("value", "0");
            values.add(new ExpectedElement("MAX")).with("value", "9").with("inclusive", chance(2) ? "yes" : "no");
        } else {
            ExpectedElement option = values.add(new ExpectedElement("OPTION"))
                    .with("name", "one")
                    .with("value", "1");
            if (chance(2)) {
                option.add(new ExpectedElement("OPTION")).with("value", "11");
            }
        }
    }

    /** Adds a FIELD for a column; the column that it should be read as. */
    Column field(ExpectedElement table, Column column) {
        Column.Builder builder = column.toBuilder();
        ExpectedElement field = table.add(new ExpectedElement("FIELD"))
                .with("name", column.name())
                .with("datatype", column.datatype().votableName());
        if (!column.shape().isScalar()) {
            field.with("arraysize", column.shape().toString());
        }
        if (chance(2)) {
            String id = ids.get();
            field.with("ID", id);
            builder.id(id);
        }
        if (chance(2)) {
            String unit = pick(UNITS);
            field.with("unit", unit);
            builder.unit(unit);
        }
        if (chance(2)) {
            String ucd = pick(UCDS);
            field.with("ucd", ucd);
            builder.ucd(ucd);
        }
        if (version.allowsGroup() && chance(3)) {
            field.with("utype", "obs:target.pos");
            builder.utype("obs:target.pos");
        }
        if (chance(2)) {
            String description = pick(TEXTS);
            field.add(new ExpectedElement("DESCRIPTION")).text(description);
            builder.description(description);
        }
        column.nullValue()
                .ifPresent(literal -> field.add(new ExpectedElement("VALUES")).with("null", literal));
        boolean number = column.datatype().isInteger() || column.datatype().isFloating();
        if (chance(4) && number && column.shape().isScalar()) {
            values(field);
        }
        if (chance(6)) {
            link(field);
        }
        return builder.build();
    }
}
