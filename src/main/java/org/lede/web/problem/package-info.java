/** Errors as problem+json for programs and as pages for people. */
@NullMarked
package org.lede.web.problem;

import org.jspecify.annotations.NullMarked;
