import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SecurityEventType } from '~/api';
import { Choice } from '~/filter/bar/Choice';
import { Button } from '~/ui/button/Button';
import { DateField } from '~/ui/field/DateField';
import { Icon } from '~/ui/icon/Icon';
import bar from '../parts/Bar.module.css';
import type { AuditFilters } from './filters';
import { PersonChoice } from './PersonChoice';
import { eventWords } from './words';

interface AuditBarProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** What is shown of the log. Everything in it stands in the page's address. */
export function AuditBar({ filters, onChange }: AuditBarProps) {
  const { _ } = useCore();
  const { t } = useLingui();
  const set = (part: AuditFilters) => {
    const kept = Object.entries({ ...filters, ...part }).filter(([, value]) => value && value.length > 0);
    onChange(Object.fromEntries(kept) as AuditFilters);
  };
  return (
    <div className={bar.bar} role="toolbar" aria-label={t`Filter`}>
      <Choice
        name={t`Event`}
        any={t`Any event`}
        chosen={filters.type}
        options={(Object.keys(eventWords) as SecurityEventType[]).map((id) => ({
          id,
          name: _(eventWords[id]),
        }))}
        onChange={(type) => set({ type })}
      />
      <PersonChoice
        name={t`To whom`}
        any={t`To anybody`}
        chosen={filters.userId}
        onChange={(userId) => set({ userId })}
      />
      <PersonChoice
        name={t`By whom`}
        any={t`By anybody`}
        chosen={filters.actorId}
        onChange={(actorId) => set({ actorId })}
      />
      <DateField bare label={t`From day`} value={filters.since ?? ''} onChange={(since) => set({ since })} />
      <span aria-hidden="true">–</span>
      <DateField bare label={t`To day`} value={filters.until ?? ''} onChange={(until) => set({ until })} />
      {Object.keys(filters).length > 0 && (
        <Button tiny look="quiet" onPress={() => onChange({})}>
          <Icon name="cross" small />
          <Trans>Show all</Trans>
        </Button>
      )}
    </div>
  );
}
