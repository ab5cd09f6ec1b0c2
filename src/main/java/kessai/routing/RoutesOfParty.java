package kessai.routing;

import kessai.party.PartyName;

/** Which of the routes of its role a hosted party runs; a party of whom nobody says so runs them all. */
@FunctionalInterface
public interface RoutesOfParty {

    /** Whether the party runs a route of this template. */
    boolean runs(PartyName party, String template);
}
