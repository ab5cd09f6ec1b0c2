package kessai.routing;

import kessai.party.PartyName;

/** The routes that the route files have for each hosted party of a role. */
@FunctionalInterface
public interface PartyRoutes {

    /**
     * A party is hosted from now on: makes and starts its routes. Its beans and its connections are there already.
     *
     * @throws RuntimeException saying what went wrong, by file and line; then it is not hosted
     */
    void join(PartyName party);
}
