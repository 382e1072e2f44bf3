/** Reads what an article, its facts and its sets consist of from plain trees, whatever they were written in. */
@NullMarked
package org.lede.library.content;

import org.jspecify.annotations.NullMarked;
