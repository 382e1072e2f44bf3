/** Articles, their facts with the evidence, question sets, and publishing: the one way content gets into the library. */
@NullMarked
package org.lede.library;

import org.jspecify.annotations.NullMarked;
