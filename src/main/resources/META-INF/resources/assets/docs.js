/* The page of the API's documentation: Swagger UI on our own contract, in the order in which it is written. */
"use strict";

SwaggerUIBundle({
  url: "/api/openapi",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (request.loadSpec) {
      request.headers.Accept = "application/yaml";
    }
    return request;
  },
});
