/** system, light or dark. */
export const theme = () => localStorage.getItem('theme') ?? 'system';

export function showTheme(): void {
  const wanted = theme();
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}

export function chooseTheme(wanted: string): void {
  localStorage.setItem('theme', wanted);
  showTheme();
}
