package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
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
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Scope;
import org.lede.people.Token;
import org.lede.people.Tokens;
import org.lede.shared.Refused;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Requester;

/** The bearer tokens of an account: made here, shown once, revoked at once. */
@Path("/account/tokens")
@Produces(MediaType.TEXT_HTML)
class TokenPages {

    private static final URI TOKENS = URI.create("/account/tokens");
    private static final int LONGEST_DAYS = 3650;

    private final Tokens tokens;
    private final Requester requester;

    TokenPages(Tokens tokens, Requester requester) {
        this.tokens = tokens;
        this.requester = requester;
    }

    @GET
    @Transactional
    public TemplateInstance get() {
        return page("", "");
    }

    /** @param days until it expires, 0 for never */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scope") List<String> scopes,
            @FormParam("days") @DefaultValue("0") int days) {
        LearnerPrincipal learner = learner();
        return FormProblem.orForm(
                () -> Response.ok(page(
                                tokens.makeBy(learner.keyId(), learner.learnerId(), name, known(scopes), lifetime(days))
                                        .text(),
                                ""))
                        .build(),
                problem -> page("", problem));
    }

    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@FormParam("token") @Nullable UUID token) {
        if (token != null) {
            tokens.revoke(learner().learnerId(), token);
        }
        return Response.seeOther(TOKENS).build();
    }

    private static Set<Scope> known(List<String> scopes) {
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> Scope.of(scope).ifPresent(known::add));
        return known;
    }

    private static @Nullable Duration lifetime(int days) {
        return days <= 0 ? null : Duration.ofDays(Math.min(days, LONGEST_DAYS));
    }

    private TemplateInstance page(String made, String problem) {
        LearnerPrincipal learner = learner();
        return Templates.tokens(new TokenPage(
                Token.ofLearner(learner.learnerId()).stream()
                        .map(token -> Row.of(token, learner.timeZone()))
                        .toList(),
                Arrays.stream(Scope.values())
                        .filter(scope -> requester.hasRole(scope.role().wire()))
                        .map(Scope::wire)
                        .toList(),
                made,
                problem));
    }

    private LearnerPrincipal learner() {
        return requester
                .principal()
                .filter(learner -> !learner.isGuest())
                .orElseThrow(() -> Refused.notFound("account"));
    }

    /**
     * The tokens of an account.
     *
     * @param scopes which may be given
     * @param made the text of one that has just been made, empty for none
     * @param problem the code of what was wrong with the form, empty for nothing
     */
    public record TokenPage(List<Row> rows, List<String> scopes, String made, String problem) {}

    /** @param expires and {@code used} null for never */
    public record Row(
            String id,
            String name,
            String scopes,
            @Nullable ZonedDateTime expires,
            @Nullable ZonedDateTime used) {

        static Row of(Token token, ZoneId zone) {
            return new Row(
                    token.id().toString(),
                    token.name(),
                    String.join(", ", token.scopes()),
                    token.expiresAt().map(at -> at.atZone(zone)).orElse(null),
                    token.lastUsedAt().map(at -> at.atZone(zone)).orElse(null));
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance tokens(TokenPage page);
    }
}
