// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A VODML: a whole MIVOT block (MIVOT 1.0 section 4.1).
 *
 * <pre>{@code
 * VodmlElement block = VodmlElement.of(
 *         ModelElement.of("coords", "https://www.ivoa.net/xml/STC/Coords-v1.0.vo-dml.xml"),
 *         TemplatesElement.of(InstanceElement.of(
 *                 "coords:LonLatPoint",
 *                 AttributeElement.column("coords:LonLatPoint.lon", "ivoa:RealQuantity", "ra").withUnit("deg"),
 *                 AttributeElement.column("coords:LonLatPoint.lat", "ivoa:RealQuantity", "dec").withUnit("deg"))));
 * }</pre>
 *
 * <p>A block that was read is written as it was, byte for byte, comments included. It may break rules, which {@link
 * #problems} names; one that is attached to a document may not.
 */
public final class VodmlElement extends MivotElement {
    /** The XML namespace. */
    public static final String NAMESPACE = "http://www.ivoa.net/xml/mivot";

    private final String source;

    VodmlElement(MivotParts parts, String source) {
        super(parts);
        this.source = source;
    }

    /** A block of a REPORT, MODELs, GLOBALS and TEMPLATES, in this order. */
    public static VodmlElement of(MivotElement... children) {
        return of(List.of(children));
    }

    /** As {@link #of(MivotElement...)}. */
    public static VodmlElement of(List<? extends MivotElement> children) {
        return new VodmlElement(MivotParts.of("VODML", List.of(), children, ""), "");
    }

    /**
     * Reads a block.
     *
     * @throws FormatException when it is not well-formed XML, not a VODML, or beyond a limit; broken rules are not
     */
    public static VodmlElement read(Fragment fragment) {
        return read(fragment.xml(), ReadLimits.standard());
    }

    /** As {@link #read(Fragment)}, from XML text and with limits. */
    public static VodmlElement read(String xml, ReadLimits limits) {
        MivotParts parts = MivotReader.read(xml, limits);
        return new VodmlElement(parts, xml.strip());
    }

    /** The block of a RESOURCE of type meta, or of the first such RESOURCE directly in it. */
    public static Optional<VodmlElement> of(ResourceElement resource) {
        Optional<Fragment> own = resource.mivot();
        for (ResourceElement inner : resource.resources()) {
            own = own.isPresent() ? own : inner.mivot();
        }
        return own.map(VodmlElement::read);
    }

    /** How annotating went; empty when nobody says. */
    public Optional<ReportElement> report() {
        return children(ReportElement.class).stream().findFirst();
    }

    /** The models. */
    public List<ModelElement> models() {
        return children(ModelElement.class);
    }

    /** What holds for all rows. */
    public Optional<GlobalsElement> globals() {
        return children(GlobalsElement.class).stream().findFirst();
    }

    /** What is made of the rows of tables. */
    public List<TemplatesElement> templates() {
        return children(TemplatesElement.class);
    }

    /** The element of an ID, an INSTANCE or COLLECTION; the first where several have it. */
    public Optional<MivotElement> byId(String dmid) {
        return all().stream()
                .filter(element -> element.present("dmid").filter(dmid::equals).isPresent())
                .findFirst();
    }

    /** All INSTANCEs of a type, however deep, in document order. */
    public List<InstanceElement> instances(String dmtype) {
        return all().stream()
                .filter(InstanceElement.class::isInstance)
                .map(InstanceElement.class::cast)
                .filter(instance -> instance.dmtype().equals(dmtype))
                .toList();
    }

    /** All elements of a role, however deep, in document order. */
    public List<MivotElement> byRole(String dmrole) {
        return all().stream()
                .filter(element ->
                        element.present("dmrole").filter(dmrole::equals).isPresent())
                .toList();
    }

    /** All elements, this one first, in document order. */
    List<MivotElement> all() {
        List<MivotElement> all = new ArrayList<>();
        Deque<MivotElement> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            MivotElement element = open.pop();
            all.add(element);
            List<MivotElement> children = element.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return all;
    }

    /** The rules of the schema that the block breaks, in document order. */
    public List<MivotProblem> problems() {
        return MivotRules.check(this);
    }

    /**
     * What of the block does not fit a document: references to tables, columns, parameters and IDs that lead nowhere or
     * in a circle, and units that are not those of the columns (MIVOT 1.0 sections 4.5 to 4.13).
     *
     * @param resource the RESOURCE that the block stands in
     */
    public List<MivotProblem> references(VotableElement document, ResourceElement resource) {
        return MivotReferences.check(this, document, resource);
    }

    /** The block as XML: as it was read, else laid out. */
    public String xml() {
        return source.isEmpty() ? MivotWriter.write(this) : source;
    }

    /**
     * The block as a part of a document; {@link Annotations#attach} puts it into one. As it was read, but laid out anew
     * when its namespace was declared around it, where it came from.
     */
    public Fragment fragment() {
        String text = xml();
        return new Fragment(MivotReader.namespace(text).equals(NAMESPACE) ? text : MivotWriter.write(this));
    }

    /** The same block with another report. */
    public VodmlElement withReport(ReportElement report) {
        List<MivotElement> changed = new ArrayList<>(List.of(report));
        children().stream().filter(child -> !(child instanceof ReportElement)).forEach(changed::add);
        List<Attribute> attributes = attributes();
        return new VodmlElement(MivotParts.of("VODML", attributes, changed, ""), "");
    }
}
