package kessai.whole;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What starts processes and kills them, one after the other: two at once would wait for processors rather than for each other. */
@Suite
@SelectClasses({SplitIT.class, UnpluggedIT.class, KillIT.class})
class ProcessesSuite {}
