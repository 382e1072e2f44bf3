package org.lede.web.availability;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Tells turns when work for their request begins and when it is done, whether or not the client is still there. */
@Singleton
class WorkOfTurns {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void begin(RoutingContext request) {
        Turn.of(request).ifPresent(turn -> {
            turn.work();
            CurrentRequestManager.get().registerCompletionCallback(failure -> turn.rest());
        });
    }
}
