package org.lede.review.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.people.Reminders;
import org.lede.push.PushKeys;
import org.lede.push.Subscription;
import org.lede.web.security.Requester;

/** Reminders of the day's review, by web push. */
@Path("/api/v1/review/reminders")
@Produces(MediaType.APPLICATION_JSON)
class ReminderResource {

    private final Reminders reminders;
    private final PushKeys keys;
    private final Requester requester;

    ReminderResource(Reminders reminders, PushKeys keys, Requester requester) {
        this.reminders = reminders;
        this.keys = keys;
        this.requester = requester;
    }

    @GET
    public Map<String, Object> get() {
        Reminders.Setting setting = reminders.of(requester.requireLearner());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hour", setting.hour());
        tree.put("devices", setting.devices());
        tree.put("applicationServerKey", keys.publicKey().orElse(null));
        return tree;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(@NotNull @Valid NewReminders request) {
        reminders.set(
                requester.requireLearner(),
                request.hour(),
                request.subscription() == null ? null : request.subscription().value());
    }

    @DELETE
    public void delete() {
        reminders.turnOff(requester.requireLearner());
    }

    /** @param subscription null to change the hour alone */
    public record NewReminders(
            @NotNull Integer hour, @Nullable @Valid Device subscription) {}

    /** A browser's {@code PushSubscription}, as it writes itself. */
    public record Device(
            @NotNull String endpoint,
            @Nullable Long expirationTime,
            @NotNull @Valid Keys keys) {

        Subscription value() {
            return Subscription.of(endpoint, keys.p256dh(), keys.auth());
        }
    }

    public record Keys(@NotNull String p256dh, @NotNull String auth) {}
}
