import type { TryState } from "@/components/desk/try-words";
import type { AddFeedState } from "@/components/feeds/add-feed";
import type { GroupsState } from "@/components/groups/groups-state";
import type { JoinState } from "@/components/identity/join-state";
import type { NewKeyState } from "@/components/identity/new-key-state";
import type { SignInState } from "@/components/identity/sign-in-state";
import type { EraseState } from "@/components/leaving/erase-state";
import type { ProfileState } from "@/components/profile/profile-state";
import type { FormName } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";

/** What some forms come back with beside their words. */
type OwnStates = {
  join: JoinState;
  findGroups: GroupsState;
  answerChoice: GroupsState;
  newKey: NewKeyState;
  signIn: SignInState;
  erase: EraseState;
  changeProfile: ProfileState;
  tryWords: TryState;
  tryFeed: AddFeedState;
  addFeed: AddFeedState;
};
export type States = OwnStates & Record<Exclude<FormName, keyof OwnStates>, FormState>;

/** The form that came back, by its name; of the others there is nothing. */
export type Returned = Partial<States>;
