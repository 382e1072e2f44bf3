package org.lede.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something to put in order or to match.
 *
 * @param id   names it within its list
 * @param text what is shown
 */
public record Item(String id, Text text) implements Listed {

    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    /** Reads a string, or an object of a text's fields and {@code id}. */
    static Item read(Fields fields, String otherwiseId) {
        if (!fields.isObject()) {
            return new Item(otherwiseId, fields.asText());
        }
        fields.only("id", "text", "html", "media");
        return new Item(Listed.readId(fields, otherwiseId), Text.readFrom(fields));
    }

    /** Reads a list of items, which get their places as ids where the author gives none. */
    static List<Item> readAll(List<Fields> elements) {
        List<Item> items = new ArrayList<>();
        for (Fields element : elements) {
            items.add(read(element, String.valueOf(items.size() + 1)));
        }
        Listed.noteDuplicates(elements, items);
        return items;
    }

    /** The same item with its public id. */
    Item published(PublicIds ids) {
        return new Item(ids.id(text), text);
    }
}
