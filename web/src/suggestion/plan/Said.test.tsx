import { expect, test } from 'vitest';
import type { SubtasksDone } from '~/api';
import { show } from '~/test/show';
import { Said } from './Said';

const done: SubtasksDone = {
  engine: { kind: 'local', model: 'm', fallback: false, fallbackReason: null },
  rationale: 'Composed from similar goals: “Move the office”.',
  similarGoals: [],
  alreadyThere: [{ title: 'Book the movers', taskId: '1', key: 'WEB-3' }],
  splitNeeded: true,
};

test('says where the steps come from and what the task has already', async () => {
  const screen = await show(<Said done={done} none={false} />);
  await expect.element(screen.getByText(/Composed from similar goals/)).toBeVisible();
  await expect.element(screen.getByText('WEB-3 Book the movers')).toBeVisible();
});

test('a single small step needs no split', async () => {
  const single = { ...done, rationale: 'This is a single small step.', alreadyThere: [], splitNeeded: false };
  const screen = await show(<Said done={single} none />);
  await expect.element(screen.getByText('This is a single small step.')).toBeVisible();
  await expect.element(screen.getByText(/Nothing came/)).not.toBeInTheDocument();
});

test('who says nothing is asked for more', async () => {
  const screen = await show(<Said done={undefined} none />);
  await expect.element(screen.getByText(/Nothing came/)).toBeVisible();
});
