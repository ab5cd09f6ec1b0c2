package kessai.process;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What starts processes and kills them, one after the other: two at once would wait for processors rather than for each other. */
@Suite
@SelectClasses({KillIT.class, SplitIT.class, UnpluggedIT.class})
class ProcessesIT {}
