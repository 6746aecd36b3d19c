// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Simple Line Access: spectral lines of atoms and molecules.
 *
 * <p>Version 1.0 starts at {@link org.vo4j.protocol.sla.SlaService#at}; of version 2, which is a draft, {@link
 * org.vo4j.protocol.sla.LinesService#at} finds lines and {@link org.vo4j.protocol.sla.SpeciesService#at} the species that
 * a service knows.
 */
package org.vo4j.protocol.sla;
