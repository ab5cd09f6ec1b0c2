/**
 * What route files may name, and how they are deployed.
 *
 * <p>The folder of {@code kessai.routes} holds the route files, {@code *.camel.yaml}, and {@code blocks/} the templates
 * that they are made of. Files are read at start and whenever one changes; {@link kessai.routing.RouteDeployer} says how.
 *
 * <h2>Whose route it is</h2>
 *
 * A route says by its {@code group} to which party it belongs: {@code shop}, {@code bridge}, {@code wallet},
 * {@code gateway} or {@code authority}.
 *
 * <ul>
 *   <li>A {@code route} with a group runs where a party of that role is hosted, once in a process. Elsewhere it is not
 *       even loaded, so that it may name beans that are not there.
 *   <li>A {@code routeTemplate} whose route has a group is made a route once for every hosted party of that role. It
 *       declares a parameter named like the role, which gets the party's name; the routes are called
 *       {@code <template>.<name>}.
 *   <li>A {@code route} without a group runs in every process; a {@code routeTemplate} without one is a block, which runs
 *       only where a route uses it.
 * </ul>
 *
 * <h2>Blocks</h2>
 *
 * A block is used as a step, {@code kamelet: {name: <block>/<use>}} or {@code to: {uri: kamelet:<block>/<use>}}, where the
 * use is a name of its own among all routes (in a template of a party: with {@code {{wallet}}} or the like in it), or
 * whole, as a {@code templatedRoute}. Exchange variables, headers and the transaction pass through it.
 */
@NullMarked
package kessai.routing;

import org.jspecify.annotations.NullMarked;
