/** Articles that their authors write in Lede: drafts, checked by the evidence gate and published as content files are. */
@NullMarked
package org.lede.studio;

import org.jspecify.annotations.NullMarked;
