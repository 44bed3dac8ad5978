-- Only the embedded database keeps its sums in another way from here on.
SELECT 1;
