package org.lede.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hibernate.Session;
import org.lede.shared.Ids;

/** Stores events in the transaction that causes them; {@link DeliverEvents} delivers them afterwards. */
@ApplicationScoped
public class Outbox {

    /** Attempts write theirs by themselves, in the statement that closes them. */
    private static final Map<String, Class<?>> TYPES =
            Map.of("attempt-closed", AttemptClosed.class, "set-published", SetPublished.class);

    private static final String INSERT = """
            insert into outbox (id, kind, payload, created_at, due_at)
            values (:id, 'set-published', cast(:payload as jsonb), clock_timestamp(), clock_timestamp())""";

    private final Session session;
    private final ObjectMapper json;
    private final Ids ids;

    Outbox(Session session, ObjectMapper json, Ids ids) {
        this.session = session;
        this.json = json;
        this.ids = ids;
    }

    /** Stores the event in the caller's transaction. */
    public void add(SetPublished event) {
        try {
            session.createNativeMutationQuery(INSERT)
                    .setParameter("id", ids.next())
                    .setParameter("payload", json.writeValueAsString(event))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event in a row. */
    Object read(String kind, String payload) throws JsonProcessingException {
        return json.readValue(payload, TYPES.get(kind));
    }
}
