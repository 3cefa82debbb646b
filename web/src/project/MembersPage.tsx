import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Member, type Project, session } from '~/api';
import { Page } from '~/frame';
import { Avatar } from '~/people/Avatar';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import style from './MembersPage.module.css';
import { ProjectHead } from './ProjectHead';
import { membersQuery } from './queries';
import { roleWords } from './roleWords';

type Role = Project['role'];
const ROLES: Role[] = ['OWNER', 'EDITOR', 'VIEWER'];
const SHORTEST = 2;

/** Who is in a project, and as what. */
export function MembersPage({ project }: { project: Project }) {
  const { t } = useLingui();
  const { _ } = useCore();
  const client = useQueryClient();
  const { data: members = [] } = useQuery(membersQuery(project.id));
  const [error, setError] = useState<unknown>();
  const [text, setText] = useState('');
  const mayChange = project.role === 'OWNER' && !project.personal;
  const { data: found = [] } = useQuery({
    queryKey: ['people', text],
    enabled: text.trim().length >= SHORTEST,
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/users', { params: { query: { query: text.trim(), limit: 8 } }, signal })))
        .items,
  });
  const strangers = found.filter((person) => !members.some((member) => member.userId === person.id));

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
    <Page name={project.name} projectId={project.id} head={<ProjectHead project={project} />}>
      <div className={style.place}>
        {error !== undefined && <Fault error={error} />}
        {mayChange && (
          <section className={style.invite}>
            <Field
              label={t`Ask somebody in`}
              placeholder={t`Name`}
              value={text}
              onChange={setText}
              hint={t`By the name they log in with, or their own`}
            />
            <ul>
              {strangers.map((person) => (
                <li key={person.id}>
                  <Avatar id={person.id} name={person.displayName ?? person.username} />
                  <span dir="auto">{person.displayName ?? person.username}</span>
                  <Button tiny onPress={() => put(person.id, 'EDITOR')}>
                    <Trans>Add as editor</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
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
