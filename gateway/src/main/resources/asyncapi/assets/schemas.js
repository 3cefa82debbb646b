// What the fields of a schema hold, in words. Knows no page.
const files = new Map();

export function load(address) {
  if (!files.has(address)) {
    files.set(address, fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return answer.json();
    }));
  }
  return files.get(address);
}

const pointed = (root, pointer) => pointer.replace(/^#\//, "").split("/")
  .reduce((at, step) => at?.[step.replace(/~1/g, "/").replace(/~0/g, "~")], root);

// A node of the document or of a schema, with the place that its own references start from.
export async function resolve(node, base, root) {
  if (!node?.$ref) return { node: node ?? {}, base, root };
  const [file, pointer] = node.$ref.split("#");
  if (!file) return resolve(pointed(root, `#${pointer}`), base, root);
  const address = new URL(file, base).href;
  const target = await load(address);
  return resolve(pointer ? pointed(target, `#${pointer}`) : target, address, target);
}

function typeOfOne(schema) {
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(schema.type)) return schema.type.join(" | ");
  return schema.type ?? (schema.properties ? "object" : "any");
}

const LIMITS = ["format", "minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "uniqueItems"];
const limitsOfOne = (schema) => LIMITS.filter((name) => name in schema && schema[name] !== false)
  .map((name) => (name === "format" ? schema.format : schema[name] === true ? name : `${name} ${schema[name]}`)).join(", ");

// What a field holds once "or null", references and lists are looked through.
export async function unfold(found) {
  let { node, base, root } = found;
  const suffix = { nullable: false, list: false, listLimits: "", notes: [] };
  for (let i = 0; i < 8; i++) {
    if (node.description) suffix.notes.push(node.description);
    const choices = node.anyOf ?? node.oneOf;
    if (choices && choices.length === 2 && choices.some((choice) => choice.type === "null")) {
      suffix.nullable = true;
      node = choices.find((choice) => choice.type !== "null");
    } else if (node.type === "array" && node.items) {
      suffix.list = true;
      suffix.listLimits = limitsOfOne(node);
      node = node.items;
    } else if (node.$ref) {
      ({ node, base, root } = await resolve(node, base, root));
    } else {
      break;
    }
  }
  return { node, base, root, ...suffix };
}

// The type of an unfolded field.
export const typeOf = (field) => typeOfOne(field.node) + (field.list ? " []" : "") + (field.nullable ? " | null" : "");

// Its limits: those of each element of a list, and those of the list.
export function limitsOf(field) {
  const own = limitsOfOne(field.node);
  return [field.list && own ? `each ${own}` : own, field.listLimits].filter(Boolean).join("; ");
}
