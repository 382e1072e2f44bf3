package org.lede.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.web.language.Language;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Requester;

/** The language that a learner reads pages in, kept with the learner, so that it comes along to other browsers. */
@ApplicationScoped
class KeptLanguage {

    private final OwnAccount own;
    private final Requester requester;
    private final PageLanguage page;

    KeptLanguage(OwnAccount own, Requester requester, PageLanguage page) {
        this.own = own;
        this.requester = requester;
        this.page = page;
    }

    void onChoice(@Observes PageLanguage.Chosen chosen) {
        requester
                .learner()
                .ifPresent(
                        learner -> own.changeLanguage(learner, chosen.language().tag()));
    }

    /** What a browser is told in which somebody signs in: nothing where it was switched before, which then is kept. */
    Optional<NewCookie> onSignIn(Learner learner, UriInfo request) {
        Optional<Language> here = page.chosen();
        here.filter(language -> !language.tag().equals(learner.language()))
                .ifPresent(language -> own.changeLanguage(learner.id(), language.tag()));
        return here.isPresent()
                ? Optional.empty()
                : Language.of(learner.language()).map(language -> PageLanguage.cookie(language, request));
    }
}
