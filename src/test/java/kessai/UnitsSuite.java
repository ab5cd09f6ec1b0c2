package kessai;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whatever needs no whole application. */
@Suite
@SelectPackages("kessai")
@ExcludePackages({"kessai.topology", "kessai.whole"})
@IncludeClassNamePatterns(".*(Test|IT)")
class UnitsSuite {}
