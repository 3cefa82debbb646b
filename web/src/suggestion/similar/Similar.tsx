import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRested } from '~/ui/useRested';
import { similarQuery } from './queries';
import style from './Similar.module.css';

const SHORTEST = 6;
const PAUSE = 400;

interface SimilarProps {
  title: string;
  projectId: string | undefined;
  /** Somebody goes to one of them. */
  onGo: () => void;
}

/** While a title is written: tasks that are there already and look much like it. */
export function Similar({ title, projectId, onGo }: SimilarProps) {
  const { t } = useLingui();
  const rested = useRested(title.trim(), PAUSE);
  const asked = projectId !== undefined && rested.length >= SHORTEST;
  const { data } = useQuery({
    ...similarQuery(projectId ?? '', rested),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const found = asked ? (data ?? []) : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <section className={style.similar} aria-label={t`There already?`}>
          <span className="small">
            <Trans>There already?</Trans>
          </span>
          <ul>
            {found.map((one) => (
              <li key={one.taskId}>
                <Link to="/tasks/$taskId" params={{ taskId: one.taskId }} onClick={onGo} dir="auto">
                  {one.key && <span className="num small">{one.key}</span>} {one.title}
                </Link>
                {one.shared.length > 0 && (
                  <span className="small" dir="auto">
                    {one.shared.join(', ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
