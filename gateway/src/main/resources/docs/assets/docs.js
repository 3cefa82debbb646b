"use strict";

const services = ["task", "auth", "suggestion", "notification", "operations"];

SwaggerUIBundle({
  dom_id: "#docs",
  urls: services.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  deepLinking: true,
  // No badge of a public validator: documents stay here.
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
});
