import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import type { CellOf } from './cellOf';
import style from './TitleCell.module.css';

/** Key and title; a title that was refused stays in its field, to be put right. */
export function TitleCell({ task, mayEdit, change }: CellOf) {
  const { t } = useLingui();
  const [title, setTitle] = useState<string>();
  const [refused, setRefused] = useState(false);
  const closed = task.status === 'DONE' || task.status === 'CANCELLED';

  const write = (text: string | undefined) => {
    setTitle(text);
    setRefused(false);
  };
  async function save() {
    const text = title?.trim();
    write(undefined);
    if (!text || text === task.title || (await change({ title: text }))) return;
    setTitle(text);
    setRefused(true);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save();
    if (event.key === 'Escape') write(undefined);
  };

  if (title !== undefined) {
    return (
      <input
        autoFocus
        dir="auto"
        aria-label={t`Title`}
        aria-invalid={refused || undefined}
        className={style.field}
        value={title}
        maxLength={400}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => refused || void save()}
      />
    );
  }
  return (
    <>
      <span className="key">{task.key}</span>
      <Link
        to="/t/$taskKey"
        params={{ taskKey: task.key }}
        dir="auto"
        className={style.title}
        data-closed={closed || undefined}
      >
        {task.title}
      </Link>
      {mayEdit && (
        <Button
          tiny
          square
          look="quiet"
          className={style.edit}
          aria-label={t`Change the title of ${task.key}`}
          onPress={() => write(task.title)}
        >
          <Icon name="pencil" small />
        </Button>
      )}
    </>
  );
}
