/** Question sets: numbered revisions that never change, of question versions that never change. */
@NullMarked
package org.lede.questionset;

import org.jspecify.annotations.NullMarked;
