package org.lede.people.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What the page says on which editors grant more time in tests. */
@MessageBundle("time")
public interface TimeMessages {

    String title();

    String why();

    String guests();

    String name();

    String factor();

    String times(BigDecimal factor);

    String grant();

    String present(String name, BigDecimal factor);

    String unknownName();

    String unusableFactor();
}
