/** The audit log: who did what to accounts and content. */
@NullMarked
package org.lede.audit;

import org.jspecify.annotations.NullMarked;
