import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '~/ui/dialog/Dialog';
import { Icon } from '~/ui/icon/Icon';
import style from './Find.module.css';
import { useFound } from './useFound';

/** Find or do: a task, a place, or a new task called what was written. */
export default function Find({ text: first = '', onClose }: { text?: string; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(first);
  const [chosen, setChosen] = useState(0);
  const found = useFound(text, onClose);
  const list = useId();
  const at = Math.min(chosen, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((at + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      found[at]?.act();
    }
  };
  return (
    <Dialog title={t`Find or do`} silent wide onClose={onClose}>
      <div className={style.ask}>
        <Icon name="find" />
        <input
          autoFocus
          role="combobox"
          dir="auto"
          aria-label={t`Find or do`}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={200}
          placeholder={t`A task, a place, or something new to do`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={t`Found`} className={style.found}>
        {found.map((item, index) => (
          <div
            key={item.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setChosen(index)}
            onClick={item.act}
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            <Icon name={item.icon} />
            <span dir="auto">{item.name}</span>
            {item.key && <span className="key">{item.key}</span>}
            {item.hint && <kbd>{item.hint}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
