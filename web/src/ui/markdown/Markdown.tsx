import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import style from './Markdown.module.css';

/** Nothing is loaded from elsewhere: a picture becomes a link to it. */
const components: Components = {
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} rel="noreferrer noopener nofollow" target="_blank">
      {alt || src}
    </a>
  ),
  a: ({ href, children }) => (
    <a href={href} rel="noreferrer noopener nofollow" target={href?.startsWith('/') ? undefined : '_blank'}>
      {children}
    </a>
  ),
};

/** People's Markdown (GFM), without anything that could run. */
export default function Markdown({ children }: { children: string }) {
  return (
    <div className={style.prose} dir="auto">
      <ReactMarkdown components={components} remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]}>
        {children}
      </ReactMarkdown>
    </div>
  );
}
