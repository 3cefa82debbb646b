import { transformAsync } from '@babel/core';
import macro from '@lingui/babel-plugin-lingui-macro';
import type { Plugin } from 'vite';

/** Turns Lingui's macros into calls, in the files that import one: Babel sees no other file. */
export function linguiMacro(): Plugin {
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !code.includes('/macro')) return null;
      const done = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['jsx', 'typescript'] },
        plugins: [macro],
      });
      return done?.code ? { code: done.code, map: done.map } : null;
    },
  };
}
