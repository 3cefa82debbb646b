import '~/style/base.css';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { card } from '~/test/cards';
import { show } from '~/test/show';
import { Toasts } from '~/ui/toast/Toasts';
import { toast } from '~/ui/toast/toasts';
import type { BoardState } from '../state/state';
import type { BoardStore } from '../state/store';
import Bulk from './Bulk';

const board = { cards: new Map([['1', card({ id: '1' })]]) } as unknown as BoardState;

function ChosenOne() {
  const [chosen, setChosen] = useState(new Set(['1']));
  return <Bulk store={{} as BoardStore} board={board} chosen={chosen} onDone={() => setChosen(new Set())} />;
}

test.each([1280, 390])('a toast leaves the bar free, %d pixels wide', async (width) => {
  await page.viewport(width, 800);
  const screen = await show(
    <>
      <ChosenOne />
      <Toasts />
    </>,
  );
  toast(`Done at ${width}`);
  const toolbar = screen.getByRole('toolbar').element();
  const said = (await screen.getByText(`Done at ${width}`).findElement()) as HTMLElement;
  const bottom = () => said.getBoundingClientRect().bottom;
  await vi.waitFor(() => expect(bottom()).toBeLessThan(toolbar.getBoundingClientRect().top));
  const above = bottom();
  await screen.getByRole('button', { name: 'Choose none' }).click();
  await vi.waitFor(() => expect(bottom()).toBeGreaterThan(above));
});
