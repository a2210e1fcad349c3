/** The English catalogue: one file an area, one line here each, sorted. A second language is a second file like this. */
import board from "./en/board.json";
import care from "./en/care.json";
import common from "./en/common.json";
import composer from "./en/composer.json";
import desk from "./en/desk.json";
import doors from "./en/doors.json";
import drafts from "./en/drafts.json";
import encourage from "./en/encourage.json";
import feeds from "./en/feeds.json";
import group from "./en/group.json";
import groups from "./en/groups.json";
import help from "./en/help.json";
import home from "./en/home.json";
import inbox from "./en/inbox.json";
import join from "./en/join.json";
import leaving from "./en/leaving.json";
import legal from "./en/legal.json";
import me from "./en/me.json";
import milestones from "./en/milestones.json";
import notes from "./en/notes.json";
import plain from "./en/plain.json";
import profile from "./en/profile.json";
import refusals from "./en/refusals.json";
import report from "./en/report.json";
import search from "./en/search.json";
import shell from "./en/shell.json";
import signin from "./en/signin.json";
import stories from "./en/stories.json";
import thread from "./en/thread.json";
import waiting from "./en/waiting.json";

export const en = {
  board,
  care,
  common,
  composer,
  desk,
  doors,
  drafts,
  encourage,
  feeds,
  group,
  groups,
  help,
  home,
  inbox,
  join,
  leaving,
  legal,
  me,
  milestones,
  notes,
  plain,
  profile,
  refusals,
  report,
  search,
  shell,
  signin,
  stories,
  thread,
  waiting,
};
