package org.lede.library.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lede.library.content.ContentProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file as a plain tree that remembers, for each JSON pointer, the line it came from. */
final class YamlFile {

    private static final int DEEPEST = 20;

    /** What plain YAML is made of; the first four by how a value is written. */
    private static final Set<Tag> TAGS = Set.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.STR, Tag.SEQ, Tag.MAP);

    private final String path;
    private final int firstLine;
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable Object tree;

    private YamlFile(String path, int firstLine) {
        this.path = path;
        this.firstLine = firstLine;
    }

    static YamlFile read(String path, String yaml) {
        return read(path, yaml, 1);
    }

    /**
     * @param firstLine the line of the file at which the YAML begins, for front matter
     * @throws InvalidSeed when it isn't YAML, or nested too deeply
     */
    static YamlFile read(String path, String yaml, int firstLine) {
        YamlFile file = new YamlFile(path, firstLine);
        LoadSettings settings = LoadSettings.builder().setLabel(path).build();
        try {
            file.refuseDeep(new Parse(settings).parseString(yaml));
            file.tree = new Compose(settings)
                    .composeString(yaml)
                    .map(node -> file.tree(node, ""))
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            throw InvalidSeed.at(path, file.line(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            throw InvalidSeed.at(path, firstLine, e.getMessage());
        }
        return file;
    }

    @Nullable Object tree() {
        return tree;
    }

    /** The line of a pointer, or of what encloses it where the pointer itself isn't in the file. */
    int line(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, firstLine);
    }

    /** What is wrong with the tree, at its lines. */
    List<SeedProblem> problems(List<ContentProblem> problems) {
        return problems.stream().map(this::problem).toList();
    }

    private SeedProblem problem(ContentProblem problem) {
        return new SeedProblem(
                path,
                line(problem.pointer()),
                problem.message() + " (" + problem.code() + " at " + problem.pointer() + ")",
                problem.failure());
    }

    private @Nullable Object tree(Node node, String pointer) {
        int line = line(node);
        lines.put(pointer, line);
        if (node.getAnchor().isPresent() || !TAGS.contains(node.getTag())) {
            throw refusal(line, "anchors and tags have no use here");
        }
        return switch (node.getNodeType()) {
            case MAPPING -> map((MappingNode) node, pointer);
            case SEQUENCE -> list((SequenceNode) node, pointer);
            case SCALAR -> scalar((ScalarNode) node);
            case ANCHOR -> throw refusal(line, "anchors and tags have no use here");
        };
    }

    /** Has to come before composing, which recurses as deep as the file does. */
    private void refuseDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST + 1) {
                throw refusal(line(event.getStartMark()), "nested too deeply");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private Map<String, Object> map(MappingNode node, String pointer) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (map.containsKey(key)) {
                throw refusal(line(tuple.getKeyNode()), "The field " + key + " is here twice. (DUPLICATE_FIELD)");
            }
            map.put(
                    key,
                    tree(
                            tuple.getValueNode(),
                            pointer + "/" + key.replace("~", "~0").replace("/", "~1")));
        }
        return map;
    }

    private int line(Node node) {
        return line(node.getStartMark());
    }

    private int line(Optional<Mark> place) {
        return place.map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }

    private InvalidSeed refusal(int line, String message) {
        return InvalidSeed.at(path, line, message);
    }

    private List<Object> list(SequenceNode node, String pointer) {
        List<Object> list = new ArrayList<>();
        for (Node element : node.getValue()) {
            list.add(tree(element, pointer + "/" + list.size()));
        }
        return list;
    }

    private @Nullable Object scalar(ScalarNode node) {
        String value = node.getValue();
        if (Tag.BOOL.equals(node.getTag())) {
            if (!value.equals("true") && !value.equals("false")) {
                throw refusal(line(node), "a boolean is written true or false");
            }
            return Boolean.valueOf(value);
        }
        if (Tag.NULL.equals(node.getTag())) {
            if (!value.isEmpty() && !value.equals("null") && !value.equals("~")) {
                throw refusal(line(node), "anchors and tags have no use here");
            }
            return null;
        }
        return Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag()) ? number(value) : value;
    }

    /** YAML also has infinities and "not a number", which stay text. */
    private static Object number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
