import type { ListContext } from "@/lib/feeds/read-meeting";

/** A record as the plugin TSML writes Meeting Guide JSON; everything in it is invented. */
export const aGuideRecord = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 4711,
  name: "Rivermouth Sunday Speakers",
  slug: "rivermouth-sunday-speakers",
  notes: "Side door, by the bins.",
  updated: "2026-05-01 10:00:00",
  location_id: 301,
  url: "https://meetings.example.org/m/rivermouth-sunday-speakers/",
  day: 0,
  time: "19:00",
  end_time: "20:30",
  time_formatted: "7:00 pm",
  edit_url: "https://meetings.example.org/wp-admin/post.php?post=4711&action=edit",
  types: ["O", "SP", "X"],
  location: "St Aldate's Hall",
  formatted_address: "18 Olive Ave, Rivermouth, DE 19971, USA",
  approximate: "no",
  latitude: 38.7186782,
  longitude: -75.0780198,
  regions: ["Rivermouth"],
  attendance_option: "in_person",
  ...over,
});

/** A record as a BMLT server answers; everything in it is invented. */
export const aBmltRecord = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id_bigint: "90210",
  worldid_mixed: "",
  shared_group_id_bigint: "",
  weekday_tinyint: "1",
  venue_type: "1",
  start_time: "18:30:00",
  duration_time: "01:30:00",
  time_zone: "",
  formats: "O,Beh,de,Wo1,XX",
  lang_enum: "de",
  longitude: "13.4216428",
  latitude: "52.5253744",
  email_contact: "",
  published: "1",
  root_server_uri: "https://bmlt.example.org",
  meeting_name: "Abendrunde",
  location_text: "Nachbarschaftshaus",
  location_info: "3. OG",
  location_street: "Musterstraße 6",
  location_municipality: "Berlin",
  location_province: "Berlin",
  location_postal_code_1: "10249",
  location_nation: "Deutschland",
  comments: "",
  public_transport: "ÖPNV#@-@#U8 Musterplatz",
  virtual_meeting_link: "",
  phone_meeting_number: "",
  ...over,
});

/** A list of Delaware, of whose points the zone is known. */
export const aList = (over: Partial<ListContext> = {}): ListContext => ({
  programme: "aa",
  zone: "America/Chicago",
  zoneAt: () => "America/New_York",
  ...over,
});
