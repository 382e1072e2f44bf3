package org.lede.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that templates read only members with generated accessors, since a native executable has no reflection. */
@LedeTest
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Inject
    Engine engine;

    @Test
    void accessors_knowEveryMemberOfTheirType() {
        List<String> accessors = engine.getValueResolvers().stream()
                .map(resolver -> resolver.getClass().getName())
                .filter(TemplateAccessors::readsOneType)
                .toList();

        assertThat(accessors).contains("org.lede.reader.web.FrontPage$_Shelf_ValueResolver");
        assertThat(accessors.stream().flatMap(TemplateAccessors::missing))
                .as("members that only reflection finds: name their types in the TemplateTypes of the feature")
                .isEmpty();
    }

    @Test
    void expressionsOfUnknownType_readNoMembers() {
        List<Template> templates = files().map(
                        file -> engine.getTemplate(TEMPLATES.relativize(file).toString()))
                .toList();

        assertThat(templates).hasSizeGreaterThan(40).doesNotContainNull();
        assertThat(templates.stream().flatMap(template -> template.getExpressions().stream()))
                .as("expressions that Qute generates no accessor for: declare the type with {@...}")
                .filteredOn(TemplatesTest::readsMemberOfUnknownType)
                .extracting(expression -> expression.getOrigin().getTemplateId() + ": " + expression.toOriginalString())
                .isEmpty();
    }

    @Test
    void memberThatOnlyReflectionFinds_failsThePage() {
        assertThatThrownBy(() -> engine.parse("{author.name}")
                        .data("author", new Author("Ida Brook"))
                        .render())
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll("\"name\"", Author.class.getName());
    }

    private static boolean readsMemberOfUnknownType(Expression expression) {
        return !expression.isLiteral()
                && !expression.hasNamespace()
                && !expression.hasTypeInfo()
                && expression.getParts().stream()
                        .skip(1)
                        .anyMatch(part -> !part.getName().equals("or"));
    }

    private static Stream<Path> files() {
        try {
            return Files.walk(TEMPLATES).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A type that no template reads, so that Qute generates no accessor for it. */
    public record Author(String name) {}
}
