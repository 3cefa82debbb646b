import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Choose } from '~/ui/field/Choose';

const CHOICES = [4, 12, 26, 53];

/** How far back what was done is counted. */
export function Weeks({ weeks, onChange }: { weeks: number; onChange: (weeks: number) => void }) {
  const { t } = useLingui();
  return (
    <Choose
      bare
      label={t`How far back`}
      value={String(weeks)}
      options={CHOICES.map((each) => ({
        id: String(each),
        name: plural(each, { one: '# week', other: '# weeks' }),
      }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
