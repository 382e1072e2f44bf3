package org.lede.testing;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionStage;

/**
 * Fails every page that reads a member by reflection, as a native executable does: there Qute finds only what it has
 * generated an accessor for. On the JVM, reflection would find the member all the same and hide the fault from tests.
 */
class NoReflectionInTemplates {

    void add(@Observes EngineBuilder engine) {
        engine.addValueResolver(new Trap());
    }

    /** Finds what Qute's reflection would find, just before it does. */
    static class Trap extends ReflectionValueResolver {

        @Override
        public int getPriority() {
            return super.getPriority() + 1;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            throw new TemplateException("Only reflection finds \"%s\" of %s: name the type in TemplateTypes"
                    .formatted(context.getName(), context.getBase().getClass().getName()));
        }

        @Override
        public ValueResolver getCachedResolver(EvalContext context) {
            return this;
        }
    }
}
