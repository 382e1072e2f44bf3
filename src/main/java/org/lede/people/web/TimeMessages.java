package org.lede.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What the page says on which editors grant more time in tests. */
@MessageBundle("time")
public interface TimeMessages {

    @Message("More time in tests")
    String title();

    @Message(
            "Some people need longer than a test allows. Grant it here by user name; it counts from their next test on.")
    String why();

    @Message("A guest has no name to be found by. Ask them to sign up first: what they did as a guest stays theirs.")
    String guests();

    @Message("User name")
    String name();

    @Message("Time in tests")
    String factor();

    @Message("{#if factor == 1}as long as everybody{#else}× {factor.inPoints}{/if}")
    String times(BigDecimal factor);

    @Message("Grant")
    String grant();

    @Message(
            "{#if factor == 1}{name} has as long as everybody in tests.{#else}{name} has {factor.inPoints} times as long as others in tests.{/if}")
    String present(String name, BigDecimal factor);

    @Message("Nobody has that user name. A guest has none.")
    String unknownName();

    @Message("The time in tests is from 1 to 3 times that of everybody. Please choose one of those offered.")
    String unusableFactor();
}
