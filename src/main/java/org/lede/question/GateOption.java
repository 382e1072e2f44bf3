package org.lede.question;

/** An option as the evidence gate sees it: its text, and whether it is (part of) the key. */
public interface GateOption {

    Text text();

    boolean key();
}
