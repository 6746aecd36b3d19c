// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** A RESOURCE: tables and other resources that belong together (VOTable 1.5 section 3.6). */
public final class ResourceElement extends Element {
    ResourceElement(Parts parts) {
        super(parts);
    }

    /** Starts a RESOURCE. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes a RESOURCE; single-threaded. */
    public static final class Builder extends ElementBuilder<Builder, ResourceElement> {
        private Builder() {
            super("RESOURCE", ResourceElement.class);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the name. */
        public Builder name(String name) {
            return attribute("name", name);
        }

        /** Sets what it is for: {@code results} or {@code meta}. */
        public Builder type(String type) {
            return attribute("type", type);
        }

        /** Adds an INFO behind all else, as a service says what became of the rows. */
        public Builder trailingInfo(String name, String value) {
            addLast(Element.of(
                    prefix() + "INFO", List.of(new Attribute("name", name), new Attribute("value", value)), List.of()));
            return this;
        }
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /** The utype. */
    public Optional<String> utype() {
        return attribute("utype");
    }

    /** What it is for: {@code results} (also when the document does not say) or {@code meta}. */
    public String type() {
        return attribute("type").orElse("results");
    }

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The INFOs directly inside, in document order. */
    public List<InfoElement> infos() {
        return children(InfoElement.class);
    }

    /** The COOSYS directly inside, in document order. */
    public List<CoosysElement> coosys() {
        return children(CoosysElement.class);
    }

    /** The TIMESYS directly inside, in document order. */
    public List<TimesysElement> timesys() {
        return children(TimesysElement.class);
    }

    /** The GROUPs directly inside, in document order. */
    public List<GroupElement> groups() {
        return children(GroupElement.class);
    }

    /** The PARAMs directly inside, in document order. */
    public List<ParamElement> params() {
        return children(ParamElement.class);
    }

    /** The LINKs directly inside, in document order. */
    public List<LinkElement> links() {
        return children(LinkElement.class);
    }

    /** The TABLEs directly inside, in document order. */
    public List<TableElement> tables() {
        return children(TableElement.class);
    }

    /** The RESOURCEs directly inside, in document order. */
    public List<ResourceElement> resources() {
        return children(ResourceElement.class);
    }

    /** The first foreign element directly inside that is a MIVOT annotation (MIVOT 1.0). */
    public Optional<Fragment> mivot() {
        for (Fragment fragment : children(Fragment.class)) {
            if (fragment.isMivot()) {
                return Optional.of(fragment);
            }
        }
        return Optional.empty();
    }
}
