import { afterEach, expect, test } from 'vitest';
import { show } from '~/test/show';
import { speak } from '~/text';
import { evidenceWords } from './evidenceWords';
import { Reasons } from './Reasons';

afterEach(() => speak('en'));

test('whether a reason raises or lowers is seen and heard', async () => {
  const screen = await show(
    <Reasons
      factors={[
        { name: 'similar-wording', weight: -0.32, evidence: 'reads like “Tidy up” (LOW)' },
        { name: 'outage', weight: 0.3, evidence: '“outage”' },
      ]}
    />,
  );
  const [lowers, raises] = screen.getByRole('listitem').elements();
  expect(lowers).toHaveTextContent('similar wording−lowers it by 0.32reads like “Tidy up” (Low)');
  expect(raises).toHaveTextContent('outage+raises it by 0.30“outage”');
});

test.each([
  ['reads like “The database is full” (URGENT)', 'liest sich wie “The database is full” (Dringend)'],
  ['this project set HIGH for “Café (LOW)”', 'dieses Projekt setzte „Hoch“ für “Café (LOW)”'],
  [
    'lately this project set 40 % of its tasks to HIGH or URGENT and 5 % to LOW',
    'in letzter Zeit setzte dieses Projekt 40 % seiner Aufgaben auf hoch oder dringend und 5 % auf niedrig',
  ],
  [
    '12 similar tasks: 50 % HIGH or URGENT, 8 % LOW; most alike WEB-3 “Fix it” (HIGH), “Other” (LOW)',
    '12 ähnliche Aufgaben: 50 % hoch oder dringend, 8 % niedrig; am ähnlichsten WEB-3 “Fix it” (Hoch), “Other” (Niedrig)',
  ],
  ['due in 47 h', 'fällig in 47 Std.'],
  ['overdue for less than an hour', 'überfällig seit weniger als einer Stunde'],
  [
    'LOW by the local engine, confidence 0.61; a language model may go one step from there',
    'Niedrig laut lokaler Engine, 61 % sicher; ein Sprachmodell darf davon eine Stufe abweichen',
  ],
  ['what a language model wrote', 'what a language model wrote'],
])('%s, in German', async (evidence, german) => {
  await speak('de');
  expect(evidenceWords(evidence)).toBe(german);
});
