// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

/**
 * One provider that was found, or what went wrong in finding one.
 *
 * @param kind the interface in words, such as {@code table encoding}
 * @param name the provider's name; empty when it could not be made
 * @param module the module, or the class where it is in none
 * @param version the module's version; empty when it has none
 * @param location where its code was found; empty when unknown
 * @param problem why it is not used; empty when it is
 */
public record PluginInfo(String kind, String name, String module, String version, String location, String problem) {}
