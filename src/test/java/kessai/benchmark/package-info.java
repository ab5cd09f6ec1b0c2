/**
 * The benchmark: a fixed load through two topologies over the real ingress, and what this machine could do at best,
 * measured in the same run. It is a program of its own, not a test; the README says how to run it.
 */
@NullMarked
package kessai.benchmark;

import org.jspecify.annotations.NullMarked;
