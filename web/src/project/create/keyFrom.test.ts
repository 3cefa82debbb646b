import { expect, test } from 'vitest';
import { keyFrom } from './keyFrom';

test.each([
  ['Website', 'WEB'],
  ['Mobile app', 'MOB'],
  ['Großer Umbau der Küche', 'GUDK'],
  ['Änderungen', 'AND'],
  ['פרויקט', ''],
])('%s is called %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});
