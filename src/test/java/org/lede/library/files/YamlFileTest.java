package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.library.content.ContentProblem;

class YamlFileTest {

    @Test
    void tree_ofEveryType_isPlain() {
        YamlFile yaml = YamlFile.read("f.yaml", """
                text: plain
                quoted: "1"
                number: 1.50
                whole: 17
                yes: true
                no: false
                nothing:
                list: [ a, { b: c } ]
                """);

        Map<String, Object> expected = new java.util.LinkedHashMap<>();
        expected.put("text", "plain");
        expected.put("quoted", "1");
        expected.put("number", new BigDecimal("1.50"));
        expected.put("whole", new BigDecimal("17"));
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("nothing", null);
        expected.put("list", List.of("a", Map.of("b", "c")));
        assertThat(yaml.tree()).isEqualTo(expected);
    }

    @Test
    void fields_keepTheOrderOfTheFile() {
        assertThat(((Map<?, ?>) YamlFile.read("f.yaml", "z: 1\na: 2\nm: 3\n").tree()).keySet())
                .isEqualTo(new java.util.LinkedHashSet<>(Arrays.asList("z", "a", "m")))
                .hasToString("[z, a, m]");
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.inf", ".nan", "yes", "no", "on", "2025-01-31", "1_000", "10m", "True"})
    void scalar_thatOnlyLooksLikeAnotherType_isText(String scalar) {
        assertThat(YamlFile.read("f.yaml", scalar).tree()).isEqualTo(scalar);
    }

    @Test
    void file_thatIsEmptyOrComment_hasNoTree() {
        assertThat(YamlFile.read("f.yaml", "").tree()).isNull();
        assertThat(YamlFile.read("f.yaml", "# nothing\n").tree()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 11",
        "/a, 11",
        "/b, 13",
        "/b/0, 13",
        "/b/1/c, 15",
        "/b/1/unknown, 14",
        "/b/7, 13",
        "/x~1y, 16",
        "/unknown/deeper, 11"
    })
    void line_ofPointer_isItsOwnOrThatOfWhatEnclosesIt(String pointer, int line) {
        YamlFile yaml = YamlFile.read("f.yaml", """
                a: 1

                b: [ 1,
                  {
                    c: 2 } ]
                x/y: 3
                """, 11);

        assertThat(yaml.line(pointer)).isEqualTo(line);
    }

    @Test
    void line_ofBlockList_isThatOfItsElement() {
        YamlFile yaml = YamlFile.read("f.yaml", "list:\n  - one\n  - two: 2\n    three: 3\n");

        assertThat(List.of(yaml.line("/list/0"), yaml.line("/list/1"), yaml.line("/list/1/three")))
                .containsExactly(2, 3, 4);
    }

    @Test
    void failure_ofProblem_saysFileLineCodeAndPointer() {
        YamlFile yaml = YamlFile.read("ice/facts.yaml", "a: 1\nb: 2\n");

        assertThat(yaml.problems(List.of(new ContentProblem("/b", "NOT_A_STRING", "This has to be a text.", true))))
                .singleElement()
                .hasToString("ice/facts.yaml:2: This has to be a text. (NOT_A_STRING at /b)");
    }

    @ParameterizedTest
    @CsvSource({
        "'a: [ 1', 21",
        "'a: 1\nb: \"open', 22",
        "'a: 1\n\tb: 2', 22",
        "'a: 1\n---\nb: 2', 22",
        "'a: 1\nb: 2\na: 3', 23",
        "'a: *unknown', 21",
        "'a: &x 1\nb: *x', 21",
        "'a: 1\nb: !!set { x }', 22",
        "'a: 1\nb: !x 1', 22",
        "'a: 1\nb: !!bool yes', 22",
        "'a: 1\nb: !!null x', 22"
    })
    void file_notPlainYaml_isRefusedAtItsLine(String yaml, int line) {
        assertThatThrownBy(() -> YamlFile.read("f.yaml", yaml, 21))
                .isInstanceOfSatisfying(
                        InvalidSeed.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .asString()
                                .startsWith("f.yaml:" + line + ": "));
    }

    @Test
    void nesting_tooDeep_isRefused() {
        assertThat(YamlFile.read("f.yaml", "[".repeat(20) + "1" + "]".repeat(20))
                        .tree())
                .isInstanceOf(List.class);
        assertThatThrownBy(() -> YamlFile.read("f.yaml", "[".repeat(22) + "1" + "]".repeat(22)))
                .isInstanceOf(InvalidSeed.class)
                .hasMessage("f.yaml:1: nested too deeply");
    }

    /** Deep enough to overflow the stack of a reader that goes in as far as the file does. */
    @Test
    void nesting_bottomless_isRefused() {
        assertThatThrownBy(() -> YamlFile.read("f.yaml", "[".repeat(200_000)))
                .isInstanceOf(InvalidSeed.class)
                .hasMessage("f.yaml:1: nested too deeply");
    }

    @Test
    void nesting_withoutEnd_isRefused() {
        assertThatThrownBy(() -> YamlFile.read("f.yaml", "a: &a [ *a ]")).isInstanceOf(InvalidSeed.class);
    }
}
