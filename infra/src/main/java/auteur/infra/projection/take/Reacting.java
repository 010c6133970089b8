package auteur.infra.projection.take;

import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MessageHandlerInterceptor;

/// Stands in Axon's configuration for the processor of the reactions, which is run like those of the views.
public record Reacting(String name, EventHandlerInvoker invoker) implements EventProcessor {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.of();
    }

    /// Axon's interceptors are about messages that are sent meanwhile; reactions send none.
    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        return () -> false;
    }

    @Override
    public void start() {}

    @Override
    public void shutDown() {}

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public boolean isError() {
        return false;
    }
}
