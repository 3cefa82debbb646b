import { keepTaste, onTaste, readTaste, useTaste } from '~/taste';

const SYSTEM = 'system';

/** system, light or dark. */
export const useTheme = () => useTaste('theme') ?? SYSTEM;
export const chooseTheme = (wanted: string) => keepTaste('theme', wanted);

function showTheme(): void {
  const wanted = readTaste('theme') ?? SYSTEM;
  if (wanted === SYSTEM) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}

/** Shows the theme that is wanted, from now on. */
export function followTheme(): () => void {
  showTheme();
  return onTaste(showTheme);
}
