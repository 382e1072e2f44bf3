/** Articles, their immutable revisions, and the facts they state with the evidence for each. */
@NullMarked
package org.lede.article;

import org.jspecify.annotations.NullMarked;
