package org.lede.correction.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.correction.QuestionHistories;
import org.lede.correction.RuleOnQuestion;
import org.lede.library.InvalidAnswers;
import org.lede.library.QuestionRuling;
import org.lede.library.RulingType;
import org.lede.question.InvalidContent;
import org.lede.question.WellFormed;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Created;
import org.lede.web.security.Requester;

/** Published questions with their keys, and rulings on them: for editors. */
@Path("/api/v1/studio/questions/{question}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
class QuestionResource {

    private final QuestionHistories histories;
    private final RuleOnQuestion rules;
    private final Requester requester;

    QuestionResource(QuestionHistories histories, RuleOnQuestion rules, Requester requester) {
        this.histories = histories;
        this.rules = rules;
        this.requester = requester;
    }

    @GET
    public QuestionHistoryView get(UUID question) {
        return QuestionHistoryView.of(histories.of(question));
    }

    @POST
    @Path("rulings")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<RulingView> rule(UUID question, @NotNull @Valid NewRuling request) {
        try {
            QuestionRuling ruling = rules.rule(requester.requireLearner(), question, request.order());
            return Created.at(
                    "/api/v1/studio/questions/" + question + "/rulings/" + ruling.id(),
                    view(ruling));
        } catch (InvalidContent e) {
            throw InvalidAnswers.refusal(Refusal.INVALID_RULING, e);
        }
    }

    @GET
    @Path("rulings/{ruling}")
    @Transactional
    public RulingView ruling(UUID question, UUID ruling) {
        QuestionRuling found = QuestionRuling.of(question, ruling).orElseThrow(() -> Refused.notFound("ruling"));
        return view(found);
    }

    private RulingView view(QuestionRuling ruling) {
        return RulingView.of(ruling, rules.regrading(List.of(ruling.id())).get(ruling.id()));
    }

    /**
     * What to rule.
     *
     * @param version the number of the question's version
     * @param answer what is right as well, or instead; none where everybody gets the points
     * @param reason for the learners whose scores it changes
     */
    public record NewRuling(
            @NotNull @Min(1) Integer version,
            @NotNull @Pattern(regexp = "void|accept|rekey") String type,
            @Nullable Object answer,

            @NotBlank @Size(max = RuleOnQuestion.Order.LONGEST_REASON) @Pattern(regexp = WellFormed.PATTERN) String reason) {

        RuleOnQuestion.Order order() {
            return new RuleOnQuestion.Order(version, RulingType.of(type).orElseThrow(), answer, reason.strip());
        }
    }
}
