/**
 * The evidence gate: checks that what a fact or a question claims can be found, word for word, in its article.
 *
 * <p>Pure code: text in, values out. Offsets are Unicode code points everywhere, as in the W3C Web Annotation model.
 */
@NullMarked
package org.lede.evidence;

import org.jspecify.annotations.NullMarked;
