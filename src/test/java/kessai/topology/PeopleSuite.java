package kessai.topology;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What people see, ask and edit. All that needs a browser is here, so that one is enough. */
@Suite
@SelectPackages("kessai.topology")
@IncludeClassNamePatterns(PeopleSuite.THESE + ".*(Test|IT)")
class PeopleSuite {

    /** All others of this package are in the other suite. */
    static final String THESE = "kessai\\.topology\\.(AddedWallet|DemoShop|RouteEdits|Screen|TerminalEdits|WhatIf)";
}
