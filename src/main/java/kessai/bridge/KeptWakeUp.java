package kessai.bridge;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.routing.Promoted;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WakeUp;

/**
 * A wake-up that a terminal keeps until it knows the outcome, and after.
 *
 * @param settlement the settlement
 * @param terminal the terminal that was woken
 * @param wakeUp with the order's text
 * @param salt what makes the commitment to the order unguessable
 * @param deadline when the settlement's time is up
 * @param ended whether the outcome is known here
 * @param request digest of the approval request that was answered
 * @param answer the answer that was given; the first one counts
 */
record KeptWakeUp(
        SettlementId settlement,
        TerminalAddress terminal,
        WakeUp wakeUp,
        Bytes salt,
        Instant deadline,
        boolean ended,
        Optional<Bytes> request,
        Optional<Bytes> answer) {

    /** What routing needs to know of it, in the topology that the terminal is set up for. */
    Promoted promoted(Topology topology) {
        return new Promoted(
                settlement,
                terminal,
                wakeUp.shop(),
                Optional.empty(),
                Optional.of(topology),
                wakeUp.protocol(),
                deadline);
    }
}
