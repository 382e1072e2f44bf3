package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.shared.Json;

/** Makes accounts faster than signing up does, with password hashes of the lowest cost. */
@ApplicationScoped
public class Members {

    private static final String HASH = BcryptUtil.bcryptHash(AccountForms.PASSWORD, 4);

    private final Stored stored;

    Members(Stored stored) {
        this.stored = stored;
    }

    /** A new member in that role, with the password of {@link AccountForms} and the token of the guest they were. */
    public Member of(String role) {
        ApiLearner learner = ApiLearner.guest();
        String name = role + "-" + learner.id().toString().substring(24);
        stored.execute(
                "insert into account (learner_id, user_name, password_hash, role, created_at)"
                        + " values (?1, ?2, ?4, ?3, now())",
                learner.id(),
                name,
                role,
                HASH);
        stored.execute(
                "insert into identity (provider, subject, learner_id) values ('name', ?1, ?2)", name, learner.id());
        return new Member(learner, name);
    }

    /** Changes the role of an account, as an admin would. */
    public void assign(Member member, String role) {
        stored.execute(
                "update account set role = ?2 where learner_id = ?1",
                member.learner().id(),
                role);
    }

    /** Disables an account, as an admin would. */
    public void disable(Member member) {
        stored.execute(
                "update account set disabled_at = now() where learner_id = ?1",
                member.learner().id());
    }

    /** A learner with an account. */
    public record Member(ApiLearner learner, String userName) {

        public UUID id() {
            return learner.id();
        }

        /** Signs in, and brings along what was done as that guest. */
        public Response bring(ApiLearner guest) {
            return guest.request()
                    .body(Json.write(Map.of(
                            "userName",
                            userName,
                            "password",
                            AccountForms.PASSWORD,
                            "bringGuest",
                            true,
                            "token",
                            Map.of("name", "test", "scopes", List.of("read", "take")))))
                    .post("/api/v1/tokens");
        }

        /** The text of a new token of theirs with exactly those scopes. */
        public String token(String... scopes) {
            Response created = given().contentType(ContentType.JSON)
                    .body(Json.write(Map.of(
                            "userName",
                            userName,
                            "password",
                            AccountForms.PASSWORD,
                            "token",
                            Map.of("name", "test", "scopes", List.of(scopes)))))
                    .post("/api/v1/tokens");
            created.then().statusCode(201);
            return (String) ((Map<?, ?>) Body.of(created)).get("token");
        }
    }
}
