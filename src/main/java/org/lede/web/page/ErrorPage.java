package org.lede.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import org.lede.web.language.LanguageSwitch;
import org.lede.web.language.PageLanguage;

/** Renders the page for a request that was refused or failed. */
public final class ErrorPage {

    private ErrorPage() {}

    /** @param code of the problem; selects the words of the page */
    public static String render(int status, String code, RoutingContext request) {
        return Templates.error(
                        status,
                        code,
                        request.normalizedPath().startsWith("/attempts/"),
                        LanguageSwitch.pageFor(request.request()))
                .setLocale(PageLanguage.of(request).locale())
                .render();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance error(int status, String code, boolean ofAttempt, String languagePage);
    }
}
