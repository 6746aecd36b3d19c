// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import java.security.CodeSource;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.NameResolver;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.UnitConverter;

/** Names of providers and of where they come from. */
final class ProviderNames {
    private ProviderNames() {}

    static String name(Object provider) {
        if (provider instanceof TableEncoding encoding) {
            return encoding.name();
        }
        if (provider instanceof TableContainer container) {
            return container.name();
        }
        if (provider instanceof DalProtocol protocol) {
            return protocol.name();
        }
        if (provider instanceof UnitConverter converter) {
            return converter.name();
        }
        if (provider instanceof CoordinateConverter converter) {
            return converter.name();
        }
        if (provider instanceof NameResolver resolver) {
            return resolver.name();
        }
        return provider instanceof ProductReader reader
                ? reader.name()
                : provider.getClass().getSimpleName();
    }

    static int priority(Object provider) {
        if (provider instanceof UnitConverter converter) {
            return converter.priority();
        }
        if (provider instanceof CoordinateConverter converter) {
            return converter.priority();
        }
        if (provider instanceof NameResolver resolver) {
            return resolver.priority();
        }
        return provider instanceof ProductReader reader ? reader.priority() : 0;
    }

    static String kind(Class<?> kind) {
        StringBuilder words = new StringBuilder();
        for (char c : kind.getSimpleName().toCharArray()) {
            words.append(Character.isUpperCase(c) && !words.isEmpty() ? " " : "")
                    .append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    /** The module, or the class where it is in none. */
    static String origin(Object provider) {
        return origin(provider.getClass());
    }

    private static String origin(Class<?> type) {
        String module = type.getModule().getName();
        return module == null ? "class " + type.getName() : "module " + module;
    }

    static boolean isFrom(Object provider, String moduleOrClass) {
        return moduleOrClass.equals(provider.getClass().getModule().getName())
                || moduleOrClass.equals(provider.getClass().getName());
    }

    static PluginInfo describe(Class<?> kind, Object provider) {
        return info(kind, provider.getClass(), name(provider), "");
    }

    static PluginInfo problem(Class<?> kind, Class<?> type, String problem) {
        return info(kind, type, "", problem);
    }

    private static PluginInfo info(Class<?> kind, Class<?> type, String name, String problem) {
        Module module = type.getModule();
        String version = module.isNamed() ? module.getDescriptor().rawVersion().orElse("") : "";
        CodeSource code = type.getProtectionDomain().getCodeSource();
        String location = code == null || code.getLocation() == null
                ? ""
                : code.getLocation().toString();
        return new PluginInfo(
                kind(kind), name, module.isNamed() ? module.getName() : type.getName(), version, location, problem);
    }
}
