// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.internal.io.Splitter;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Comment;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ProcessingInstruction;
import org.vo4j.votable.model.Prolog;
import org.vo4j.votable.model.StreamElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Builds the document model from the XML events of a skeleton, and stops where a reader of tables has something to do.
 *
 * <p>What belongs to VOTable and what is foreign, what is a payload and what is not, is decided exactly as the {@link
 * Splitter} does. Single-threaded.
 */
public final class SkeletonReader {
    /** What the reader has come to. */
    public enum Event {
        /** The start tag of a payload: TABLEDATA, or the STREAM of another encoding. */
        TABLE_DATA,
        /** The start tag of a payload that belongs to no table, or to one that has had its rows: to be skipped. */
        ORPHAN_DATA,
        /** The end of a table that has no payload; {@link #TABLE_END} follows. */
        TABLE_WITHOUT_DATA,
        /** The end of a table. */
        TABLE_END,
        /** The end of the document. */
        DOCUMENT_END
    }

    private final XMLStreamReader in;
    private final FragmentSource fragments;
    private final Splitter.Vocabulary vocabulary;
    private final ReadLimits limits;
    private final boolean comments;
    private final SkeletonLocator locator;
    private final Reporter reporter;
    private final SkeletonChecks checks;
    private final References references;
    private final List<Frame> stack = new ArrayList<>();
    private final List<Node> before = new ArrayList<>();
    private final List<Node> after = new ArrayList<>();
    private final Deque<Event> due = new ArrayDeque<>();
    private final IdentityHashMap<Fragment, Location> mivot = new IdentityHashMap<>();
    private boolean locatesMivot;
    private int foreignDepth;
    private String foreignName = "";
    private Place foreignPlace;
    private int tables;
    private boolean begun;
    private boolean ended;
    private int line = 1;
    private int column = 1;
    private @Nullable TableElement table;
    private @Nullable Frame encoding;
    private @Nullable VotableElement root;
    private @Nullable InfoElement queryStatus;
    private int queryStatuses;

    /**
     * Creates a reader of a skeleton whose first event has not been taken.
     *
     * @param vocabulary the one that the splitter has
     * @param comments whether XML comments become part of the model
     */
    public SkeletonReader(
            XMLStreamReader in,
            FragmentSource fragments,
            Splitter.Vocabulary vocabulary,
            IssueLog log,
            ReadLimits limits,
            boolean comments,
            SkeletonLocator locator) {
        this.in = in;
        this.fragments = fragments;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.comments = comments;
        this.locator = locator;
        this.reporter = new Reporter(log);
        this.references = new References(reporter);
        this.checks = new SkeletonChecks(reporter, references);
        this.foreignPlace = new Place(locator, 0, 0);
    }

    /**
     * Goes on to the next event that a reader of tables cares for.
     *
     * @throws org.vo4j.api.FormatException when the document is no VOTable, not well-formed, or beyond a limit
     */
    public Event next() {
        while (due.isEmpty()) {
            step();
        }
        return due.remove();
    }

    /** Line of the parser, as it counts, behind the last event. */
    public int line() {
        return line;
    }

    /** Column of the parser, as it counts, behind the last event. */
    public int column() {
        return column;
    }

    /** The version whose rules hold. */
    public VoTableVersion version() {
        return checks.version();
    }

    /** The table of the last event: at its payload as far as it has come, at its end as a whole. */
    public TableElement table() {
        return required(table);
    }

    /** The columns of {@link #table()}, with references to what came before it followed. */
    public Columns columns() {
        return table().columns(references::element);
    }

    /** The table whose FIELDs {@link #columns()} are made of. */
    public TableElement structure() {
        return table().structure(references::element);
    }

    /** At a payload: the local name of the encoding, such as {@code BINARY2}. */
    public String encodingName() {
        return required(encoding).local;
    }

    /** At a payload: the name of the encoding's element as the document writes it, with its prefix. */
    public String encodingElementName() {
        return required(encoding).name;
    }

    /** At a payload: the value of an attribute of the encoding's element; empty when it is absent. */
    public String encodingAttribute(String name) {
        for (Attribute attribute : required(encoding).attributes) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return "";
    }

    /** At a payload: the name of the element whose content the payload is, with its prefix. */
    public String payloadElementName() {
        return top().name;
    }

    /** At a payload: the STREAM whose content it is; empty when the encoding is markup. */
    public Optional<StreamElement> stream() {
        return top().is("STREAM") ? Optional.of((StreamElement) top().element(null)) : Optional.empty();
    }

    /** The first element of an ID, among those that have ended. */
    public Optional<Element> byId(String id) {
        return references.element(id);
    }

    /** Begins to note where MIVOT blocks stand. */
    public void locateMivot() {
        locatesMivot = true;
    }

    /** Where the MIVOT blocks stand that have ended since {@link #locateMivot}; by the very objects. */
    public Map<Fragment, Location> mivot() {
        return Collections.unmodifiableMap(mivot);
    }

    /** The INFO named QUERY_STATUS that has ended last (DALI 1.1 section 4.4). */
    public Optional<InfoElement> queryStatus() {
        return Optional.ofNullable(queryStatus);
    }

    /** How many INFOs named QUERY_STATUS have ended. */
    public int queryStatuses() {
        return queryStatuses;
    }

    /** The elements that are open, the root first; a view that changes as reading goes on. */
    public List<? extends OpenElement> openElements() {
        return Collections.unmodifiableList(stack);
    }

    /** The document as far as it has been read; takes time in proportion to what is directly in open elements. */
    public VotableElement snapshot() {
        VotableElement whole = root;
        if (whole == null) {
            whole = stack.isEmpty()
                    ? (VotableElement) Element.of("VOTABLE", List.of(), List.of())
                    : (VotableElement) open(0);
        }
        return whole.withProlog(Prolog.of(fragments.declaration(), fragments.doctype(), before, after));
    }

    private Element open(int from) {
        Element inner = null;
        for (int i = stack.size() - 1; i >= from; i--) {
            inner = stack.get(i).element(inner);
        }
        return required(inner);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("There is no such thing at this event");
        }
        return value;
    }

    private Frame top() {
        return stack.get(stack.size() - 1);
    }

    private void step() {
        if (ended) {
            due.add(Event.DOCUMENT_END);
            return;
        }
        try {
            boolean afterText = begun && in.getEventType() == XMLStreamConstants.CHARACTERS;
            int event = in.next();
            begun = true;
            take(event, afterText);
            javax.xml.stream.Location at = in.getLocation();
            line = at.getLineNumber();
            column = at.getColumnNumber();
        } catch (XMLStreamException | RuntimeException e) {
            throw SkeletonXml.failure(e, locator, stack.isEmpty() ? "" : top().local);
        }
    }

    private void take(int event, boolean afterText) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(afterText);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.COMMENT -> {
                if (comments) {
                    remark(new Comment(in.getText()));
                }
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                remark(new ProcessingInstruction(in.getPITarget(), in.getPIData() == null ? "" : in.getPIData()));
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw Reporter.damage(
                        VoTableIssue.E45,
                        "the entity '" + in.getLocalName() + "' is not known: no DTD is read",
                        new Place(locator, line, column),
                        stack.isEmpty() ? "" : top().local);
            case XMLStreamConstants.END_DOCUMENT -> finish();
            default -> {
                // a DTD is passed over; the fragment source has its text
            }
        }
    }

    private void remark(Node node) {
        if (foreignDepth > 0) {
            return;
        }
        if (!stack.isEmpty()) {
            top().add(node);
        } else {
            (root == null ? before : after).add(node);
        }
    }

    private void start(boolean afterText) {
        if (foreignDepth > 0) {
            foreignDepth++;
            return;
        }
        // behind a text the parser has already taken the '<'
        Place place = new Place(locator, line, afterText ? column - 1 : column);
        String name = in.getLocalName();
        String local = name.substring(name.indexOf(':') + 1);
        if (stack.isEmpty()) {
            Roots.check(in, local, place);
        } else if (stack.size() >= limits.maxDepth()) {
            throw Reporter.damage(
                    VoTableIssue.W77,
                    "elements are nested deeper than " + limits.maxDepth() + " (ReadLimits.maxDepth)",
                    place,
                    local);
        }
        Frame parent = stack.isEmpty() ? null : top();
        Optional<PayloadForm> form =
                parent != null && parent.is("DATA") ? vocabulary.payloadForm(local) : Optional.empty();
        ElementRule rule = ElementRule.of(local);
        if (form.isEmpty() && (rule == null || !vocabulary.isVotable(local))) {
            foreignDepth = 1;
            foreignName = name;
            foreignPlace = place;
            return;
        }
        boolean inData = local.equals("DATA") || (parent != null && parent.inData);
        Frame frame = new Frame(
                name,
                local,
                rule == null ? ElementRule.UNKNOWN : rule,
                attributes(place, local),
                place,
                inData,
                form.isPresent());
        open(frame, parent);
        boolean markup = form.isPresent() && form.get() == PayloadForm.MARKUP;
        if (markup || (parent != null && parent.inData && local.equals("STREAM"))) {
            payload(frame, markup);
        }
    }

    private void open(Frame frame, @Nullable Frame parent) {
        frame.table = parent == null ? 0 : parent.table;
        if (frame.is("TABLE")) {
            frame.table = ++tables;
        }
        if (parent != null && frame.is("FIELD") && ++parent.fields > limits.maxColumns()) {
            throw Reporter.damage(
                    VoTableIssue.W77,
                    "a table has more than " + limits.maxColumns() + " FIELDs (ReadLimits.maxColumns)",
                    frame.place,
                    "TABLE");
        }
        stack.add(frame);
        checks.start(frame, parent);
    }

    private List<Attribute> attributes(Place place, String local) {
        int count = in.getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        if (count > limits.maxAttributes()) {
            throw Reporter.damage(
                    VoTableIssue.W77,
                    "an element has " + count + " attributes; " + limits.maxAttributes()
                            + " are allowed (ReadLimits.maxAttributes)",
                    place,
                    local);
        }
        Attribute[] attributes = new Attribute[count];
        for (int i = 0; i < count; i++) {
            String prefix = in.getAttributePrefix(i);
            String name = in.getAttributeLocalName(i);
            boolean prefixed = prefix != null && !prefix.isEmpty();
            attributes[i] = new Attribute(prefixed ? prefix + ":" + name : name, in.getAttributeValue(i));
        }
        return List.of(attributes);
    }

    /** Finds the table that a payload belongs to. */
    private void payload(Frame frame, boolean markup) {
        int data = stack.size() - (markup ? 2 : 3);
        Frame owner = data > 0 && stack.get(data).is("DATA") ? stack.get(data - 1) : null;
        encoding = markup || data < 0 ? frame : stack.get(data + 1);
        if (owner == null || !owner.is("TABLE") || owner.payload || !namesEncoding(required(encoding))) {
            reporter.report(VoTableIssue.W26, frame, "These data belong to no table, or to one that has data already");
            due.add(Event.ORPHAN_DATA);
            return;
        }
        owner.payload = true;
        table = (TableElement) open(data - 1);
        checks.payload(required(encoding), frame, table, references);
        due.add(Event.TABLE_DATA);
    }

    /** Whether an element is an encoding, one for which no provider is present included. */
    private static boolean namesEncoding(Frame frame) {
        return frame.encoding || frame.is("TABLEDATA") || frame.is("BINARY") || frame.is("BINARY2") || frame.is("FITS");
    }

    private void text() {
        if (foreignDepth > 0 || stack.isEmpty()) {
            return;
        }
        Frame frame = top();
        char[] chars = in.getTextCharacters();
        int start = in.getTextStart();
        int length = in.getTextLength();
        StringBuilder text = frame.text;
        if (text == null) {
            if (!frame.rule.isText() && isBlank(chars, start, length)) {
                return;
            }
            text = new StringBuilder();
            frame.text = text;
        }
        if (text.length() + (long) length > limits.maxTextBytes()) {
            throw Reporter.damage(
                    VoTableIssue.W77,
                    "a text is longer than " + limits.maxTextBytes() + " characters (ReadLimits.maxTextBytes)",
                    frame.place,
                    frame.local);
        }
        text.append(chars, start, length);
    }

    private static boolean isBlank(char[] chars, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (chars[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void end() {
        if (foreignDepth > 0) {
            if (--foreignDepth == 0) {
                endForeign();
            }
            return;
        }
        Frame frame = stack.remove(stack.size() - 1);
        Element element = frame.element(null);
        checks.end(frame, stack.isEmpty() ? null : top());
        references.define(frame, element);
        if (element instanceof InfoElement info && info.name().orElse("").equals("QUERY_STATUS")) {
            queryStatus = info;
            queryStatuses++;
        }
        if (stack.isEmpty()) {
            root = (VotableElement) element;
        } else {
            top().add(element);
        }
        if (frame.is("TABLE")) {
            table = (TableElement) element;
            if (!frame.payload) {
                due.add(Event.TABLE_WITHOUT_DATA);
            }
            due.add(Event.TABLE_END);
        }
    }

    private void endForeign() {
        Frame parent = top();
        Fragment fragment = new Fragment(fragments.poll().orElse("<" + foreignName + "/>"));
        parent.add(fragment);
        if (locatesMivot && fragment.isMivot()) {
            mivot.put(fragment, foreignPlace.get()); // later, the place could no longer be told of a stream
        }
        checks.foreign(fragment, foreignPlace, parent);
    }

    private void finish() {
        ended = true;
        references.finish();
        due.add(Event.DOCUMENT_END);
    }
}
