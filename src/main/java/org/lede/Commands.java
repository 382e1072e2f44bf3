package org.lede;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lede.shared.BatchWork;
import org.lede.shared.Command;

/** Runs the command named in the arguments, and ends. */
@ApplicationScoped
@Unremovable
public class Commands implements QuarkusApplication {

    private static final int UNKNOWN = 2;

    private final Instance<Command> commands;

    Commands(@Any Instance<Command> commands) {
        this.commands = commands;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        Optional<Command> command = commands.stream()
                .filter(one -> arguments.length == 1 && one.name().equals(arguments[0]))
                .findFirst();
        if (command.isEmpty()) {
            System.err.println("Lede has no command “" + String.join(" ", arguments) + "”. There is: "
                    + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")));
            return UNKNOWN;
        }
        BatchWork.run(() -> System.out.println(command.get().run()));
        return 0;
    }
}
