// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/** Reads the components of records. */
final class RecordReader<R extends Record> {
    private static final Map<Class<?>, Datatype> TYPES = Map.ofEntries(
            Map.entry(boolean.class, Datatype.BOOLEAN),
            Map.entry(Boolean.class, Datatype.BOOLEAN),
            Map.entry(byte.class, Datatype.SHORT),
            Map.entry(Byte.class, Datatype.SHORT),
            Map.entry(short.class, Datatype.SHORT),
            Map.entry(Short.class, Datatype.SHORT),
            Map.entry(int.class, Datatype.INT),
            Map.entry(Integer.class, Datatype.INT),
            Map.entry(long.class, Datatype.LONG),
            Map.entry(Long.class, Datatype.LONG),
            Map.entry(float.class, Datatype.FLOAT),
            Map.entry(Float.class, Datatype.FLOAT),
            Map.entry(double.class, Datatype.DOUBLE),
            Map.entry(Double.class, Datatype.DOUBLE),
            Map.entry(String.class, Datatype.UNICODE_CHAR));

    private final Class<R> type;
    private final Columns columns;
    private final List<MethodHandle> accessors = new ArrayList<>();

    RecordReader(Class<R> type, MethodHandles.Lookup lookup) {
        this.type = type;
        List<Column> made = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            made.add(column(component.getName(), component.getType()));
            accessors.add(accessor(component, lookup));
        }
        this.columns = Columns.of(made);
    }

    private MethodHandle accessor(RecordComponent component, MethodHandles.Lookup lookup) {
        try {
            return lookup.unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new VoException(
                    "The record " + type.getName()
                            + " cannot be read from here; make it public in an exported package, "
                            + "or pass MethodHandles.lookup()",
                    e);
        }
    }

    private static Column column(String name, Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        Datatype datatype = TYPES.getOrDefault(element, Datatype.CHAR);
        Column.Builder column = Column.builder(name, datatype);
        if (type.isArray() || datatype == Datatype.CHAR || datatype == Datatype.UNICODE_CHAR) {
            column.shape(ArrayShape.VARIABLE);
        }
        if (Temporal.class.isAssignableFrom(type)) {
            column.xtype("timestamp");
        }
        return column.build();
    }

    Columns columns() {
        return columns;
    }

    Iterator<@Nullable Object[]> values(Iterator<? extends R> records) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                return values(records.next());
            }
        };
    }

    private @Nullable Object[] values(R row) {
        @Nullable Object[] values = new @Nullable Object[accessors.size()];
        for (int c = 0; c < values.length; c++) {
            try {
                values[c] = accessors.get(c).invoke(row);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new VoException(
                        "The component " + columns.get(c).name() + " of " + row + " cannot be read: " + e.getMessage(),
                        e);
            }
        }
        return values;
    }
}
