import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import style from './Button.module.css';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style'> {
  /** ink: the one main action of a place; quiet: without an edge; on-ink: on a dark ground. */
  look?: 'plain' | 'ink' | 'quiet' | 'onInk' | 'chosen';
  tiny?: boolean;
  /** With a drawing alone: give an aria-label. */
  square?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', tiny, square, className, ...rest }: ButtonProps) {
  const names = [style.button, style[look], tiny && style.tiny, square && style.square, className];
  return <AriaButton {...rest} className={names.filter(Boolean).join(' ')} />;
}
