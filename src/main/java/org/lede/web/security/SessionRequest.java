package org.lede.web.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A session cookie that is ours and isn't too old, to be looked up: whether it still holds, and whose it is. */
public final class SessionRequest extends BaseAuthenticationRequest {

    private final Session session;

    SessionRequest(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }
}
