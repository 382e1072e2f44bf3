-- Where an article stands and what it is about, as its content files say; null or empty where they don't.
alter table article
    add column author  text check (author <> ''),
    add column section text check (section <> ''),
    add column tags    text[] not null default '{}';

-- For pages of a section or a tag, the newest article first: ids grow with time.
create index article_by_section on article (section, id) where section is not null;
create index article_by_tag on article using gin (tags);

-- How PostgreSQL reads words of that language (BCP 47): their stems, and which words are too common to look for.
create function search_language(tag text) returns regconfig immutable parallel safe language sql as $$
    select case split_part(lower(tag), '-', 1)
               when 'da' then 'danish' when 'de' then 'german' when 'en' then 'english' when 'es' then 'spanish'
               when 'fi' then 'finnish' when 'fr' then 'french' when 'hu' then 'hungarian' when 'it' then 'italian'
               when 'nb' then 'norwegian' when 'nl' then 'dutch' when 'no' then 'norwegian' when 'pt' then 'portuguese'
               when 'ro' then 'romanian' when 'ru' then 'russian' when 'sv' then 'swedish' when 'tr' then 'turkish'
               else 'simple' end::regconfig
$$;

-- What an article is found by: its title first, then its facts, then its text. Publishing writes it anew.
create table article_search (
    article_id uuid primary key references article,
    words      tsvector not null
);
create index article_search_words on article_search using gin (words);

create function search_words(article uuid) returns tsvector stable language sql as $$
    select setweight(to_tsvector(search_language(a.language), a.title), 'A')
           || setweight(to_tsvector(search_language(a.language), coalesce((
                  select string_agg(v.statement, ' ')
                  from fact f join fact_version v on v.fact_id = f.id and v.n = f.current_n
                  where f.article_id = a.id and f.status = 'current'), '')), 'B')
           || setweight(to_tsvector(search_language(a.language), r.text), 'C')
    from article a join article_revision r on r.article_id = a.id and r.n = a.current_n
    where a.id = $1
$$;

insert into article_search
select id, search_words(id) from article where taken_down_at is null;
