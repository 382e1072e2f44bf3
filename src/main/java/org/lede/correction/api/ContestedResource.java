package org.lede.correction.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.correction.ContestedAnswers;
import org.lede.correction.RuleOnQuestion;
import org.lede.question.WellFormed;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** The answers that learners say were right, for editors. */
@Path("/api/v1/studio/contested")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
class ContestedResource {

    private final ContestedAnswers contested;
    private final Requester requester;

    ContestedResource(ContestedAnswers contested, Requester requester) {
        this.contested = contested;
        this.requester = requester;
    }

    @GET
    public Map<String, Object> list() {
        return Map.of(
                "contested",
                contested.waiting().stream()
                        .map(one -> Map.of(
                                "version", one.version(),
                                "key", one.key(),
                                "question", one.question(),
                                "ref", one.ref(),
                                "stem", one.stem(),
                                "answer", one.given(),
                                "learners", one.learners()))
                        .toList());
    }

    @POST
    @Path("{version}/{key}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    public void settle(UUID version, String key, @NotNull @Valid Settlement request) {
        contested.settle(requester.requireLearner(), version, key, request.reasonIfAccepted());
    }

    /** @param reason for the learners, where the answer counts from now on */
    public record Settlement(
            @NotNull @Pattern(regexp = "accept|decline") String decision,

            @Nullable @Size(max = RuleOnQuestion.Order.LONGEST_REASON) @Pattern(regexp = WellFormed.PATTERN) String reason) {

        @Nullable String reasonIfAccepted() {
            if (decision.equals("decline")) {
                return null;
            }
            if (reason == null || reason.isBlank()) {
                throw new Refused(
                        Refusal.INVALID_PARAMETER,
                        "An accepted answer needs a reason.",
                        List.of(new Refused.Fault("/reason", "OUT_OF_RANGE", "Say why it counts.")));
            }
            return reason.strip();
        }
    }
}
