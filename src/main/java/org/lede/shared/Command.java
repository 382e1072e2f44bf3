package org.lede.shared;

/** Something that is done once when it is named on the command line, in place of serving requests. */
public interface Command {

    /** The word that names it. */
    String name();

    /** Does it; returns a line that says what was done. */
    String run();
}
