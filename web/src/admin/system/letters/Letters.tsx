import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeadLetter } from '~/api';
import { number } from '~/text';
import { Button } from '~/ui/button/Button';
import { Panel } from '~/ui/panel/Panel';
import { Fault } from '~/ui/state/Fault';
import { Rows } from '../../parts/Rows';
import { lettersQuery } from '../queries';
import { LetterDialog } from './LetterDialog';
import { LetterRow } from './LetterRow';
import style from './Letters.module.css';

/** Messages that nobody could handle, until an operator decides. */
export function Letters() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [read, setRead] = useState<DeadLetter>();
  const list = useInfiniteQuery(lettersQuery);
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const count = list.data?.pages[0]?.count ?? 0;
  const reload = () => queries.invalidateQueries({ queryKey: ['admin', 'system'] });
  return (
    <Panel title={t`Nobody could handle`} right={count > 0 && <Trans>{number(count)} wait for you</Trans>}>
      {read && (
        <LetterDialog
          letter={read}
          onClose={() => setRead(undefined)}
          onDecided={() => {
            setRead(undefined);
            void reload();
          }}
        />
      )}
      {list.error && <Fault error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <Rows />}
      {list.isSuccess && items.length === 0 && (
        <p className="small">
          <Trans>No dead letters: whatever came was handled.</Trans>
        </p>
      )}
      <ul className={style.letters}>
        {items.map((letter) => (
          <LetterRow key={letter.id} letter={letter} onRead={() => setRead(letter)} onDecided={reload} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button tiny isDisabled={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          <Trans>More</Trans>
        </Button>
      )}
    </Panel>
  );
}
