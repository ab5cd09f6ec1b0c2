package kessai.bridge;

import kessai.journey.Outcome;
import kessai.observation.SettlementMeters;
import kessai.wakeup.TerminalAddress;

/** Counts how the settlements of this bridge's terminals end, by the topology that the terminal is set up for. */
record EndedCount(Terminals terminals, SettlementMeters meters) {

    void add(TerminalAddress terminal, Outcome outcome) {
        meters.ended(terminals.at(terminal).map(TerminalDescriptor::topology), outcome);
    }
}
