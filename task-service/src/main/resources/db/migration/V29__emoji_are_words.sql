-- People look for the sign that they put into a title. Pictures are found as characters of scripts without spaces are: each, and each two.
create or replace function search_words(raw text) returns table (place bigint, word text, unspaced boolean)
    language sql immutable parallel safe rows 50 as $$
    select place, case when unspaced then found[1] else left(found[1], 60) end, unspaced
    from regexp_matches(
            regexp_replace(search_folded(raw),
                '([\u0E00-\u0E7F\u2600-\u27BF\u3005-\u3007\u3041-\u30FF\u3105-\u312F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\U0001F000-\U0001FAFF\U00020000-\U0003FFFF]+)',
                ' \1 ', 'g') collate pg_unicode_fast,
            '[[:alnum:]\u2600-\u27BF\U0001F000-\U0001FAFF]+', 'g') with ordinality as matches (found, place)
        cross join lateral (select found[1] ~
            '^[\u0E00-\u0E7F\u2600-\u27BF\u3005-\u3007\u3041-\u30FF\u3105-\u312F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\U0001F000-\U0001FAFF\U00020000-\U0003FFFF]') as script (unspaced)
$$;

update search_text s set words = search_text_of(t) from task t
where s.id = t.id and t.title || coalesce(t.description, '') ~ '[\u2600-\u27BF\U0001F000-\U0001FAFF]';
update search_text s set words = search_vector(c.text, 'C') from comment c
where s.id = c.id and c.text ~ '[\u2600-\u27BF\U0001F000-\U0001FAFF]';
