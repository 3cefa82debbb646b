import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Activity, Comment, Task } from '~/api';
import { Button } from '~/ui/button/Button';
import { activityQuery, commentsQuery } from '../queries';
import { ActivityLine } from './ActivityLine';
import { CommentView } from './CommentView';
import { Composer } from './Composer';
import style from './Talk.module.css';

interface TalkProps {
  task: Task;
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
}

type Said = { at: string; comment?: Comment; activity?: Activity };

/** What was said and done, the oldest first, so that it reads like a talk. */
export function Talk({ task, names, mayEdit }: TalkProps) {
  const comments = useInfiniteQuery(commentsQuery(task.id));
  const activity = useInfiniteQuery(activityQuery(task.id));
  const said: Said[] = [
    ...(comments.data?.pages ?? [])
      .flatMap((page) => page.items)
      .map((comment) => ({ at: comment.createdAt, comment })),
    ...(activity.data?.pages ?? [])
      .flatMap((page) => page.items)
      .map((one) => ({ at: one.at, activity: one })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className={style.talk} aria-labelledby="talk">
      <h2 id="talk">
        <Trans>Activity</Trans>
      </h2>
      {activity.hasNextPage && (
        <Button tiny look="quiet" onPress={() => activity.fetchNextPage()}>
          <Trans>What was before</Trans>
        </Button>
      )}
      <ol>
        {said.map(({ comment, activity: one }) =>
          comment ? (
            <CommentView
              key={comment.id}
              comment={comment}
              projectId={task.projectId}
              name={names.get(comment.authorId)}
            />
          ) : one ? (
            <ActivityLine key={`v${one.version}`} activity={one} names={names} />
          ) : null,
        )}
      </ol>
      {comments.hasNextPage && (
        <Button tiny onPress={() => comments.fetchNextPage()}>
          <Trans>More comments</Trans>
        </Button>
      )}
      {mayEdit && <Composer task={task} />}
    </section>
  );
}
