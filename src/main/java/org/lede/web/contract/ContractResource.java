package org.lede.web.contract;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.lede.shared.BuiltIn;
import org.lede.web.api.Representation;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document as it was written, the same as JSON, and a page to browse it. */
@Singleton
@Path("/api")
public class ContractResource {

    private static final String FILE = "META-INF/openapi.yaml";
    private static final String YAML = "application/yaml";

    private final Representation yaml;
    private final Representation json;

    /** Made at the first request, and once: the document doesn't change while the application runs. */
    ContractResource() {
        byte[] file = BuiltIn.read(FILE);
        Load load = new Load(LoadSettings.builder().build());
        yaml = Representation.of(YAML, file);
        json = Representation.json(load.loadFromString(new String(file, StandardCharsets.UTF_8)));
    }

    @GET
    @Path("openapi")
    @Produces(YAML)
    public Response yaml(@Context Request request, @Context HttpHeaders headers) {
        return yaml.answer(request, headers);
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.9")
    public Response json(@Context Request request, @Context HttpHeaders headers) {
        return json.answer(request, headers);
    }

    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance docs() {
        return Templates.docs();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance docs();
    }
}
