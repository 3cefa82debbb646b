import { type KeyboardEvent, useRef } from 'react';
import { Icon } from '~/ui/icon/Icon';
import style from './QuickAdd.module.css';
import type { Read } from './reading';

interface QuickLineProps {
  label: string;
  describedBy: string;
  placeholder: string;
  text: string;
  /** What to underline. */
  read: Read[];
  onChange: (text: string) => void;
  onEnter: () => void;
}

/** A line whose read words are underlined while it is written: the same text stands behind the field, unseen but for its marks. */
export function QuickLine({
  label,
  describedBy,
  placeholder,
  text,
  read,
  onChange,
  onEnter,
}: QuickLineProps) {
  const behind = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={style.line}>
      <Icon name="plus" />
      <div className={style.both}>
        <div ref={behind} className={style.behind} dir="auto" aria-hidden>
          {pieces(text, read)}
        </div>
        <input
          autoFocus
          dir="auto"
          aria-label={label}
          aria-describedby={describedBy}
          autoComplete="off"
          enterKeyHint="done"
          maxLength={1000}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onScroll={(event) => {
            if (behind.current) behind.current.scrollLeft = event.currentTarget.scrollLeft;
          }}
        />
      </div>
    </div>
  );
}

function pieces(text: string, read: Read[]) {
  const spans = read.flatMap((one) => one.spans).sort((a, b) => a.start - b.start);
  let at = 0;
  const drawn = spans.map((span) => {
    const plain = text.slice(at, span.start);
    at = span.end;
    return (
      <span key={span.start}>
        {plain}
        <mark data-field={span.field}>{text.slice(span.start, span.end)}</mark>
      </span>
    );
  });
  return [...drawn, <span key="rest">{text.slice(at)}</span>];
}
