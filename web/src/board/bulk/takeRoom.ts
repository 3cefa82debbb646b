const GAP = 8;

/** Says how much room a bar takes at the bottom as long as it is there: toasts stand above it. */
export function takeRoom(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  const seen = new ResizeObserver(() => style.setProperty('--taken', `${bar.offsetHeight + GAP}px`));
  seen.observe(bar);
  return () => {
    seen.disconnect();
    style.removeProperty('--taken');
  };
}
