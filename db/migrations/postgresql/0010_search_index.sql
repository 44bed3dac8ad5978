create function event_terms(search_text text, starts_at timestamptz) returns int8[]
language sql immutable strict parallel safe cost 1000 as $$
  select array(
    select ascii(a)::int8 * 2097152 + coalesce(ascii(b), 0)
      from unnest(string_to_array(search_text, null), (string_to_array(search_text, null))[2:]) as pair(a, b)
    union all select -1 - ascii(a)::int8 from unnest(string_to_array(search_text, null)) as one(a)
    union all select level * -1000000 - floor(extract(epoch from starts_at) / 86400 / level)::int8
      from unnest(array[2,32,1024]::int8[]) as level)
$$;
--> statement-breakpoint
create index event_search on events using gin (event_terms(search_text, starts_at)) with (fastupdate = off);
--> statement-breakpoint
-- Without it PostgreSQL thinks that a third of all events last longer than a day, and passes over their index.
create statistics events_lasting_time on (ends_at - starts_at) from events;
