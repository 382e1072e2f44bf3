/** Drafts facts and questions from an article by rules: pure, deterministic, without a network. */
@NullMarked
package org.lede.studio.drafting;

import org.jspecify.annotations.NullMarked;
