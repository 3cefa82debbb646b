import { useLingui } from '@lingui/react';
import { useLingui as useMacro } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { TaskStatus } from '~/api';
import { isFiltered } from '~/filter';
import { STATUSES, statusWords } from '~/text';
import { later } from '~/ui/later';
import { Fault } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import style from './Board.module.css';
import { useChosen } from './bulk/useChosen';
import { Column } from './column/Column';
import { useBoardKeys } from './move/useBoardKeys';
import { useDrag } from './move/useDrag';
import { moveTo, type Place, placeIn } from './order/moves';
import type { CardActions } from './parts/Card';
import { Phases } from './parts/Phases';
import type { BoardStore } from './state/store';

// What needs menus comes when it is needed.
const Bulk = later(() => import('./bulk/Bulk'));
const MoveMenu = later(() => import('./move/MoveMenu'));

interface BoardProps {
  store: BoardStore;
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
  onNew: (status: TaskStatus) => void;
}

export function Board({ store, names, mayEdit, onNew }: BoardProps) {
  const { _ } = useLingui();
  const { t } = useMacro();
  const board = useSyncExternalStore(store.subscribe, store.read);
  const [activeId, setActiveId] = useState(store.focused);
  const [menu, setMenu] = useState<{ id: string; at: Element }>();
  const [shown, setShown] = useState<TaskStatus>('OPEN');
  const [said, say] = useState('');
  const { chosen, choose, clear } = useChosen(store);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => void Promise.allSettled([MoveMenu.preload(), Bulk.preload()]), []);

  const focus = (id: string) => {
    flushSync(() => setActiveId(id));
    root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  };

  const move = (id: string, place: Place) => {
    const now = store.read();
    const card = now.cards.get(id);
    const patch = moveTo(now, id, place);
    if (!card || !patch || !mayEdit) return;
    const had = document.activeElement?.closest('[data-card]') !== null;
    store.change(id, patch);
    if (had) focus(id);
    const there = placeIn(store.read(), id);
    const words = t`${card.key} · ${_(statusWords[patch.status])}, place ${(there?.index ?? 0) + 1} of ${store.read().columns[patch.status].length}`;
    say(words);
    if (patch.status !== card.status)
      toast(words, () => store.change(id, { status: card.status, position: card.position }));
  };

  const actions: CardActions = {
    again: (id) => store.again(id),
    putBack: (id) => store.putBack(id),
    moveMenu: (id, at) => mayEdit && setMenu({ id, at }),
    focus: (id) => {
      store.noteFocus(id);
      setActiveId(id);
    },
    choose,
  };
  const gap = useDrag(store, move);
  const onKeyDown = useBoardKeys(board, { ...actions, focus, move });

  return (
    <div className={style.place}>
      <Phases board={board} shown={shown} onShow={setShown} />
      {board.failure !== undefined && (
        <div className={style.fault}>
          <Fault error={board.failure} retry={() => store.load()} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards in it, which are links */}
      <div ref={root} className={style.board} onKeyDown={onKeyDown} role="presentation">
        {STATUSES.map((status) => (
          <Column
            key={status}
            {...{ status, board, names, chosen, actions }}
            activeId={activeId}
            follows={!menu}
            dropIndex={gap?.status === status ? gap.index : undefined}
            filtered={isFiltered(store.filters)}
            shown={shown === status}
            onNew={mayEdit ? onNew : undefined}
          />
        ))}
      </div>
      <Suspense fallback={null}>
        {menu && <MoveMenu {...menu} board={board} onMove={move} onClose={() => setMenu(undefined)} />}
        {chosen.size > 0 && <Bulk store={store} board={board} chosen={chosen} onDone={clear} />}
      </Suspense>
      <div role="status" className="unseen">
        {said}
      </div>
    </div>
  );
}
