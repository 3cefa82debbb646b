-- What was written before V18: a project at a time, so that nobody waits for more than that.
do $$
declare
    one uuid;
begin
    for one in select id from project where deleted_at is null order by id loop
        insert into search_text select t.id, t.id, t.project_id, search_text_of(t)
            from task t where t.project_id = one and t.deleted_at is null
            on conflict (id) do nothing;
        insert into search_text select c.id, t.id, t.project_id, search_vector(c.text, 'C')
            from comment c join task t on t.id = c.task_id where t.project_id = one and t.deleted_at is null
            on conflict (id) do nothing;
        -- Comments that were deleted meanwhile.
        delete from search_text s where s.project_id = one and s.id <> s.task_id
            and not exists (select from comment c where c.id = s.id);
        commit;
    end loop;
end $$;

-- Instances of the version before still search in task.words until they are replaced: slower without its index, and the next version drops it.
drop index if exists task_with_words;
