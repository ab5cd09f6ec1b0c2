package kessai.bridge;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;

/**
 * A wake-up that a terminal keeps until it knows the outcome, and after.
 *
 * @param settlement the settlement
 * @param terminal the terminal that was woken
 * @param wakeUp with the order's text
 * @param salt what makes the commitment to the order unguessable
 * @param request digest of the approval request that was answered
 * @param answer the answer that was given; the first one counts
 */
record KeptWakeUp(
        SettlementId settlement,
        TerminalAddress terminal,
        WakeUp wakeUp,
        Bytes salt,
        Optional<Bytes> request,
        Optional<Bytes> answer) {}
