import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { session } from '~/api';
import { nameOf, useMembers } from '~/people';
import { labelsQuery } from '~/project/queries';
import { PRIORITIES, priorityWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import type { Filters } from '../filters';
import { isFiltered } from '../filters';
import { Saved } from '../saved/Saved';
import { Choice } from './Choice';
import { DateChoice } from './DateChoice';
import style from './FilterBar.module.css';
import { Words } from './Words';

interface FilterBarProps {
  filters: Filters;
  projectId?: string;
  onChange: (filters: Filters) => void;
  children?: ReactNode;
}

/** What is shown of all tasks. Everything in it stands in the page's address. */
export function FilterBar({ filters, projectId, onChange, children }: FilterBarProps) {
  const { _ } = useLingui();
  const { t } = useMacro();
  const members = useMembers(projectId);
  const { data: labels = [] } = useQuery({ ...labelsQuery(projectId ?? ''), enabled: Boolean(projectId) });
  const set = (part: Filters) => onChange(withoutNothing({ ...filters, ...part }));
  const others = members.filter((member) => member.userId !== session().userId);
  return (
    <div className={style.bar} role="toolbar" aria-label={t`Filter`}>
      <Words key={filters.q ?? ''} value={filters.q} onChange={(q) => set({ q })} />
      {projectId && (
        <Choice
          name={t`Assignee`}
          any={t`Anyone`}
          chosen={filters.assigneeId}
          options={[
            { id: 'me', name: t`Me` },
            { id: 'none', name: t`Nobody` },
            ...others.map((member) => ({ id: member.userId, name: nameOf(member) ?? member.userId })),
          ]}
          onChange={(assigneeId) => set({ assigneeId })}
        />
      )}
      {projectId && labels.length > 0 && (
        <Choice
          name={t`Label`}
          any={t`Any label`}
          chosen={filters.label}
          options={labels.map((label) => ({ id: label.name, name: label.name }))}
          onChange={(label) => set({ label })}
        />
      )}
      <Choice
        name={t`Priority`}
        any={t`Any priority`}
        chosen={filters.priority}
        options={[
          ...PRIORITIES.map((id) => ({ id, name: _(priorityWords[id]) })),
          { id: 'none', name: t`No priority` },
        ]}
        onChange={(priority) => set({ priority: priority as Filters['priority'] })}
      />
      <DateChoice filters={filters} onChange={set} />
      <Saved filters={filters} onChange={onChange} />
      {isFiltered(filters) && (
        <Button tiny look="quiet" onPress={() => onChange(filters.sort ? { sort: filters.sort } : {})}>
          <Icon name="cross" small />
          <Trans>Show all</Trans>
        </Button>
      )}
      <span className={style.rest}>{children}</span>
    </div>
  );
}

function withoutNothing(filters: Filters): Filters {
  const kept = Object.entries(filters).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(kept) as Filters;
}
