package kessai;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whatever is in no other suite: what needs no whole application. */
@Suite
@SelectPackages("kessai")
@ExcludePackages("kessai.topology")
@IncludeClassNamePatterns(".*(Test|IT)")
@ExcludeClassNamePatterns("kessai\\.whole\\.(Split|Unplugged|Kill)IT")
class UnitsSuite {}
