create table event_search (key integer primary key, event_id text not null unique);
--> statement-breakpoint
create virtual table event_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
--> statement-breakpoint
insert into event_search (key, event_id)
  select (starts_at / 86400000) * 16777216 + row_number() over (partition by starts_at / 86400000 order by starts_at, id) - 1, id from events;
--> statement-breakpoint
insert into event_words (rowid, words)
  select s.key, (select group_concat(hex(substr(e.search_text, key + 1, 2)), ' ') from json_each('[' || substr(replace(hex(zeroblob(length(e.search_text))), '00', ',0'), 2) || ']'))
  from event_search s cross join events e on e.id = s.event_id order by s.key;
--> statement-breakpoint
create trigger event_search_insert after insert on events begin
  insert into event_search (key, event_id)
    select coalesce(max(key) + 1, (new.starts_at / 86400000) * 16777216), new.id from event_search
    where key >= (new.starts_at / 86400000) * 16777216 and key < (new.starts_at / 86400000) * 16777216 + 16777216;
  insert into event_words (rowid, words)
    select key, (select group_concat(hex(substr(new.search_text, key + 1, 2)), ' ') from json_each('[' || substr(replace(hex(zeroblob(length(new.search_text))), '00', ',0'), 2) || ']')) from event_search where event_id = new.id;
end;
--> statement-breakpoint
create trigger event_search_update after update of search_text, starts_at on events
when new.search_text <> old.search_text or new.starts_at / 86400000 <> old.starts_at / 86400000 begin
  delete from event_words where rowid = (select key from event_search where event_id = old.id);
  delete from event_search where event_id = old.id;
  insert into event_search (key, event_id)
    select coalesce(max(key) + 1, (new.starts_at / 86400000) * 16777216), new.id from event_search
    where key >= (new.starts_at / 86400000) * 16777216 and key < (new.starts_at / 86400000) * 16777216 + 16777216;
  insert into event_words (rowid, words)
    select key, (select group_concat(hex(substr(new.search_text, key + 1, 2)), ' ') from json_each('[' || substr(replace(hex(zeroblob(length(new.search_text))), '00', ',0'), 2) || ']')) from event_search where event_id = new.id;
end;
--> statement-breakpoint
create trigger event_search_delete after delete on events begin
  delete from event_words where rowid = (select key from event_search where event_id = old.id);
  delete from event_search where event_id = old.id;
end;
