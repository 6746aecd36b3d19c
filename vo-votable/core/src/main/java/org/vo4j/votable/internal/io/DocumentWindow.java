// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.support.ByteSearch;

/**
 * The whole document as UTF-8, seen through one window that the skeleton's reader and the payloads' readers move in
 * turn.
 *
 * <p>Lines are only counted where the source cannot be read a second time; otherwise a place is found by reading the
 * document again up to it, which costs nothing as long as nothing is wrong.
 */
public final class DocumentWindow extends Payload {
    private static final int INITIAL = 1 << 16;
    private static final int BLOCK = 1 << 18;

    private final Source source;
    private final ReadLimits limits;
    private final InputStream in;
    private final boolean counting;
    private final AtomicLong rawBytes = new AtomicLong();
    private byte[] array = new byte[INITIAL + PADDING];
    private int position;
    private int limit;
    /** Offset of {@code array[0]} in the document. */
    private long base;
    /** Newlines before {@code array[0]}, and characters of its line before it; only when counting. */
    private long linesBefore;

    private long charactersBefore;
    private boolean ended;
    private volatile boolean closed;
    private String elementName = "";
    private long beginOffset;
    /** A second reading of the document, for finding places. */
    private @Nullable DocumentWindow second;

    /** Opens a document. */
    public DocumentWindow(Source source, ReadLimits limits) {
        this(source, limits, !source.reopens());
    }

    private DocumentWindow(Source source, ReadLimits limits, boolean counting) {
        this.source = source;
        this.limits = limits;
        this.counting = counting;
        InputStream raw = source.open();
        try {
            this.in = Decoding.utf8(Decoding.inflated(new CountedStream(raw, rawBytes), limits), source.name());
        } catch (IOException e) {
            closeQuietly(raw, e);
            throw failure(e);
        } catch (RuntimeException e) {
            closeQuietly(raw, e);
            throw e;
        }
    }

    private static void closeQuietly(InputStream raw, Exception reason) {
        try {
            raw.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public byte[] array() {
        return array;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public void position(int newPosition) {
        position = newPosition;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public boolean fill() {
        if (closed) {
            throw new TransportException("Reading of " + described() + " was cancelled: its reader is closed");
        }
        if (ended) {
            return false;
        }
        makeRoom();
        try {
            int count = in.read(array, limit, array.length - PADDING - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
            return !ended;
        } catch (IOException e) {
            ended = true;
            throw failure(e);
        }
    }

    private void makeRoom() {
        if (position > 0) {
            discard();
        }
        int room = array.length - PADDING;
        if (limit > room / 2) {
            grow(room);
        } else if (base > 0 && room < BLOCK) {
            grow(BLOCK / 2); // a document that does not fit the first window deserves a full one
        }
    }

    private void grow(int room) {
        long wanted = Math.max(BLOCK, 2L * room);
        byte[] larger = new byte[(int) Math.min(wanted, Integer.MAX_VALUE - 64) + PADDING];
        System.arraycopy(array, 0, larger, 0, limit);
        array = larger;
    }

    private void discard() {
        if (counting) {
            count(position);
        }
        System.arraycopy(array, position, array, 0, limit - position);
        base += position;
        limit -= position;
        position = 0;
    }

    private void count(int to) {
        long newlines = ByteSearch.countNewlines(array, 0, to);
        int lineStart = to;
        while (lineStart > 0 && array[lineStart - 1] != '\n') {
            lineStart--;
        }
        charactersBefore = (newlines == 0 ? charactersBefore : 0) + characters(lineStart, to);
        linesBefore += newlines;
    }

    /** Characters in a piece of UTF-8: every byte that does not continue one. */
    private long characters(int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += (array[i] & 0xc0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    @Override
    public long offset(int index) {
        return base + index;
    }

    @Override
    public Location locate(long offset) {
        if (offset < 0) {
            return new Location(source.name(), 0, 0);
        }
        if (counting) {
            return offset >= base && offset <= base + limit
                    ? locateHere((int) (offset - base))
                    : new Location(source.name(), linesBefore + 1, 0);
        }
        return locateAgain(offset);
    }

    private Location locateHere(int index) {
        long newlines = ByteSearch.countNewlines(array, 0, index);
        int lineStart = index;
        while (lineStart > 0 && array[lineStart - 1] != '\n') {
            lineStart--;
        }
        long before = newlines == 0 ? charactersBefore : 0;
        return new Location(source.name(), linesBefore + newlines + 1, before + characters(lineStart, index) + 1);
    }

    /** Reads the document again; places are mostly asked for in order, so the second reading goes on where it was. */
    private Location locateAgain(long offset) {
        try {
            DocumentWindow again = second;
            if (again == null || offset < again.base) {
                closeSecond();
                again = new DocumentWindow(source, limits, true);
                second = again;
            }
            while (again.base + again.limit < offset && again.skipAll()) {
                // the window counts what it discards
            }
            return again.locate(Math.min(offset, again.base + again.limit));
        } catch (FormatException | TransportException e) {
            // the place is only for a message; the damage that hides it is reported by whoever reads on
            return new Location(source.name(), 0, 0);
        }
    }

    private void closeSecond() {
        DocumentWindow open = second;
        if (open != null) {
            open.close();
        }
    }

    private boolean skipAll() {
        position = limit;
        return fill();
    }

    /** The place of the window's position. */
    public Location here() {
        return locate(offset(position));
    }

    /** The bounds on what the document may cost. */
    public ReadLimits limits() {
        return limits;
    }

    /** The bytes that have come from the source, before gzip was undone; from any thread. */
    public long rawBytes() {
        return rawBytes.get();
    }

    /** The source that the document comes from. */
    public Source source() {
        return source;
    }

    @Override
    public String elementName() {
        return elementName;
    }

    /** The offset behind the XML declaration, which the XML parser does not see. */
    public long beginOffset() {
        return beginOffset;
    }

    void beginAt(int index) {
        beginOffset = offset(index);
    }

    void elementName(String name) {
        elementName = name;
    }

    private String described() {
        return source.name().isEmpty() ? "the document" : source.name();
    }

    private RuntimeException failure(IOException e) {
        Location place = counting ? here() : new Location(source.name(), 0, 0);
        if (closed) {
            return new TransportException("Reading of " + described() + " was cancelled: its reader is closed", e);
        }
        if (e instanceof BoundedStream.LimitException) {
            return new FormatException("W77: " + e.getMessage(), place, e);
        }
        if (e instanceof EOFException) {
            return new FormatException("E46: the gzip data ends early; the file is cut", place, e);
        }
        if (e instanceof ZipException) {
            return new FormatException("E45: the gzip data is damaged (" + e.getMessage() + ")", place, e);
        }
        return e instanceof Transcoder.TextException
                ? new FormatException("E45: the document holds " + e.getMessage(), place, e)
                : new TransportException("Cannot read " + described() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        closed = true;
        closeSecond();
        try {
            in.close();
        } catch (IOException e) {
            throw new TransportException("Cannot close " + described() + ": " + e.getMessage(), e);
        }
    }
}
