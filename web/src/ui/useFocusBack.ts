import { useEffect, useRef } from 'react';

/** For what opened something: gets the focus when that is closed and took the focus with it. */
export function useFocusBack<Opener extends HTMLElement>(open: boolean) {
  const opener = useRef<Opener>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    const lost = wasOpen.current && !open && document.activeElement === document.body;
    if (lost) opener.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  return opener;
}
