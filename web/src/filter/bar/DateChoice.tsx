import { useLingui } from '@lingui/react/macro';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import type { Filters } from '../filters';

const DAY = 86_400_000;

const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Filters by date that people ask for. The address gets the moments themselves: a link shows the same tomorrow. */
export function DateChoice({ filters, onChange }: { filters: Filters; onChange: (part: Filters) => void }) {
  const { t } = useLingui();
  const nothing: Filters = {
    due: undefined,
    dueBefore: undefined,
    dueAfter: undefined,
    updatedAfter: undefined,
  };
  const choices: { id: string; name: string; part: () => Filters }[] = [
    { id: 'late', name: t`Late`, part: () => ({ dueBefore: at(0) }) },
    { id: 'week', name: t`Due within a week`, part: () => ({ dueAfter: at(0), dueBefore: at(7) }) },
    { id: 'none', name: t`No due date`, part: () => ({ due: 'none' }) },
    { id: 'changed', name: t`Changed this week`, part: () => ({ updatedAfter: at(-7) }) },
  ];
  const current = currentChoice(filters);
  const shown = choices.find((choice) => choice.id === current)?.name ?? t`Any date`;
  return (
    <Menu
      aria-label={t`Date`}
      selectionMode="single"
      selectedKeys={current ? [current] : []}
      onAction={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        onChange({ ...nothing, ...(key === current ? {} : chosen?.part()) });
      }}
      trigger={
        <Button tiny look={current ? 'chosen' : 'plain'} aria-label={`${t`Date`}: ${shown}`}>
          {shown}
          <Icon name="down" small />
        </Button>
      }
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} id={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

function currentChoice(filters: Filters): string | undefined {
  if (filters.due) return 'none';
  if (filters.dueAfter) return 'week';
  if (filters.dueBefore) return 'late';
  return filters.updatedAfter ? 'changed' : undefined;
}
