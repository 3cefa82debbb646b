import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** How many cards of a column are read at first: as board/state/read.ts has it. */
const FIRST_PAGE = 30;
const SCRIPT = 'early.js';
const CATALOGS = { en: 'src/text/locales/en.po', de: 'src/text/locales/de.po' };
const PAGES = {
  '/t/': 'src/task/TaskPage.tsx',
  '/inbox': 'src/inbox/InboxPage.tsx',
  '/today': 'src/list/MyLists.tsx',
  '/mine': 'src/list/MyLists.tsx',
  '/projects': 'src/project/all/ProjectsPage.tsx',
};

type Bundle = Record<string, Output>;
interface Output {
  type: 'chunk' | 'asset';
  fileName: string;
  names?: string[];
  facadeModuleId?: string | null;
  imports?: string[];
  isEntry?: boolean;
}

/** Puts page.js into the page, before all else, with the names of the files that it loads ahead. */
export function early(): Plugin {
  return {
    name: 'early',
    apply: 'build',
    async buildStart() {
      const source = await readFile(new URL('page.js', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', name: SCRIPT, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const files = Object.values((bundle ?? {}) as Bundle);
        const script = files.find((file) => file.names?.includes(SCRIPT));
        const there = new Set(files.filter((file) => file.isEntry).flatMap((entry) => closure(entry, files)));
        const ahead = (modules: Record<string, string>) =>
          Object.fromEntries(
            Object.entries(modules).map(([key, module]) => {
              const chunk = files.find((file) => file.facadeModuleId?.split('?')[0]?.endsWith(module));
              if (!chunk) throw new Error(`No file begins with ${module}`);
              const needed = closure(chunk, files).filter((name) => !there.has(name));
              return [key, needed.map((name) => `/${name}`)];
            }),
          );
        const said = { catalogs: ahead(CATALOGS), pages: ahead(PAGES), first: FIRST_PAGE };
        const attrs = { src: `/${script?.fileName}`, 'data-early': JSON.stringify(said) };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** A file, and all that it imports at once. */
function closure(file: Output, files: Output[], known = new Set<string>()): string[] {
  if (known.has(file.fileName)) return [...known];
  known.add(file.fileName);
  for (const name of file.imports ?? []) {
    const other = files.find((one) => one.fileName === name);
    if (other) closure(other, files, known);
  }
  return [...known];
}
