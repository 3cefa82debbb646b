import { keepTaste, readTaste, useTaste } from '~/taste';

const ON = (kept: string | null) => kept !== 'off';

/** Whether single keys do something. Who dictates turns them off (WCAG 2.1.4). */
export const keysAreOn = () => ON(readTaste('keys'));
export const useKeysAreOn = () => ON(useTaste('keys'));
export const turnKeys = (on: boolean) => keepTaste('keys', on ? 'on' : 'off');
