// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.lang.management.ManagementFactory;

/** Measures what a piece of work allocates in the thread that does it. Stateless. */
final class Allocation {
    private Allocation() {}

    /** The bytes that the work allocated; 0 where the virtual machine does not count. */
    static long of(Runnable work) {
        if (!(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads)) {
            work.run();
            return 0;
        }
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        work.run();
        return threads.getThreadAllocatedBytes(id) - before;
    }
}
