package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.library.Mode;
import org.lede.library.Publication;
import org.lede.library.Reveal;
import org.lede.library.SetRevision;

class SetFilesTest {

    private static final SampleSeeds SAMPLE = SampleSeeds.of("ice");

    @Test
    void read_termsGiven_takesThem() {
        Publication article = SAMPLE.replacing(
                        "sets/basics.yaml",
                        "questions:",
                        "modes: [test]\nreveal: never\ntimeLimit: 90s\ntags: [winter, ships]\nquestions:")
                .read();

        assertThat(article.sets().get(0).terms())
                .isEqualTo(new SetRevision.Terms(
                        "Ice and ships",
                        "What happened in Ostby?",
                        List.of("winter", "ships"),
                        Set.of(Mode.TEST),
                        Reveal.NEVER,
                        Duration.ofSeconds(90)));
    }

    @Test
    void allOrNothing_inASetForTests_holdsForItsQuestions() {
        Publication article = SAMPLE.replacing(
                        "sets/basics.yaml", "questions:", "modes: [test]\nallOrNothing: true\nquestions:")
                .replacing("sets/basics.yaml", "kind: single-choice", "kind: multiple-choice")
                .read();

        assertThat(article.questions().values())
                .allSatisfy(question -> assertThat(question.content().content().containsKey("allOrNothing"))
                        .isEqualTo(question.content().kind().isMarkedInParts()))
                .anySatisfy(question ->
                        assertThat(question.content().kind().isMarkedInParts()).isTrue());
    }

    @Test
    void allOrNothing_inASetToPractise_isRefused() {
        assertThat(SampleSeeds.told(
                        SAMPLE.replacing("sets/basics.yaml", "questions:", "allOrNothing: true\nquestions:")))
                .singleElement()
                .asString()
                .startsWith("ice/sets/basics.yaml:4 PRACTISED");
    }

    @ParameterizedTest
    @CsvSource({"10s, 10", "90s, 90", "10m, 600", "1h, 3600", "24h, 86400", "1440m, 86400"})
    void timeLimit_inRange_isRead(String written, long seconds) {
        Publication article = SAMPLE.replacing(
                        "sets/basics.yaml", "questions:", "timeLimit: " + written + "\nquestions:")
                .read();

        assertThat(article.sets().get(0).terms().timeLimit()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"9s", "0s", "-10m", "1h30m", "24h59m", "1441m", "25h", "1d", "soon", "10.5s", "10", "10M"})
    void timeLimit_outOfRangeOrUnreadable_isRefused(String written) {
        assertThat(SampleSeeds.told(
                        SAMPLE.replacing("sets/basics.yaml", "questions:", "timeLimit: " + written + "\nquestions:")))
                .singleElement()
                .asString()
                .startsWith("ice/sets/basics.yaml:4 NOT_A_");
    }

    @ParameterizedTest
    @CsvSource({"0.01", "1.5", "99999.99", "2.50"})
    void points_inRange_areRead(BigDecimal points) {
        Publication article = SAMPLE.replacing("sets/basics.yaml", "points: 2", "points: " + points)
                .read();

        assertThat(article.sets().get(0).items().get(2).points()).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "0, OUT_OF_RANGE",
        "-1, OUT_OF_RANGE",
        "0.001, OUT_OF_RANGE",
        "100000, OUT_OF_RANGE",
        "two, NOT_A_NUMBER",
        "[1], NOT_A_NUMBER"
    })
    void points_outOfRangeOrNoNumber_areRefused(String points, String code) {
        assertThat(SampleSeeds.told(SAMPLE.replacing("sets/basics.yaml", "points: 2", "points: " + points)))
                .containsExactly("ice/sets/basics.yaml:24 " + code);
    }

    static Stream<Arguments> brokenSets() {
        return Stream.of(
                arguments("no YAML", "title: Ice", "title: [ Ice", List.of("3 -")),
                arguments("two documents", "slug: ice-basics", "slug: ice-basics\n---\nslug: ice-more", List.of("2 -")),
                arguments("an empty file", SAMPLE.content("sets/basics.yaml"), "", List.of("1 NOT_AN_OBJECT")),
                arguments("no slug", "slug: ice-basics\n", "", List.of("1 MISSING")),
                arguments("slug that is none", "slug: ice-basics", "slug: Ice Basics", List.of("1 NOT_A_REF")),
                arguments("unknown field", "title: Ice", "author: me\ntitle: Ice", List.of("2 UNKNOWN_FIELD")),
                arguments("field twice", "title: Ice", "slug: other\ntitle: Ice", List.of("2 DUPLICATE_FIELD")),
                arguments("unknown mode", "questions:", "modes: [exam]\nquestions:", List.of("4 UNKNOWN_MODE")),
                arguments("modes that are no list", "questions:", "modes: test\nquestions:", List.of("4 NOT_A_LIST")),
                arguments("unknown reveal", "questions:", "reveal: soon\nquestions:", List.of("4 UNKNOWN_REVEAL")),
                arguments(
                        "practice of what is never revealed",
                        "questions:",
                        "reveal: never\nquestions:",
                        List.of("1 REVEALS")),
                arguments(
                        "time limit without test",
                        "questions:",
                        "modes: [practice]\ntimeLimit: 10m\nquestions:",
                        List.of("5 NO_TEST")),
                arguments("no ref", "- ref: who-sent-help\n   ", "-", List.of("11 MISSING")),
                arguments("ref that is no slug", "ref: who-sent-help", "ref: who?", List.of("11 NOT_A_REF")),
                arguments("ref twice", "ref: who-sent-help", "ref: month-of-the-ice", List.of("11 DUPLICATE_REF")),
                arguments("no kind", "    kind: single-choice\n", "", List.of("11 MISSING")),
                arguments("unknown kind", "kind: single-choice", "kind: essay", List.of("12 UNKNOWN_KIND")),
                arguments("no fact", "    fact: icebreakers\n", "", List.of("11 MISSING")),
                arguments("unknown fact", "fact: icebreakers", "fact: iceberg", List.of("13 UNKNOWN_FACT")),
                arguments(
                        "unknown further fact",
                        "facts: [ icebreakers ]",
                        "facts: [ iceberg ]",
                        List.of("22 UNKNOWN_FACT")),
                arguments(
                        "fact twice",
                        "facts: [ icebreakers ]",
                        "facts: [ frozen-harbour ]",
                        List.of("22 DUPLICATE_FACT")),
                arguments("no stem", "    stem: Who sent the icebreakers?\n", "", List.of("11 MISSING")),
                arguments(
                        "unknown field of a question",
                        "    stem: Who",
                        "    hint: x\n    stem: Who",
                        List.of("14 UNKNOWN_FIELD")),
                arguments("no key", ", correct: true", "", List.of("16 NO_KEY")),
                arguments("two keys", "The king,", "The king, correct: true,", List.of("16 NO_KEY")),
                arguments("option twice", "The king", "the  MAYOR", List.of("17 DISTRACTOR_EQUALS_KEY")),
                arguments("distractor twice", "The navy", "The king", List.of("18 DUPLICATE_OPTION")),
                arguments("key not in the evidence", "[ January ]", "[ winter ]", List.of("9 KEY_NOT_IN_EVIDENCE")),
                arguments("name not in the article", "freeze?", "freeze, asks Otto?", List.of("8 NAME_NOT_IN_ARTICLE")),
                arguments(
                        "number not in the article", "freeze?", "freeze in 1987?", List.of("8 NUMBER_NOT_IN_ARTICLE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSets")
    void setFile_broken_isRefusedAtItsLine(String what, String found, String replacement, List<String> problems) {
        assertThat(SampleSeeds.told(SAMPLE.replacing("sets/basics.yaml", found, replacement)))
                .containsExactlyElementsOf(
                        problems.stream().map("ice/sets/basics.yaml:"::concat).toList());
    }

    @Test
    void setFile_withoutQuestions_isRefused() {
        String set = SAMPLE.content("sets/basics.yaml");
        String head = set.substring(0, set.indexOf("questions:"));

        assertThat(SampleSeeds.told(SAMPLE.with("sets/basics.yaml", head)))
                .containsExactly("ice/sets/basics.yaml:1 MISSING");
        assertThat(SampleSeeds.told(SAMPLE.with("sets/basics.yaml", head + "questions: []\n")))
                .containsExactly("ice/sets/basics.yaml:4 MISSING");
    }

    @Test
    void setFiles_withOneSlug_areRefused() {
        assertThat(SampleSeeds.told(SAMPLE.with(
                        "sets/more.yaml",
                        SAMPLE.content("sets/basics.yaml")
                                .replace("month-of-the-ice", "month")
                                .replace("who-sent-help", "help")
                                .replace("thick-ice", "ice"))))
                .containsExactly("ice/sets/more.yaml:1 DUPLICATE_SLUG");
    }

    @Test
    void setFiles_withOneQuestionRef_areRefused() {
        assertThat(SampleSeeds.told(SAMPLE.with(
                        "sets/more.yaml",
                        SAMPLE.content("sets/basics.yaml")
                                .replace("slug: ice-basics", "slug: ice-more")
                                .replace("month-of-the-ice", "month")
                                .replace("who-sent-help", "help"))))
                .containsExactly("ice/sets/more.yaml:20 DUPLICATE_REF");
    }

    @Test
    void setFiles_withSeveralErrors_listAllOfAllFiles() {
        SampleSeeds broken = SAMPLE.with("sets/a.yaml", "slug: [ice")
                .with("sets/z.yaml", "title: Nothing\n")
                .replacing("sets/basics.yaml", "kind: locate", "kind: essay")
                .replacing("sets/basics.yaml", "[ January ]", "[ winter ]")
                .replacing("sets/basics.yaml", "points: 2", "points: none")
                .replacing("sets/basics.yaml", "fact: icebreakers", "fact: iceberg");

        assertThat(SampleSeeds.told(broken))
                .containsExactlyInAnyOrder(
                        "ice/sets/a.yaml:1 -",
                        "ice/sets/basics.yaml:9 KEY_NOT_IN_EVIDENCE",
                        "ice/sets/basics.yaml:13 UNKNOWN_FACT",
                        "ice/sets/basics.yaml:21 UNKNOWN_KIND",
                        "ice/sets/basics.yaml:24 NOT_A_NUMBER",
                        "ice/sets/z.yaml:1 MISSING",
                        "ice/sets/z.yaml:1 MISSING",
                        "ice/sets/z.yaml:1 MISSING");
    }

    /** Its other faults don't wait until the fact is found; that it has no proof isn't said twice. */
    @Test
    void question_ofAnUnknownFact_reportsItsOtherFaultsToo() {
        assertThat(SampleSeeds.told(SAMPLE.replacing("sets/basics.yaml", "fact: icebreakers", "fact: iceberg")
                        .replacing("sets/basics.yaml", ", correct: true", "")
                        .replacing("sets/basics.yaml", "fact: frozen-harbour\n    facts", "fact: thaw\n    facts")
                        .replacing("sets/basics.yaml", "points: 2", "points: -2")))
                .containsExactlyInAnyOrder(
                        "ice/sets/basics.yaml:13 UNKNOWN_FACT",
                        "ice/sets/basics.yaml:16 NO_KEY",
                        "ice/sets/basics.yaml:22 UNKNOWN_FACT",
                        "ice/sets/basics.yaml:24 OUT_OF_RANGE");
    }

    @Test
    void locate_ofAnUnknownFact_isReportedOnce() {
        assertThat(SampleSeeds.told(SAMPLE.with(
                                "facts.yaml",
                                SAMPLE.content("facts.yaml")
                                        .substring(SAMPLE.content("facts.yaml").indexOf("- ref: icebreakers")))
                        .with(
                                "sets/basics.yaml",
                                SAMPLE.content("sets/basics.yaml").replace("    facts: [ icebreakers ]\n", ""))))
                .containsExactlyInAnyOrder(
                        "ice/sets/basics.yaml:7 UNKNOWN_FACT", "ice/sets/basics.yaml:22 UNKNOWN_FACT");
    }

    @Test
    void allow_letsNameOfStemPass() {
        assertThat(SAMPLE.replacing("sets/basics.yaml", "freeze?", "freeze, asks Otto?")
                        .replacing("sets/basics.yaml", "accept:", "allow: [ Otto ]\n    accept:")
                        .read()
                        .questions())
                .hasSize(3);
    }

    @Test
    void warning_isReportedAndContentLoaded() {
        SeedArticle article = SAMPLE.replacing("sets/basics.yaml", "In which month", "In which month, January or May,")
                .replacing("sets/basics.yaml", "accept:", "allow: [ May ]\n    accept:")
                .article();

        assertThat(article.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .extracting(SeedProblem::file, SeedProblem::line, SeedProblem::failure)
                        .containsExactly("ice/sets/basics.yaml", 8, false))
                .asString()
                .contains("STEM_CONTAINS_KEY");
    }
}
