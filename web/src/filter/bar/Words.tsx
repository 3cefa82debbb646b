import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Icon } from '~/ui/icon/Icon';
import style from './FilterBar.module.css';

const PAUSE = 300;

/** Words to search for; the address follows when the writing pauses. */
export function Words({
  value = '',
  onChange,
}: {
  value: string | undefined;
  onChange: (q: string | undefined) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text || undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className={style.words}>
      <Icon name="find" small />
      <span className="unseen">{t`Search here`}</span>
      <input
        type="search"
        dir="auto"
        maxLength={200}
        value={text}
        placeholder={t`Search here`}
        data-search
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
