import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { type Filters, isFiltered, readFilters } from '../filters';
import { savedQuery } from './queries';
import { SavedDialog } from './SavedDialog';

/** Filters that the caller has given a name. */
export function Saved({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useLingui();
  const { data: saved = [] } = useQuery(savedQuery);
  const [open, setOpen] = useState(false);
  if (saved.length === 0 && !isFiltered(filters)) return null;
  const choose = (key: string) => {
    const found = saved.find((one) => one.id === key);
    if (found) onChange(readFilters(found.query as Record<string, unknown>));
    else setOpen(true);
  };
  return (
    <>
      <Menu
        aria-label={t`Saved filters`}
        onAction={(key) => choose(String(key))}
        trigger={
          <Button tiny>
            <Trans>Saved</Trans>
            <Icon name="down" small />
          </Button>
        }
      >
        {saved.map((one) => (
          <MenuItem key={one.id} id={one.id} textValue={one.name}>
            <span dir="auto">{one.name}</span>
          </MenuItem>
        ))}
        <MenuItem id="keep">
          <Icon name="gear" />
          {isFiltered(filters) ? <Trans>Save this filter…</Trans> : <Trans>Change the list…</Trans>}
        </MenuItem>
      </Menu>
      {open && <SavedDialog filters={filters} onClose={() => setOpen(false)} />}
    </>
  );
}
