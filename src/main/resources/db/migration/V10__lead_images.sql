-- Pictures, each stored once (reference). The name is the SHA-256 of the bytes and the ending of their type, so what stands
-- at an address never changes. A picture that no article shows any more is deleted with what let it go.
create table image (
    name       text primary key check (name ~ '^[0-9a-f]{64}\.(png|jpg|webp|avif)$'),
    bytes      bytea not null check (length(bytes) between 1 and 5 * 1024 * 1024),
    created_at timestamptz not null default now()
);
-- They are compressed in themselves.
alter table image alter column bytes set storage external;
create trigger immutable before update or truncate on image
    for each statement execute function refuse_change();

-- The picture at the head of an article, if it has one, with all that pages need besides its bytes.
alter table article
    add column image_name   text references image,
    add column image_width  integer check (image_width > 0),
    add column image_height integer check (image_height > 0),
    add column image_alt    text check (image_alt <> ''),
    add column image_credit text check (image_credit <> ''),
    add check (num_nonnulls(image_name, image_width, image_height, image_alt, image_credit) in (0, 5));
create index article_by_image on article (image_name) where image_name is not null;
