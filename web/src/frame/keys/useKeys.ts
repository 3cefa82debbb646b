import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { undoLast } from '~/ui/toast/toasts';
import { close, open, useOpened } from '../open/opened';
import { keysAreOn } from './taste';

const CHORD = 1_500;
const PLACES: Record<string, string> = { KeyI: '/inbox', KeyT: '/today', KeyM: '/mine', KeyP: '/projects' };

/** In a field, letters are text. */
function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Keys that work on every page, by where they lie: on a Cyrillic layout C is the same key. */
export function useKeys(): void {
  const navigate = useNavigate();
  const opened = useOpened();
  const { projectKey } = useParams({ strict: false }) as { projectKey?: string };
  const chord = useRef(0);
  useEffect(() => {
    const project = (to: '/p/$projectKey' | '/p/$projectKey/list') =>
      projectKey && navigate({ to, params: { projectKey } });
    const onKeyDown = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      if (control && event.code === 'KeyK') {
        event.preventDefault();
        return opened?.kind === 'find' ? close() : open({ kind: 'find' });
      }
      if (inField(event.target) || opened || event.altKey) return;
      if (control) {
        if (event.code === 'KeyZ' && !event.shiftKey && undoLast()) event.preventDefault();
        return;
      }
      if (!keysAreOn() || event.defaultPrevented) return;
      if (event.key === '?') return open({ kind: 'keys' });
      if (event.key === '/') {
        event.preventDefault();
        const search = document.querySelector<HTMLElement>('[data-search]');
        return search ? search.focus() : open({ kind: 'find' });
      }
      if (Date.now() - chord.current < CHORD) {
        chord.current = 0;
        const place = PLACES[event.code];
        if (place) void navigate({ to: place });
        else if (event.code === 'KeyB') project('/p/$projectKey');
        else if (event.code === 'KeyL') project('/p/$projectKey/list');
        return;
      }
      if (event.code === 'KeyG' && !event.shiftKey) {
        chord.current = Date.now();
        return;
      }
      if (event.shiftKey) return;
      if (event.code === 'KeyC' || event.code === 'KeyQ') {
        event.preventDefault();
        open({ kind: event.code === 'KeyC' ? 'newTask' : 'quickAdd' });
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, opened, projectKey]);
}
