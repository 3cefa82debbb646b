// Reads /asyncapi.json with the schemas it refers to, and writes the page. Everything becomes text nodes: no markup of a document is run.
import { limitsOf, load, resolve, typeOf, unfold } from "./schemas.js";

const MOST_DEEP = 4;
// What the mark of a required field says, by who sends the message.
const REQUIRED = { send: "always there", receive: "must be sent" };

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// Text with `code` in it.
const prose = (text) => text.split("`").map((part, i) => (i % 2 ? element("code", {}, part) : part));

async function rows(found, meaning, depth, body) {
  const required = new Set(found.node.required ?? []);
  for (const [name, property] of Object.entries(found.node.properties ?? {})) {
    const field = await unfold({ ...found, node: property });
    const label = element("span", required.has(name) ? { class: "required", title: meaning } : {}, name);
    const limits = limitsOf(field);
    body.append(element("tr", {},
      element("td", { class: `deep${depth}` }, label),
      element("td", {}, typeOf(field), limits ? element("div", { class: "facts" }, limits) : null),
      element("td", {}, ...prose([...new Set(field.notes)].join(" · ")))));
    if (depth < MOST_DEEP && field.node.properties) await rows(field, meaning, depth + 1, body);
  }
}

async function table(found, meaning) {
  const body = element("tbody");
  await rows(found, meaning, 0, body);
  const head = element("tr", {}, element("th", {}, "field"), element("th", {}, "type"), element("th", {}, "meaning"));
  return element("div", { class: "table" }, element("table", {}, element("thead", {}, head), body));
}

function sample(name) {
  const box = element("details", {}, element("summary", {}, "Sample"));
  box.addEventListener("toggle", () => {
    if (box.open && box.children.length === 1) {
      load(new URL(`/asyncapi/samples/${name}.json`, location.href).href)
        .then((json) => box.append(element("pre", {}, JSON.stringify(json, null, 2))))
        .catch(() => box.append(element("p", {}, "There is no sample of this message.")));
    }
  });
  return box;
}

const anchor = (title) => `envelope-${title ?? ""}`.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-$/, "");

async function payload(found, meaning, envelopes) {
  const parts = found.node.allOf;
  if (!parts) return [await table(found, meaning)];
  const envelope = await resolve(parts[0], found.base, found.root);
  const own = await resolve(parts[1], found.base, found.root);
  envelopes.set(envelope.node.title ?? "Envelope", { envelope, meaning });
  const data = await resolve(own.node.properties?.data, own.base, own.root);
  return [element("p", { class: "facts" }, "The fields of ", element("code", {}, "data"), " in a ",
    element("a", { href: `#${anchor(envelope.node.title)}` }, envelope.node.title ?? "message"), ":"), await table(data, meaning)];
}

async function article(id, channel, actions, root, envelopes) {
  const base = new URL("/asyncapi.json", location.href).href;
  const meaning = REQUIRED[actions.includes("receive") ? "receive" : "send"];
  const made = element("article", { id });
  for (const reference of Object.values(channel.messages ?? {})) {
    const message = (await resolve(reference, base, root)).node;
    const payloadSchema = await resolve(message.payload?.schema ?? message.payload, base, root);
    const exchange = channel.bindings?.amqp?.exchange?.name ?? "";
    made.append(
      element("h3", {}, ...actions.map((action) => element("span", { class: `badge ${action}` },
        action === "send" ? "TaskFlow sends" : "TaskFlow receives")), id),
      element("p", {}, ...prose(channel.title ?? message.summary ?? "")),
      element("p", { class: "facts" }, "exchange ", element("code", {}, exchange), " · routing key ", element("code", {}, channel.address), " · type ", element("code", {}, message.name),
        " · ", message.contentType ?? root.defaultContentType),
      ...await payload(payloadSchema, meaning, envelopes),
      sample(message.name));
  }
  return made;
}

function grouped(root) {
  const actions = new Map();
  Object.values(root.operations ?? {}).forEach((operation) => {
    const key = operation.channel.$ref.split("/").pop();
    actions.set(key, [...new Set([...(actions.get(key) ?? []), operation.action])]);
  });
  const groups = new Map();
  Object.entries(root.channels).forEach(([key, channel]) => {
    const exchange = channel.bindings?.amqp?.exchange?.name ?? "others";
    groups.set(exchange, [...(groups.get(exchange) ?? []), { key, channel, actions: actions.get(key) ?? [] }]);
  });
  return groups;
}

function intro(root) {
  const servers = Object.values(root.servers ?? {}).map((server) => element("p", { class: "facts" },
    `${server.description ?? "Server"}: `, element("code", {}, `${server.protocol}://${server.host}${server.pathname ?? ""}`)));
  return [element("h1", {}, root.info.title, " ", element("small", {}, `${root.info.version} · AsyncAPI ${root.asyncapi}`)),
    ...root.info.description.trim().split(/\n\s*\n/).map((text) => element("p", {}, ...prose(text))), ...servers,
    element("p", { class: "facts" }, element("span", { class: "required" }), ` marks a field that is ${REQUIRED.send}; where TaskFlow receives, one that ${REQUIRED.receive}.`)];
}

async function show() {
  const root = await load(new URL("/asyncapi.json", location.href).href);
  const envelopes = new Map();
  const sections = [];
  const contents = [];
  const entry = (id, text) => element("li", {}, element("a", { href: `#${id}` }, text));
  for (const [exchange, channels] of grouped(root)) {
    sections.push(element("h2", {}, "Exchange ", element("code", {}, exchange)));
    contents.push(element("li", { class: "group" }, exchange));
    for (const { key, channel, actions } of channels) {
      sections.push(await article(key, channel, actions, root, envelopes));
      contents.push(entry(key, key));
    }
  }
  const wraps = [];
  for (const [title, { envelope, meaning }] of envelopes) {
    wraps.push(element("article", { id: anchor(title) }, element("h3", {}, title),
      element("p", {}, ...prose(envelope.node.description ?? "")), await table(envelope, meaning)));
  }
  document.getElementById("contents").append(element("li", { class: "group" }, "Envelopes"),
    ...[...envelopes.keys()].map((title) => entry(anchor(title), title)), ...contents);
  document.getElementById("document").replaceChildren(...intro(root), element("h2", {}, "Envelopes"), ...wraps, ...sections);
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  document.querySelectorAll("#contents li:not(.group)").forEach((item) => {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
  });
});

const main = document.getElementById("document");
main.replaceChildren(element("p", {}, "Loading the document …"));
show()
  .catch((error) => main.replaceChildren(element("p", { class: "error" }, `The document cannot be shown: ${error.message}`)))
  .finally(() => main.removeAttribute("aria-busy"));
