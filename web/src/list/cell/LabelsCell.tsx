import { useLingui } from '@lingui/react/macro';
import { LabelsField } from '~/task/sheet/LabelsField';
import { Label } from '~/ui/facts/Fact';
import { Icon } from '~/ui/icon/Icon';
import { Beside } from '~/ui/menu/Beside';
import { Cell } from './Cell';
import style from './Cells.module.css';
import type { CellOf } from './cellOf';

const MOST = 2;

export function LabelsCell({ task, mayEdit, change }: CellOf) {
  const { t } = useLingui();
  const none = task.labels.length === 0;
  const shown = (
    <span className={none ? style.none : style.labels}>
      {(mayEdit || !none) && <Icon name="label" small />}
      {task.labels.slice(0, MOST).map((label) => (
        <Label key={label}>{label}</Label>
      ))}
    </span>
  );
  return (
    <Cell
      label={t`Labels of ${task.key}: ${task.labels.join(', ') || t`none`}`}
      mayEdit={mayEdit}
      shown={shown}
    >
      {(opened) => (
        <Beside label={t`Labels of ${task.key}`} opened={opened}>
          <LabelsField task={task} mayEdit autoFocus onChange={(labels) => void change({ labels })} />
        </Beside>
      )}
    </Cell>
  );
}
