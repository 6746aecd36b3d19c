// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Simple Image Access 1.0 and 2.0: images and cubes by where they look, when, and in which light.
 *
 * <p>Start at {@link org.vo4j.protocol.sia.SiaService#at} for services of version 1, which answer with images, and at
 * {@link org.vo4j.protocol.sia.Sia2Service#find} for those of version 2, which answer with ObsCore records.
 */
package org.vo4j.protocol.sia;
