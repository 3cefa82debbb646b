import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '~/api';
import { Avatar } from '~/people';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Icon } from '~/ui/icon/Icon';
import { accountQuery, fullName } from '../people/queries';
import style from './PersonChoice.module.css';

interface PersonChoiceProps {
  name: string;
  any: string;
  chosen: string | undefined;
  onChange: (id: string | undefined) => void;
}

const MOST = 8;

/** One person of all. */
export function PersonChoice({ name, any, chosen, onChange }: PersonChoiceProps) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...accountQuery(chosen ?? ''), enabled: Boolean(chosen) });
  const shown = chosen ? (data ? fullName(data) : `${chosen.slice(0, 8)}…`) : any;
  const choose = (id: string | undefined) => {
    setOpen(false);
    onChange(id);
  };
  return (
    <>
      <Button
        tiny
        look={chosen ? 'chosen' : 'plain'}
        aria-label={`${name}: ${shown}`}
        onPress={() => setOpen(true)}
      >
        {chosen ? `${name}: ${shown}` : shown}
        <Icon name="down" small />
      </Button>
      {open && <ChooseDialog title={name} any={any} onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ChooseDialogProps {
  title: string;
  any: string;
  onChoose: (id: string | undefined) => void;
  onClose: () => void;
}

function ChooseDialog({ title, any, onChoose, onClose }: ChooseDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const words = text.trim();
  const { data: found = [], isSuccess } = useQuery({
    queryKey: ['admin', 'accounts', 'choice', words],
    queryFn: async ({ signal }) => {
      const query = { query: words || undefined, limit: MOST };
      return (await answer(api.GET('/api/admin/users', { params: { query }, signal }))).items;
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={style.place}>
        <Field label={t`Name`} autoFocus value={text} onChange={setText} />
        <ul>
          <li>
            <Button look="quiet" onPress={() => onChoose(undefined)}>
              {any}
            </Button>
          </li>
          {found.map((account) => (
            <li key={account.id}>
              <Button look="quiet" onPress={() => onChoose(account.id)}>
                <Avatar id={account.id} name={fullName(account)} />
                <span dir="auto">{fullName(account)}</span>
                <span className="small">{account.username}</span>
              </Button>
            </li>
          ))}
        </ul>
        {isSuccess && found.length === 0 && (
          <p className="small">
            <Trans>Nobody is called that.</Trans>
          </p>
        )}
      </div>
    </Dialog>
  );
}
