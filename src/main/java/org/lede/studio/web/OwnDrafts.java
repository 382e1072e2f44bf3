package org.lede.studio.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lede.studio.DraftContent;
import org.lede.studio.Drafts;
import org.lede.web.security.Requester;

/** The drafts of the author who asks, as the pages read and change them. */
@ApplicationScoped
class OwnDrafts {

    private final Drafts drafts;
    private final Requester requester;

    OwnDrafts(Drafts drafts, Requester requester) {
        this.drafts = drafts;
        this.requester = requester;
    }

    DraftContent content(UUID id) {
        return new DraftContent(drafts.get(requester.requireLearner(), id).content());
    }

    /** Makes a change to the draft as it is now; the changed content. */
    DraftContent change(UUID id, UnaryOperator<DraftContent> change) {
        return drafts.change(requester.requireLearner(), id, change);
    }

    /** Leads to a part of the draft's page; to its beginning where that is empty. */
    static Response redirect(UUID id, String part) {
        return Response.seeOther(URI.create("/studio/drafts/" + id + (part.isEmpty() ? "" : "#" + part)))
                .build();
    }
}
