-- Milestones entered before this was kept stood where the unit of their venue stands.
UPDATE venue_milestones SET unit_path = coalesce((SELECT units.path FROM venues JOIN units ON units.id = venues.unit_id WHERE venues.id = venue_milestones.venue_id), '/');
