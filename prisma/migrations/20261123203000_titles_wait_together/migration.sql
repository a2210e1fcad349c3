-- Every reply gives its thread a new place, and with it the title's letters new entries in the index of titles that look
-- alike. Up to 64 kB of them wait and are entered together, which takes a fraction of the time; what waits is so little
-- that a search reads it along. (The indexes of words wait with nothing: there it would gain nothing.)
ALTER INDEX "thread_title_trgm_idx" SET (fastupdate = on, gin_pending_list_limit = 64);
