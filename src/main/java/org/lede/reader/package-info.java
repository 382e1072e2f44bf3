/** What needs several features at once: the library page, the reader, the learner's record. */
@NullMarked
package org.lede.reader;

import org.jspecify.annotations.NullMarked;
