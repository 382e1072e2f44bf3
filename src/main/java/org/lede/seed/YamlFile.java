package org.lede.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.content.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
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
        try {
            file.tree = new Compose(LoadSettings.builder().setLabel(path).build())
                    .composeString(yaml)
                    .map(node -> file.tree(node, "", 0))
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            throw new InvalidSeed(List.of(SeedProblem.failure(path, line, e.getProblem())));
        } catch (YamlEngineException e) {
            throw new InvalidSeed(List.of(SeedProblem.failure(path, firstLine, e.getMessage())));
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

    SeedProblem failure(Problem problem) {
        return failure(problem.pointer(), problem.message() + " (" + problem.code() + " at " + problem.pointer() + ")");
    }

    SeedProblem failure(String pointer, String message) {
        return SeedProblem.failure(path, line(pointer), message);
    }

    SeedProblem warning(String pointer, String message) {
        return new SeedProblem(path, line(pointer), message, false);
    }

    private @Nullable Object tree(Node node, String pointer, int depth) {
        int line = line(node);
        lines.put(pointer, line);
        if (node.getAnchor().isPresent()) {
            throw refusal(line, "anchors have no use here");
        }
        if (depth > DEEPEST) {
            throw refusal(line, "nested too deeply");
        }
        return switch (node.getNodeType()) {
            case MAPPING -> map((MappingNode) node, pointer, depth);
            case SEQUENCE -> list((SequenceNode) node, pointer, depth);
            case SCALAR -> scalar((ScalarNode) node);
            case ANCHOR -> throw refusal(line, "anchors have no use here");
        };
    }

    private Map<String, Object> map(MappingNode node, String pointer, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (map.containsKey(key)) {
                throw refusal(line(tuple.getKeyNode()), "The field " + key + " stands here twice. (DUPLICATE_FIELD)");
            }
            map.put(
                    key,
                    tree(
                            tuple.getValueNode(),
                            pointer + "/" + key.replace("~", "~0").replace("/", "~1"),
                            depth + 1));
        }
        return map;
    }

    private int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }

    private InvalidSeed refusal(int line, String message) {
        return new InvalidSeed(List.of(SeedProblem.failure(path, line, message)));
    }

    private List<Object> list(SequenceNode node, String pointer, int depth) {
        List<Object> list = new ArrayList<>();
        for (Node element : node.getValue()) {
            list.add(tree(element, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        String value = node.getValue();
        if (Tag.BOOL.equals(node.getTag())) {
            return Boolean.valueOf(value);
        }
        if (Tag.NULL.equals(node.getTag())) {
            return null;
        }
        return Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag()) ? number(value) : value;
    }

    /** Infinity and the like are YAML numbers but no numbers of ours. */
    private static Object number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
