// Fails where what the first page loads is heavier than was agreed: 200 KB of JavaScript and 15 KB of CSS, by gzip.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const budgets = { js: 200 * KB, css: 15 * KB };
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** The entry, all that it imports at once, and one catalog of messages. */
const first = new Set();
const follow = (name) => {
  if (first.has(name)) return;
  first.add(name);
  for (const other of manifest[name].imports ?? []) follow(other);
};
follow(Object.keys(manifest).find((name) => manifest[name].isEntry));
follow('src/text/locales/de.po');

const size = async (file) => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
const sum = async (files) => (await Promise.all([...files].map(size))).reduce((all, one) => all + one, 0);
const weights = {
  js: await sum(new Set([...first].map((name) => manifest[name].file))),
  css: await sum(new Set([...first].flatMap((name) => manifest[name].css ?? []))),
};
for (const [kind, most] of Object.entries(budgets)) {
  console.log(`first ${kind}: ${(weights[kind] / KB).toFixed(1)} of ${most / KB} KB`);
  if (weights[kind] > most) process.exitCode = 1;
}
