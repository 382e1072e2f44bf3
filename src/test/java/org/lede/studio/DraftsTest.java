package org.lede.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Json;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.Stored;

/** An author's drafts over the API: written, checked, published, changed and published again. */
@LedeTest
class DraftsTest {

    private static final String DRAFTS = "/api/v1/studio/drafts";

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    Drafts drafts;

    private Member author;
    private ApiLearner ida;
    private String set;

    @BeforeEach
    void makeAuthor() {
        author = members.of("author");
        ida = new ApiLearner(author.id(), author.token("write-content", "read", "take"));
        set = "ice-" + UUID.randomUUID();
    }

    @Test
    void draft_thatTheGateHasNothingAgainst_isPublishedForThoseWhoHaveTheAddress() {
        String article = publish(create(content()), 1, "unlisted");

        Response asked = ApiLearner.guest().request().get("/api/v1/sets/" + set + "/questions");
        assertThat(article).startsWith("ice-in-the-harbour");
        assertThat(asked.<List<String>>path("questions.stem.text"))
                .containsExactly("In which month did the harbour freeze?");
        assertThat(ApiLearner.guest()
                        .request()
                        .get("/api/v1/articles?limit=100")
                        .<List<String>>path("items.slug"))
                .doesNotContain(article);
        assertThat(stored.count("article where slug = ?1 and owner_id = ?2", article, author.id()))
                .isEqualTo(1);
    }

    @Test
    void privateArticle_isItsAuthorsAlone_untilItIsPublishedForAll() {
        String id = create(content());
        String article = publish(id, 1, "private");

        assertThat(browsing.as(ida).get("/articles/" + article).statusCode()).isEqualTo(200);
        assertThat(browsing.as(ApiLearner.guest()).get("/articles/" + article).statusCode())
                .isEqualTo(404);

        publish(id, 1, "public");

        assertThat(browsing.as(ApiLearner.guest()).get("/articles/" + article).statusCode())
                .isEqualTo(200);
        assertThat(ApiLearner.guest()
                        .request()
                        .get("/api/v1/articles?limit=100")
                        .<List<String>>path("items.slug"))
                .contains(article);
        publish(id, 1, "private");
    }

    @Test
    void learner_takesThePublishedSet_andIsShownTheProof() {
        publish(create(content()), 1, "unlisted");
        ApiLearner reader = ApiLearner.guest();

        Response told = reader.practise(set).answer("month-of-the-ice", Map.of("text", "january"));

        assertThat(told.<Object>path("mark.outcome")).isEqualTo("right");
        assertThat(told.asString()).contains("The harbour of Ostby froze in January");
    }

    @Test
    void changedDraft_publishedAgain_isTheNextRevisionOfTheSameArticle() {
        String id = create(content());
        String first = publish(id, 1, "unlisted");
        Map<String, Object> changed = Map.of("version", 1, "content", content("When did the harbour freeze over?"));
        assertThat(ida.request()
                        .body(Json.write(changed))
                        .put(DRAFTS + "/" + id)
                        .<Integer>path("version"))
                .isEqualTo(2);

        String second = publish(id, 2, "unlisted");

        assertThat(second).isEqualTo(first);
        assertThat(ida.request().get("/api/v1/sets/" + set).<Integer>path("revision"))
                .isEqualTo(2);
        assertThat(stored.count("article where owner_id = ?1", author.id())).isEqualTo(1);
    }

    @Test
    void articlesOfOneTitle_getAddressesOfTheirOwn() {
        String first = publish(create(content()), 1, "unlisted");
        set = "ice-" + UUID.randomUUID();
        String second = publish(create(content()), 1, "unlisted");

        assertThat(second).isNotEqualTo(first).matches("ice-in-the-harbour-of-ostby-\\d+");
    }

    @Test
    void setWhoseAddressIsTaken_isRefusedWithItsPlace() {
        publish(create(content()), 1, "unlisted");

        Response refused = order(create(content()), 1, "unlisted");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("SLUG_TAKEN");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/sets/0/slug");
    }

    @Test
    void draftOfAnother_looksAsIfItWerentThere() {
        String id = create(content());
        Member other = members.of("admin");
        ApiLearner stranger = new ApiLearner(other.id(), other.token("write-content"));

        assertThat(List.of(
                        stranger.request().get(DRAFTS + "/" + id).statusCode(),
                        stranger.request()
                                .body(Json.write(Map.of("version", 1, "content", Map.of())))
                                .put(DRAFTS + "/" + id)
                                .statusCode(),
                        stranger.request()
                                .body(Json.write(Map.of("version", 1, "visibility", "public")))
                                .post(DRAFTS + "/" + id + "/publication")
                                .statusCode(),
                        stranger.request().delete(DRAFTS + "/" + id).statusCode(),
                        browsing.as(other.learner()).get("/studio/drafts/" + id).statusCode()))
                .containsOnly(404);
        assertThat(ida.request().get(DRAFTS + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void check_saysEverythingThatIsWrong_andStoresNothing() {
        Map<String, Object> content = new HashMap<>(content());
        content.put(
                "facts",
                List.of(Map.of(
                        "ref",
                        "frozen-harbour",
                        "statement",
                        "It froze.",
                        "evidence",
                        List.of(Map.of("quote", "The harbour of Ostby froze in February")))));

        Response checked =
                ida.request().body(Json.write(Map.of("content", content))).post("/api/v1/studio/checks");

        assertThat(checked.<Boolean>path("publishable")).isFalse();
        assertThat(checked.<List<String>>path("problems.code")).containsExactly("QUOTE_NOT_FOUND");
        assertThat(checked.<List<String>>path("problems.pointer")).containsExactly("/facts/0/evidence/0/quote");
        assertThat(stored.count("draft where learner_id = ?1", author.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"article\":7,\"facts\":\"none\",\"sets\":{}}",
                "{\"article\":{\"text\":\"One.\"},\"facts\":[null,3,{}],\"sets\":[null,{\"questions\":[{\"kind\":[]}]}]}",
                "{\"article\":{\"title\":\"😀\",\"text\":\"شكرا 😀\",\"language\":\"xx-!!\"},\"facts\":[],\"sets\":[]}",
                "{\"drafts\":[[[[]]]]}"
            })
    void contentOfAnyShape_isKeptAndToldWhatIsMissing_onThePageToo(String content) {
        String id = create(Json.read(content));

        Response read = ida.request().get(DRAFTS + "/" + id);
        assertThat(Json.write(read.path("content"))).isEqualTo(Json.write(Json.read(content)));
        assertThat(read.<Boolean>path("check.publishable")).isFalse();
        assertThat(browsing.as(ida).get("/studio/drafts/" + id).statusCode()).isEqualTo(200);
        assertThat(order(id, 1, "public").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"article\":{\"title\":\"\\u0000\"}}",
                "{\"article\":{\"title\":\"\\ud800\"}}",
                "{\"\\udfff\":1}"
            })
    void contentThatIsNoText_isRefused(String content) {
        Response refused = ida.request().body("{\"content\":" + content + "}").post(DRAFTS);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("type")).isEqualTo("urn:lede:problem:invalid-body");
    }

    /** As by pages in several windows, each of which adds something to what it has seen. */
    @Test
    void changesOfPagesAtOnce_areAllKept() throws Exception {
        UUID id = UUID.fromString(create(Map.of("facts", List.of())));
        List<Callable<DraftContent>> changes = IntStream.range(0, 8)
                .<Callable<DraftContent>>mapToObj(i ->
                        () -> drafts.change(author.id(), id, now -> now.withFact(Map.of("ref", "fact-" + i))))
                .toList();

        AtOnce.all(changes);

        Response stored = ida.request().get(DRAFTS + "/" + id);
        assertThat(stored.<List<String>>path("content.facts.ref"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "fact-" + i).toList());
        assertThat(stored.<Integer>path("version")).isEqualTo(9);
    }

    @Test
    void deletedDraft_leavesWhatWasPublished() {
        String id = create(content());
        String article = publish(id, 1, "unlisted");

        assertThat(ida.request().delete(DRAFTS + "/" + id).statusCode()).isEqualTo(204);

        assertThat(ida.request().get(DRAFTS).<List<?>>path("drafts")).isEmpty();
        assertThat(ida.request().get("/api/v1/articles/" + article).statusCode())
                .isEqualTo(200);
    }

    private String create(Object content) {
        Response created =
                ida.request().body(Json.write(Map.of("content", content))).post(DRAFTS);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.path("id");
    }

    private Response order(String id, int version, String visibility) {
        return ida.request()
                .body(Json.write(Map.of("version", version, "visibility", visibility)))
                .post(DRAFTS + "/" + id + "/publication");
    }

    private String publish(String id, int version, String visibility) {
        Response published = order(id, version, visibility);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        return published.path("article");
    }

    private Map<String, Object> content() {
        return content("In which month did the harbour freeze?");
    }

    private Map<String, Object> content(String stem) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("ref", "month-of-the-ice");
        question.put("kind", "short-text");
        question.put("fact", "frozen-harbour");
        question.put("stem", stem);
        question.put("accept", List.of("January"));
        question.put("explanation", "It froze in January.");
        return Map.of(
                "article",
                Map.of(
                        "title",
                        "Ice in the harbour of Ostby",
                        "source",
                        "Lede",
                        "rights",
                        "Written for this project.",
                        "display",
                        "full",
                        "language",
                        "en",
                        "text",
                        "The harbour of Ostby froze in January.\r\n\r\nThe mayor sent two icebreakers."),
                "facts",
                List.of(Map.of(
                        "ref",
                        "frozen-harbour",
                        "statement",
                        "The harbour froze in January.",
                        "evidence",
                        List.of(Map.of("quote", "The harbour of Ostby froze in January")))),
                "sets",
                List.of(Map.of(
                        "slug",
                        set,
                        "title",
                        "Ice",
                        "description",
                        "What happened in Ostby?",
                        "questions",
                        List.of(question))));
    }
}
