-- GET /api/tasks?q=. What is said in tasks and comments, as the words that a search looks for. ADR 33 tells why these.
create extension if not exists btree_gin;

-- Letters without case, accents and forms: Unicode's own tables, whatever the database's locale. Kana and Hangul are put together again.
create function search_folded(raw text) returns text language sql immutable parallel safe as $$
    select normalize(translate(casefold(
        -- Accents, Hebrew and Arabic vowel signs, Thai tone marks, and what has no width.
        regexp_replace(normalize(raw, NFKD),
            '[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u065F\u0670\u0E47-\u0E4E\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u200B-\u200F\u2060\uFEFF]',
            '', 'g') collate pg_unicode_fast), 'øłđħŧı', 'oldhti'), NFC)
$$;

-- The words of a text in their order. A run of a script that is written without spaces is one; others are cut where nobody reads on.
create function search_words(raw text) returns table (place bigint, word text, unspaced boolean)
    language sql immutable parallel safe rows 50 as $$
    select place, case when unspaced then found[1] else left(found[1], 60) end, unspaced
    from regexp_matches(
            regexp_replace(search_folded(raw),
                '([\u0E00-\u0E7F\u3005-\u3007\u3041-\u30FF\u3105-\u312F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]+)',
                ' \1 ', 'g') collate pg_unicode_fast,
            '[[:alnum:]]+', 'g') with ordinality as matches (found, place)
        cross join lateral (select found[1] ~
            '^[\u0E00-\u0E7F\u3005-\u3007\u3041-\u30FF\u3105-\u312F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]') as script (unspaced)
$$;

-- Each way to leave out one letter. Two words that differ by a typo (one letter wrong, missing, too much, or two of them swapped) have one
-- of these in common, or one is among the other's. Short words and numbers are taken as they are written.
create function search_misspelled(word text) returns setof text language sql immutable parallel safe rows 10 as $$
    select distinct left(word, at - 1) || substr(word, at + 1) from generate_series(1, length(word)) as at
    where length(word) between 5 and 20 and word !~ '\d' collate pg_unicode_fast
$$;

-- What a search finds of a text: its words; of a run without spaces each character and each two; behind a ~ what its first 200 words may be
-- misspelled as.
create function search_vector(raw text, weight text) returns tsvector language sql immutable parallel safe as $$
    with words as materialized (select * from search_words(raw)),
    letters as (
        select place, letter, lead(letter) over (partition by place order by at) as next
        from words cross join lateral unnest(string_to_array(word, null)) with ordinality as run (letter, at) where unspaced),
    forgiven as (select word, min(place) as place from words where not unspaced group by word order by min(place) limit 200),
    lexemes as (
        select place, word as lexeme from words where not unspaced
        -- Each once: a text of one sign again and again would be too long for a tsvector.
        union all select distinct place, letter from letters
        union all select distinct place, letter || next from letters where next is not null
        union all select place, '~' || misspelled from forgiven cross join lateral search_misspelled(word) as misspelled)
    select coalesce(string_agg('''' || lexeme || ''':' || least(place, 16383) || weight, ' '), '')::tsvector from lexemes
$$;

-- What to look for, for a word as somebody typed it, or for several in a row. Null where there is none in it.
-- how: 'any' finds beginnings and forgives a typo, 'prefix' finds beginnings, 'exact' finds these words, one after the other.
create function search_query(raw text, how text, weight text) returns tsquery language sql immutable parallel safe as $$
    with words as materialized (select * from search_words(raw)),
    keys as (
        select place, string_agg(key, ' & ') as found from (
            select place, '''' || case when next is null then letter else letter || next end || ''':' || weight as key
            from (
                select place, at, letter, lead(letter) over (partition by place order by at) as next
                from words cross join lateral unnest(string_to_array(word, null)) with ordinality as run (letter, at)
                where unspaced) letters
            where next is not null or at = 1) pairs
        group by place
        union all
        select place, '''' || word || ''':' || weight || case how when 'exact' then '' else '*' end || coalesce((
                select ' | ''~' || word || ''':' || weight || string_agg(
                    ' | ''' || misspelled || ''':' || weight || ' | ''~' || misspelled || ''':' || weight, '')
                from search_misspelled(word) as misspelled where how = 'any'), '')
        from words where not unspaced)
    select string_agg('(' || found || ')', case how when 'exact' then ' <-> ' else ' & ' end order by place)::tsquery from keys
$$;

-- Each text by itself, so that whoever comments waits for nobody and a long talk is not read again with each word more.
create table search_text (
    -- The task's or the comment's.
    id         uuid     primary key,
    task_id    uuid     not null references task on delete cascade,
    project_id uuid     not null,
    -- A: title, B: description, C: comment.
    words      tsvector not null
);

create index search_text_of_task on search_text (task_id);
create index search_text_with_words on search_text using gin (project_id, words);

create function search_text_of(task task) returns tsvector language sql stable as $$
    select search_vector(task.title, 'A') || search_vector(coalesce(task.description, ''), 'B')
$$;

create function note_task_text() returns trigger language plpgsql as $$
begin
    if new.deleted_at is not null then
        delete from search_text where task_id = new.id;
    elsif tg_op = 'INSERT' then
        insert into search_text values (new.id, new.id, new.project_id, search_text_of(new));
    elsif old.deleted_at is not null then
        insert into search_text values (new.id, new.id, new.project_id, search_text_of(new))
            on conflict (id) do update set project_id = excluded.project_id, words = excluded.words;
        insert into search_text select c.id, new.id, new.project_id, search_vector(c.text, 'C') from comment c where c.task_id = new.id
            on conflict (id) do update set project_id = excluded.project_id, words = excluded.words;
    else
        if (new.title, new.description) is distinct from (old.title, old.description) then
            -- Perhaps what was there before has no row yet.
            insert into search_text values (new.id, new.id, new.project_id, search_text_of(new))
                on conflict (id) do update set words = excluded.words;
        end if;
        if new.project_id <> old.project_id then
            update search_text set project_id = new.project_id where task_id = new.id;
        end if;
    end if;
    return null;
end $$;

create trigger task_says after insert on task for each row when (new.deleted_at is null) execute function note_task_text();
create trigger task_says_otherwise after update on task for each row
    when ((new.title, new.description, new.project_id, new.deleted_at is null)
        is distinct from (old.title, old.description, old.project_id, old.deleted_at is null))
    execute function note_task_text();

create function note_comment_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from search_text where id = old.id;
    elsif tg_op = 'UPDATE' then
        insert into search_text select new.id, new.task_id, t.project_id, search_vector(new.text, 'C')
            from task t where t.id = new.task_id and t.deleted_at is null
            on conflict (id) do update set words = excluded.words;
    else
        insert into search_text select new.id, new.task_id, t.project_id, search_vector(new.text, 'C')
            from task t where t.id = new.task_id and t.deleted_at is null;
    end if;
    return null;
end $$;

create trigger comment_says after insert or delete on comment for each row execute function note_comment_text();
create trigger comment_says_otherwise after update on comment for each row when (new.text is distinct from old.text)
    execute function note_comment_text();
