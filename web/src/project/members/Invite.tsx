import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Member } from '~/api';
import { Avatar } from '~/people/Avatar';
import { Button } from '~/ui/button/Button';
import { Field } from '~/ui/field/Field';
import style from './MembersPage.module.css';

const SHORTEST = 2;
const MOST = 8;

/** Finds people who are not in the project yet. */
export function Invite({ members, onAdd }: { members: Member[]; onAdd: (userId: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const words = text.trim();
  const { data: found = [], isSuccess } = useQuery({
    queryKey: ['people', words],
    enabled: words.length >= SHORTEST,
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/users', { params: { query: { query: words, limit: MOST } }, signal })))
        .items,
  });
  const strangers = found.filter((person) => !members.some((member) => member.userId === person.id));
  return (
    <section className={style.invite}>
      <Field
        label={t`Ask somebody in`}
        placeholder={t`Name`}
        value={text}
        onChange={setText}
        hint={t`By the name they log in with, or their own`}
      />
      <p role="status" className="small">
        {isSuccess && strangers.length === 0 && (
          <Trans>Nobody was found who is not in the project yet.</Trans>
        )}
      </p>
      <ul>
        {strangers.map((person) => (
          <li key={person.id}>
            <Avatar id={person.id} name={person.displayName ?? person.username} />
            <span dir="auto">{person.displayName ?? person.username}</span>
            <Button tiny onPress={() => onAdd(person.id)}>
              <Trans>Add as editor</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
