package org.lede.web.language;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Switches the language of the pages and goes back to the page; also shows the switch for pages that can't have it. */
@Path("/language")
class LanguagePages {

    private final PageLanguage language;

    LanguagePages(PageLanguage language) {
        this.language = language;
    }

    /** @param back the path of the page to translate */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance get(@QueryParam("back") @Nullable String back) {
        return Templates.language(LocalPath.of(back).toString());
    }

    /** @param back the page's path; anything else leads to the library */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("language") @Nullable String language,
            @FormParam("back") @Nullable String back,
            @Context UriInfo uri) {
        return Response.seeOther(LocalPath.of(back).uri())
                .cookie(this.language.choose(language, uri))
                .build();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance language(String back);
    }
}
