package org.lede.shared;

/** A command that Lede runs once instead of serving requests. */
public interface Command {

    /** Its name on the command line. */
    String name();

    /** Runs it and returns a line about the result. */
    String run();
}
