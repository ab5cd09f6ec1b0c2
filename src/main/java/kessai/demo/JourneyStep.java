package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * One line of a settlement's journey, as the operator reads it.
 *
 * @param at when
 * @param party who did it
 * @param step what was done
 * @param detail what was decided and why
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record JourneyStep(Instant at, String party, String step, String detail) {}
