/** Connections, time-outs and retries, and the embedded database for the one-command start. */
@NullMarked
package org.lede.database;

import org.jspecify.annotations.NullMarked;
