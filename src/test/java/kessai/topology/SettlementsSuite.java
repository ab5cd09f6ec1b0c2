package kessai.topology;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Settlements in all topologies, and attacks on them. */
@Suite
@SelectPackages("kessai.topology")
@IncludeClassNamePatterns(".*(Test|IT)")
@ExcludeClassNamePatterns(PeopleSuite.THESE + ".*")
class SettlementsSuite {}
