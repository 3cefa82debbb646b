import { Trans } from '@lingui/react/macro';
import type { SubtasksDone } from '~/api';

/** What is to be said of proposed steps: where they come from, what the task has already, or why there are none. */
export function Said({ done, none }: { done: SubtasksDone | undefined; none: boolean }) {
  const there = done?.alreadyThere ?? [];
  return (
    <>
      {done && (!none || !done.splitNeeded) && (
        <p className="small" dir="auto">
          {done.rationale}
        </p>
      )}
      {there.length > 0 && (
        <p className="small">
          <Trans>Already there:</Trans>{' '}
          <span dir="auto">
            {there.map(({ key, title }) => (key ? `${key} ${title}` : title)).join(', ')}
          </span>
        </p>
      )}
      {none && done?.splitNeeded !== false && there.length === 0 && (
        <p className="small">
          <Trans>Nothing came to its mind. Say more in the title or the description.</Trans>
        </p>
      )}
    </>
  );
}
