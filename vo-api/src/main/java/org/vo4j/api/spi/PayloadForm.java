// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

/** Where an encoding keeps its bytes. */
public enum PayloadForm {
    /**
     * XML inside the encoding's own element, as TABLEDATA. The payload is the UTF-8 text of the document behind the
     * element's start tag; its reader stops at the element's end tag, and leaves the payload standing on its {@code <}.
     */
    MARKUP,
    /**
     * Bytes in a STREAM child, as BINARY: inline or at an address, with base64 and gzip already undone. The payload
     * ends where the bytes end.
     */
    STREAM
}
