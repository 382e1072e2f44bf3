package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    static final Map<String, Object> PICTURE =
            map("sha256", "0123456789abcdef".repeat(4), "type", "image/svg+xml", "alt", "A map");

    @Test
    void text_isReadFromAString() {
        assertThat(Fields.of(map("t", "  Hello \n")).text("t")).isEqualTo(Text.of("Hello"));
    }

    @Test
    void text_readsItsOwnTree() {
        Map<String, Object> tree = map("text", "Hello", "html", "<b>Hello</b>", "media", List.of(PICTURE));

        assertThat(Fields.of(map("t", tree)).text("t").tree()).isEqualTo(tree);
    }

    @Test
    void text_alone_isATreeOfText() {
        assertThat(Text.of("x").tree()).isEqualTo(map("text", "x"));
    }

    @Test
    void text_withInvalidFields_isRefused() {
        Fields fields = Fields.of(map(
                "a",
                map("html", "x"),
                "b",
                map("text", "x", "colour", "red"),
                "c",
                5,
                "d",
                map("text", 5, "html", 6, "media", 7)));
        List.of("a", "b", "c", "d", "e").forEach(fields::text);

        assertThat(Trees.brief(fields.problems()))
                .containsExactly(
                        "/a/text MISSING",
                        "/b/colour UNKNOWN_FIELD",
                        "/c NOT_A_STRING",
                        "/d/text NOT_A_STRING",
                        "/d/html NOT_A_STRING",
                        "/d/media NOT_A_LIST",
                        "/e MISSING");
    }

    @Test
    void media_invalid_areRefused() {
        Fields fields = Fields.of(map(
                "t",
                map(
                        "text",
                        "x",
                        "media",
                        List.of(
                                PICTURE,
                                Trees.with(PICTURE, "sha256", "0123"),
                                Trees.with(PICTURE, "type", "text/html"),
                                Trees.without(PICTURE, "alt"),
                                Trees.with(PICTURE, "src", "x"),
                                map()))));
        fields.text("t");

        assertThat(Trees.brief(fields.problems()))
                .containsExactly(
                        "/t/media/1/sha256 NOT_A_HASH",
                        "/t/media/2/type NOT_A_MEDIA_TYPE",
                        "/t/media/3/alt MISSING",
                        "/t/media/4/src UNKNOWN_FIELD",
                        "/t/media/5/sha256 MISSING",
                        "/t/media/5/type MISSING",
                        "/t/media/5/alt MISSING");
    }

    @Test
    void mediaRecord_invalid_isRefused() {
        assertThatThrownBy(() -> new Media("0123", "image/png", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Media("0".repeat(64), "png", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void optionalText_absent_isEmpty() {
        Fields fields = Fields.of(map("a", "", "b", null, "c", map(), "d", "x"));

        assertThat(List.of("a", "b", "c", "e", "d"))
                .map(fields::optionalText)
                .containsExactly(Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.of("x"));
        assertThat(List.of(Text.EMPTY.isEmpty(), Text.of("x").isEmpty())).containsExactly(true, false);
    }
}
