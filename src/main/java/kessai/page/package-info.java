/** Web pages that Kessai serves: what they may load, and where their files are. */
@NullMarked
package kessai.page;

import org.jspecify.annotations.NullMarked;
