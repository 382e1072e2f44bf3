/* The page of the API's documentation: Swagger UI on our own contract, in the order in which it is written. */
"use strict";

(() => {
  const docs = document.getElementById("docs");

  /** Where Swagger UI leaves somebody out who doesn't see or point: what axe finds, put right as it is drawn. */
  const mend = () => {
    docs.querySelectorAll("h3.opblock-tag").forEach((heading) => heading.setAttribute("aria-level", "2"));
    docs.querySelectorAll("h4, h5").forEach((heading) => heading.setAttribute("aria-level", "3"));
    docs.querySelectorAll("select:not([aria-label], [id])").forEach((select) => select.setAttribute("aria-label", "Example"));
    docs.querySelectorAll("pre:not([tabindex])").forEach((code) => code.setAttribute("tabindex", "0"));
    docs.querySelectorAll("table[role=region]:not([aria-label])").forEach((table) => {
      table.setAttribute("aria-label", `Responses of ${table.closest(".opblock").id}`);
    });
  };

  new MutationObserver(mend).observe(docs, { childList: true, subtree: true });

  SwaggerUIBundle({
    url: "/api/openapi",
    dom_id: "#docs",
    // A deep link would be a link inside of the button that opens an operation, out of reach of the keyboard.
    deepLinking: false,
    validatorUrl: null,
    requestInterceptor: (request) => {
      if (request.loadSpec) {
        request.headers.Accept = "application/yaml";
      }
      return request;
    },
  });
})();
