package org.lede.web.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.Priorities;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Masks the token of forms, so that no two answers hold the same text for it: chance, and the token combined with it.
 *
 * <p>Pages are compressed and repeat parts of the request, such as its path. If a secret stood in them as it is, an
 * attacker who makes a browser ask for chosen paths could find it out by the lengths of the answers (BREACH).
 * Templates get the masked token as {@code inject:csrf}, the name of the bean of Quarkus whose place this one takes.
 */
@Named("csrf")
@ApplicationScoped
public class FormToken {

    /** The field of the forms, and the name of the cookie. */
    static final String NAME = "csrf-token";

    /** Where Quarkus keeps the token of the request. */
    private static final String PLAIN = "csrf_token";

    private static final String MASKED = "masked form token";

    /** The token's, as {@code quarkus.rest-csrf.token-size} has it. */
    private static final int BYTES = 16;

    /** As {@code quarkus.rest-csrf.cookie-max-age} has it. */
    private static final long LIFETIME_SECONDS = Duration.ofDays(30).toSeconds();

    /** Where Quarkus would look for a token besides the form. */
    private static final String HEADER = "X-CSRF-TOKEN";

    private final String placeholder = encoded(random(2 * BYTES));

    private final CurrentVertxRequest current;

    FormToken(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whether forms of the present answer can have a token: not where the request was refused before it got one. */
    public boolean isThere() {
        return plain(current.getCurrent()) != null;
    }

    /**
     * The masked token, the same for all forms of one answer.
     *
     * @throws IllegalStateException when the request has no token
     */
    public String getToken() {
        RoutingContext request = current.getCurrent();
        String masked = request.get(MASKED);
        if (masked != null) {
            return masked;
        }
        String plain = plain(request);
        if (plain == null) {
            throw new IllegalStateException("this request was refused before it got a token for forms");
        }
        String fresh = mask(plain);
        request.put(MASKED, fresh);
        return fresh;
    }

    /**
     * What is made while every form has a placeholder in place of the token.
     *
     * @param making gets the placeholder, which can't be guessed
     */
    public <T> T withPlaceholder(Function<String, T> making) {
        RoutingContext request = current.getCurrent();
        request.put(MASKED, placeholder);
        try {
            return making.apply(placeholder);
        } finally {
            request.remove(MASKED);
        }
    }

    /**
     * The masked token for a page that no resource makes, with its cookie, as Quarkus gives both to the others.
     *
     * @return empty if the request brings something that Quarkus has to refuse
     */
    public static Optional<String> give(RoutingContext request) {
        Cookie brought = request.request().getCookie(NAME);
        String plain = brought == null ? encoded(random(BYTES)) : brought.getValue();
        if (decoded(plain).length != BYTES || request.request().headers().contains(HEADER)) {
            return Optional.empty();
        }
        request.response()
                .addCookie(Cookie.cookie(NAME, plain)
                        .setPath("/")
                        .setMaxAge(LIFETIME_SECONDS)
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
        return Optional.of(mask(plain));
    }

    public String getParameterName() {
        return NAME;
    }

    private static @Nullable String plain(@Nullable RoutingContext request) {
        return request == null ? null : request.get(PLAIN);
    }

    /**
     * Unmasks the token of a form that was sent, before Quarkus compares it with the cookie. Its priority is one of the
     * last, since Quarkus turns round the order of filters that read forms when it moves them behind the reading.
     */
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.USER + 1_000)
    void unmask(ResteasyReactiveContainerRequestContext request) {
        FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        FormValue sent = form == null ? null : form.getFirst(NAME);
        if (sent == null || sent.isFileItem()) {
            return;
        }
        String plain = unmask(sent.getValue());
        form.remove(NAME);
        form.add(NAME, plain);
    }

    static String mask(String plain) {
        byte[] token = Base64.getUrlDecoder().decode(plain);
        byte[] masked = new byte[2 * token.length];
        byte[] chance = random(token.length);
        for (int i = 0; i < token.length; i++) {
            masked[i] = chance[i];
            masked[token.length + i] = (byte) (chance[i] ^ token[i]);
        }
        return encoded(masked);
    }

    /** The token that was masked; what can't be a masked one comes back as it is, and is no token either. */
    static String unmask(String sent) {
        byte[] masked = decoded(sent);
        if (masked.length != 2 * BYTES) {
            return sent;
        }
        byte[] token = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            token[i] = (byte) (masked[i] ^ masked[BYTES + i]);
        }
        return encoded(token);
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static byte[] decoded(String sent) {
        try {
            return Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
