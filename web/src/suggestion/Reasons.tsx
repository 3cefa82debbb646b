import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { PrioritySuggestion } from '~/api';
import { evidenceWords } from './evidenceWords';
import { factorWords } from './factorWords';
import style from './Reasons.module.css';

type Factor = PrioritySuggestion['factors'][number];

/** Why a priority is proposed: each reason raises it, to the end, or lowers it, to the start. */
export function Reasons({ factors }: { factors: Factor[] }) {
  const { t } = useLingui();
  const { _ } = useCore();
  return (
    <ul className={style.reasons} aria-label={t`Reasons`}>
      {factors.map((factor) => {
        const known = factorWords[factor.name];
        return (
          <li key={factor.name}>
            <span>{known ? _(known) : factor.name.replaceAll('-', ' ')}</span>
            <Weight weight={factor.weight} />
            <q dir="auto">{evidenceWords(factor.evidence)}</q>
          </li>
        );
      })}
    </ul>
  );
}

function Weight({ weight }: { weight: number }) {
  const { t } = useLingui();
  const { i18n } = useCore();
  const much = new Intl.NumberFormat(i18n.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Math.abs(weight));
  const words = weight < 0 ? t`lowers it by ${much}` : t`raises it by ${much}`;
  return (
    <span className={style.weight} title={words}>
      <span aria-hidden="true" className={style.sign}>
        {weight < 0 ? '−' : '+'}
      </span>
      <span
        aria-hidden="true"
        className={style.bar}
        data-lowers={weight < 0 || undefined}
        style={{ '--weight': Math.min(1, Math.abs(weight)) } as CSSProperties}
      />
      <span className="unseen">{words}</span>
    </span>
  );
}
