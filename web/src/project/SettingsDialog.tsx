import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api, ifMatch, MERGE_PATCH, type Project, Refused } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import { ArchiveAct } from './archive/ArchiveAct';
import style from './create/NewProject.module.css';

/** A project's name and description, and its end: to delete it one has to write its key. */
export function SettingsDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(project.name);
  const [description, setDescription] = useState(project.description ?? '');
  const [key, setKey] = useState('');
  const [error, setError] = useRefusal();
  const at = (pointer: string) => (error instanceof Refused ? error.at(pointer) : undefined);
  const said = at('/name') ?? at('/description');
  const params = { path: { id: project.id } };
  const archived = project.archivedAt !== null;

  async function act(call: () => Promise<unknown>) {
    setError(undefined);
    try {
      await call();
      await client.invalidateQueries({ queryKey: ['projects'] });
      onClose();
    } catch (refusal) {
      setError(refusal);
    }
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    const headers = { ...MERGE_PATCH, ...ifMatch(project.version) };
    const body = { name: name.trim(), description: description || null };
    void act(() => answer(api.PATCH('/api/projects/{id}', { params, headers, body })));
  };
  const remove = () =>
    act(async () => {
      await answer(api.DELETE('/api/projects/{id}', { params }));
      await navigate({ to: '/projects' });
    });
  return (
    <Dialog title={t`Project ${project.key}`} onClose={onClose}>
      <form className={style.form} onSubmit={save}>
        <Field label={t`Name`} value={name} onChange={setName} error={at('/name')} isDisabled={archived} />
        <Field
          label={t`Description`}
          lines
          isDisabled={archived}
          value={description}
          onChange={setDescription}
          error={at('/description')}
        />
        {error !== undefined && !said && <Fault error={error} />}
        <div className={style.acts}>
          <Button look="ink" type="submit" isDisabled={archived || !name.trim()}>
            <Trans>Save</Trans>
          </Button>
        </div>
        {!project.personal && (
          <>
            <ArchiveAct project={project} act={act} />
            <Field
              label={t`To delete it with all its tasks, write ${project.key}`}
              value={key}
              onChange={setKey}
            />
            <div className={style.acts}>
              <Button isDisabled={key !== project.key} onPress={remove}>
                <Trans>Delete the project</Trans>
              </Button>
            </div>
          </>
        )}
      </form>
    </Dialog>
  );
}
