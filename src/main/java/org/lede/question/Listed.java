package org.lede.question;

import java.util.Map;

/** Something that stands in a list to pick from, to order or to match, and is named by an id. */
interface Listed {

    String id();

    Text text();

    /** What may be shown of it before the answer: its id and its text. */
    default Map<String, Object> asked() {
        return text().addTo(new Tree().with("id", id())).map();
    }
}
