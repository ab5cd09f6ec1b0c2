package kessai.bridge;

import kessai.wakeup.TerminalAddress;

/**
 * The customer of a terminal, who asks about that very terminal.
 *
 * @param address the terminal
 * @param terminal as its bridge describes it now
 */
record SignedIn(TerminalAddress address, TerminalDescriptor terminal) {}
