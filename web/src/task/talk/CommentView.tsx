import type { Comment } from '~/api';
import { Avatar } from '~/people';
import { ago, moment } from '~/text';
import { Markdown } from '~/ui/markdown';
import style from './Talk.module.css';

export function CommentView({ comment, name }: { comment: Comment; name: string | undefined }) {
  const at = new Date(comment.createdAt);
  return (
    <li className={style.comment}>
      <header>
        <Avatar id={comment.authorId} name={name} />
        <b dir="auto">{name ?? '?'}</b>
        <time className="small" dateTime={comment.createdAt} title={moment(at)}>
          {ago(at)}
        </time>
      </header>
      <Markdown>{comment.text}</Markdown>
    </li>
  );
}
