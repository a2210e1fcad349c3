import json from "./rules.json";
import { type CommunityRule, type ReportReason, rulesSeedSchema } from "./schema";

const parsed = rulesSeedSchema.parse(json);

/** The rules of the community, which are also the reasons for which a volunteer removes a post. */
export const communityRules: readonly CommunityRule[] = parsed.communityRules;

/** The reasons one can report for, in the order in which they are offered: worry about a person first. */
export const reportReasons: readonly ReportReason[] = parsed.reportReasons;
