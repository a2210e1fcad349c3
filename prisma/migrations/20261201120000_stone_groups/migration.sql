-- Which group a stone stands in (lib/milestones/groups.ts, by the same numbers): of stones that count time the stretch that
-- they came to, whatever unit was typed. The bounds are those of the ladder of blurred stretches. It tells no more than kind
-- and amount beside it, and with it a page of any group is read from one index, however rare its stones are.
ALTER TABLE "milestone" ADD COLUMN "group_no" SMALLINT NOT NULL GENERATED ALWAYS AS (CASE "kind"
  WHEN 'days' THEN CASE WHEN "amount" >= 351 THEN 4 WHEN "amount" >= 26 THEN 3 WHEN "amount" >= 6 THEN 2 ELSE 1 END
  WHEN 'weeks' THEN CASE WHEN "amount" >= 51 THEN 4 WHEN "amount" >= 4 THEN 3 ELSE 2 END
  WHEN 'months' THEN CASE WHEN "amount" >= 12 THEN 4 ELSE 3 END
  WHEN 'years' THEN 4
  WHEN 'coming_back' THEN 5
  WHEN 'helping' THEN 6
  WHEN 'alongside' THEN 7
  WHEN 'first' THEN 8
  ELSE 9
END) STORED;

CREATE INDEX "milestone_group_no_week_id_idx" ON "milestone"("group_no", "week", "id");
