/** Refusals as problem+json for programs and as friendly pages for people. */
@NullMarked
package org.lede.platform.problem;

import org.jspecify.annotations.NullMarked;
