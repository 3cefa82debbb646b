import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { boxes } from './boxes';
import style from './Markdown.module.css';
import { type Named, references } from './references';

const TASK = /^\/t\/([A-Z0-9]+-\d+)$/;
const NOBODY: Named = { people: new Set(), projects: new Set() };

/** Nothing is loaded from elsewhere: a picture becomes a link to it. */
const components: Components = {
  img: ({ src, alt }) => <Away href={typeof src === 'string' ? src : undefined}>{alt || src}</Away>,
  a: ({ href, children }) => {
    const taskKey = TASK.exec(href ?? '')?.[1];
    if (!taskKey) return <Away href={href}>{children}</Away>;
    return (
      <Link to="/t/$taskKey" params={{ taskKey }}>
        {children}
      </Link>
    );
  },
};

/** A link; one whose address was taken away as unsafe leads nowhere, and is its words alone. */
function Away({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} rel="noreferrer noopener nofollow" target={href.startsWith('/') ? undefined : '_blank'}>
      {children}
    </a>
  );
}

/** People's Markdown (GFM), without anything that could run. */
export default function Markdown({ children, named = NOBODY }: { children: string; named?: Named }) {
  return (
    <div className={style.prose} dir="auto">
      <ReactMarkdown
        components={components}
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize, boxes, [references, named]]}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
