package org.lede.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.shared.Json;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.web.security.SessionCookie;

/** Drafted questions, of which an author takes some, and the draft as files. */
@LedeTest
class SuggestionPagesTest {

    private static final String TEXT = """
            Mutinous soldiers overthrew the president of Ostby in July. The junta has since ordered French forces to leave \
            and turned to Russia for help.

            The mayor of Ostby sent two icebreakers to the harbour on 4 January 1912.""";

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    private ApiLearner ida;
    private PageVisitor author;
    private String draft;

    @BeforeEach
    void makeDraft() {
        Member member = members.of("author");
        ida = new ApiLearner(member.id(), member.token("write-content"));
        author = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(member.learner())));
        draft = draftOf(TEXT);
    }

    @Test
    void suggestionsTaken_areInTheDraft_soundAndNotSuggestedAgain() {
        Document page = suggestions();
        List<String> refs = page.select("[name=take]").eachAttr("value");
        assertThat(refs).hasSizeGreaterThan(3).doesNotHaveDuplicates();

        take(refs.subList(0, 2));

        Response stored = ida.request().get("/api/v1/studio/drafts/" + draft);
        assertThat(stored.<List<?>>path("content.sets[0].questions")).hasSize(2);
        assertThat(stored.<Boolean>path("check.publishable"))
                .as(stored.asString())
                .isTrue();
        assertThat(suggestions().select("[name=take]")).hasSize(refs.size() - 2);
    }

    @Test
    void allSuggestions_takenAtOnce_canBePublished() {
        take(suggestions().select("[name=take]").eachAttr("value"));

        Response published = ida.request()
                .body(Json.write(Map.of("version", 2, "visibility", "private")))
                .post("/api/v1/studio/drafts/" + draft + "/publication");

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    /** Refs are public before the answer: the number of the sentence would be the key of those that ask for it. */
    @Test
    void suggestionsTaken_haveNamesThatDontTellWhereTheirProofStands() {
        take(suggestions().select("[name=take]").eachAttr("value"));

        Response stored = ida.request().get("/api/v1/studio/drafts/" + draft);
        List<String> refs = new ArrayList<>(stored.<List<String>>path("content.facts.ref"));
        refs.addAll(stored.<List<String>>path("content.sets[0].questions.ref"));
        assertThat(refs).hasSizeGreaterThan(3).noneMatch(ref -> ref.startsWith("sentence-"));
    }

    @Test
    void suggestionsThatAreNotThere_changeNothing() {
        take(List.of("no-such-suggestion"));

        assertThat(ida.request().get("/api/v1/studio/drafts/" + draft).<Integer>path("version"))
                .isEqualTo(1);
    }

    @Test
    void articleWithNothingToAsk_saysSo() {
        draft = draftOf("😀");

        assertThat(suggestions().select("[name=take]")).isEmpty();
        assertThat(suggestions().text()).contains("found nothing more to ask");
    }

    @Test
    void draft_asFiles_isAContentFolder_theSameBytesEachTime() throws IOException {
        byte[] zip = files();

        assertThat(files()).isEqualTo(zip);
        assertThat(names(zip))
                .containsExactly("ice/article.md", "ice/facts.yaml", "ice/sets/1-ice-" + draftName() + ".yaml");
    }

    private String draftName() {
        return ida.request()
                .get("/api/v1/studio/drafts/" + draft)
                .<String>path("content.sets[0].slug")
                .substring("ice-".length());
    }

    private byte[] files() {
        return browsing.as(ida).get("/studio/drafts/" + draft + "/files.zip").asByteArray();
    }

    private static List<String> names(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private Document suggestions() {
        return Jsoup.parse(author.page("/studio/drafts/" + draft + "/suggestions"));
    }

    private void take(List<String> refs) {
        String[] form =
                refs.stream().flatMap(ref -> List.of("take", ref).stream()).toArray(String[]::new);
        author.page("/studio/drafts/" + draft + "/suggestions");
        assertThat(author.post(
                                "/studio/drafts/" + draft + "/suggestions",
                                author.cookies().get("csrf-token"),
                                form)
                        .statusCode())
                .isEqualTo(303);
    }

    private String draftOf(String text) {
        Map<String, Object> content = Map.of(
                "article",
                Map.of(
                        "title",
                        "Ice",
                        "source",
                        "Lede",
                        "rights",
                        "Ours",
                        "display",
                        "full",
                        "language",
                        "en",
                        "text",
                        text),
                "facts",
                List.of(),
                "sets",
                List.of(Map.of(
                        "slug",
                        "ice-" + Long.toHexString(System.nanoTime()),
                        "title",
                        "Ice",
                        "description",
                        "Ice",
                        "questions",
                        List.of())));
        return ida.request()
                .body(Json.write(Map.of("content", content)))
                .post("/api/v1/studio/drafts")
                .path("id");
    }
}
