import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Member, type Project, session } from '~/api';
import { Page } from '~/frame';
import { useRefusal } from '~/live';
import { Avatar } from '~/people/Avatar';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Icon } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import { ProjectHead } from '../ProjectHead';
import { membersQuery } from '../queries';
import { roleWords } from '../roleWords';
import { SettingsDialog } from '../SettingsDialog';
import { Invite } from './Invite';
import style from './MembersPage.module.css';

type Role = Project['role'];
const ROLES: Role[] = ['OWNER', 'EDITOR', 'VIEWER'];

/** Who is in a project, and as what. */
export function MembersPage({ project }: { project: Project }) {
  const { t } = useLingui();
  const { _ } = useCore();
  const client = useQueryClient();
  const { data: members = [] } = useQuery(membersQuery(project.id));
  const [error, setError] = useRefusal();
  const [open, setOpen] = useState(false);
  const mayChange = project.role === 'OWNER' && !project.personal && !project.archivedAt;

  async function act(call: Promise<unknown>) {
    setError(undefined);
    await call.catch(setError);
    await client.invalidateQueries({ queryKey: ['members', project.id] });
  }
  const put = (userId: string, role: Role) =>
    act(
      answer(
        api.PUT('/api/projects/{projectId}/members/{userId}', {
          params: { path: { projectId: project.id, userId } },
          body: { role },
        }),
      ),
    );
  const remove = (member: Member) =>
    act(
      answer(
        api.DELETE('/api/projects/{projectId}/members/{userId}', {
          params: { path: { projectId: project.id, userId: member.userId } },
        }),
      ),
    );
  const roles = ROLES.map((id) => ({ id, name: _(roleWords[id]) }));
  return (
    <Page
      name={project.name}
      projectId={project.id}
      head={<ProjectHead project={project} />}
      right={
        project.role === 'OWNER' && (
          <Button square look="quiet" aria-label={t`Project ${project.key}`} onPress={() => setOpen(true)}>
            <Icon name="gear" />
          </Button>
        )
      }
    >
      {open && <SettingsDialog project={project} onClose={() => setOpen(false)} />}
      <div className={style.place}>
        {error !== undefined && <Fault error={error} />}
        {mayChange && <Invite members={members} onAdd={(userId) => put(userId, 'EDITOR')} />}
        <ul>
          {members.map((member) => (
            <li key={member.userId}>
              <Avatar large id={member.userId} name={member.displayName ?? member.username ?? undefined} />
              <span>
                <b dir="auto">{member.displayName ?? member.username}</b>{' '}
                <span className="small">
                  {member.userId === session().userId ? <Trans>you</Trans> : member.username}
                </span>
              </span>
              <Choose
                bare
                label={t`Role`}
                disabled={!mayChange}
                value={member.role}
                options={roles}
                onChange={(role) => put(member.userId, role as Role)}
              />
              {(mayChange || member.userId === session().userId) && !project.personal && (
                <Button tiny look="quiet" onPress={() => remove(member)}>
                  {member.userId === session().userId ? <Trans>Leave</Trans> : <Trans>Remove</Trans>}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
