package org.lede.review.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Reminders;
import org.lede.push.Subscription;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** Turns reminders on and off, and sets their hour. */
@Path("/review/reminders")
@Produces(MediaType.TEXT_HTML)
class ReminderPages {

    private final Reminders reminders;
    private final Requester requester;

    ReminderPages(Reminders reminders, Requester requester) {
        this.reminders = reminders;
        this.requester = requester;
    }

    /** The fields are filled in by the page's script, which asks the browser for them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turnOn(
            @FormParam("endpoint") @Nullable String endpoint,
            @FormParam("p256dh") @Nullable String p256dh,
            @FormParam("auth") @Nullable String auth) {
        reminders.set(learner(), null, Subscription.of(endpoint, p256dh, auth));
        return back();
    }

    /** Where a reload after {@link #turnOn} leads. */
    @GET
    public Response back() {
        return seeOther("/review");
    }

    @POST
    @Path("hour")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeHour(@FormParam("hour") @DefaultValue("") String hour) {
        try {
            reminders.set(learner(), Integer.valueOf(hour.strip()), null);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.INVALID_BODY, "The form names no hour.");
        }
        return afterHour();
    }

    /** Where a reload after {@link #changeHour} leads. */
    @GET
    @Path("hour")
    public Response afterHour() {
        return seeOther("/review/settings#reminders");
    }

    /** @param back the page that it was done on, today's where it isn't the account's */
    @POST
    @Path("off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turnOff(@FormParam("back") @DefaultValue("") String back) {
        reminders.turnOff(learner());
        return back.equals("/account") ? seeOther(back) : back();
    }

    /** Where a reload after {@link #turnOff} leads. */
    @GET
    @Path("off")
    public Response afterOff() {
        return back();
    }

    private UUID learner() {
        return requester.learner().orElseThrow(() -> Refused.notFound("page"));
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
