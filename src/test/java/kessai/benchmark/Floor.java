package kessai.benchmark;

/**
 * What a floor measured.
 *
 * @param perSecond settlements a second, if nothing else had to be done
 * @param processorMillis processor time that one takes, all processors together
 */
record Floor(double perSecond, double processorMillis) {}
