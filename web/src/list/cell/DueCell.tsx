import { useLingui } from '@lingui/react/macro';
import { DueEditor } from '~/task/sheet/DueEditor';
import { dueWords } from '~/text';
import { Fact } from '~/ui/facts/Fact';
import { Icon } from '~/ui/icon/Icon';
import { Beside } from '~/ui/menu/Beside';
import { Cell } from './Cell';
import style from './Cells.module.css';
import type { CellOf } from './cellOf';

export function DueCell({ task, mayEdit, change }: CellOf) {
  const { t } = useLingui();
  const due = dueWords(task);
  const none = mayEdit ? (
    <span className={style.none}>
      <Icon name="clock" small />
    </span>
  ) : null;
  const shown = due ? (
    <Fact tone={due.tone} full={mayEdit ? undefined : due.full}>
      {due.text}
    </Fact>
  ) : (
    none
  );
  return (
    <Cell label={t`Due date of ${task.key}: ${due?.full ?? t`none`}`} mayEdit={mayEdit} shown={shown}>
      {(opened) => (
        <Beside label={t`Due date of ${task.key}`} opened={opened}>
          <DueEditor task={task} autoFocus onChange={(patch) => void change(patch)} onClose={opened.close} />
        </Beside>
      )}
    </Cell>
  );
}
