/** Whether single keys do something. Who dictates turns them off (WCAG 2.1.4). */
export const keysAreOn = () => localStorage.getItem('keys') !== 'off';
export const turnKeys = (on: boolean) => localStorage.setItem('keys', on ? 'on' : 'off');
