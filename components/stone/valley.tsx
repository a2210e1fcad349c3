import { words } from "@/components/words";
import { isCounted } from "@/lib/milestones/limits";
import { type StoneLook, stretchOfRung } from "@/lib/milestones/look";
import { bottomOf } from "./body";
import { FarDefs, FarStone, type Spot } from "./far";
import { Land } from "./land";
import { BENCH } from "./land-marks";
import { drawStone } from "./marks";
import { PASS, PLACES, placeOf, SPOTS, type ValleyPlace } from "./places";
import { Sky } from "./sky";

const t = words("milestones");

/** From this size on a stone shows what it means; smaller ones the mark of their kind. */
const NEAR = 1.4;

type Lying = { readonly look: StoneLook; readonly spot: Spot; readonly key: string };

/** Whose stones they are: this week's, or those of the last week that has some. */
export type ValleyWeek = "this" | "last" | "earlier";

/**
 * A week's stones in the valley, the newest first: each kind has its place. One picture, and one description that says
 * how many lie where; links stand in the list beside it. The page needs StoneDefs.
 */
export function Valley({ stones, when = "this" }: { stones: readonly StoneLook[]; when?: ValleyWeek }) {
  const years = stones.filter(({ kind, rung }) => isCounted(kind) && stretchOfRung(rung) === "years");
  // What lies farther off is drawn first.
  const lying = PLACES.flatMap((place) => lyingAt(place, stones)).sort((one, other) => one.spot[1] - other.spot[1]);
  const onPass = years.slice(0, PASS.length);
  return (
    <svg
      className="scene week-valley"
      viewBox="0 100 1200 580"
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={valleyWords(stones, years.length, when)}
    >
      <FarDefs of={[...lying.filter(({ spot }) => spot[2] < NEAR).map(({ look }) => look), ...onPass]} />
      <Sky />
      <Land />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a line of ours */}
      <g transform="translate(418 465)" dangerouslySetInnerHTML={{ __html: BENCH }} />
      {onPass.map((look, place) => (
        <FarStone key={PASS[place]?.join()} look={look} spot={PASS[place] ?? [0, 0, 0]} />
      ))}
      {lying.map((one) =>
        one.spot[2] < NEAR ? (
          <FarStone key={one.key} look={one.look} spot={one.spot} />
        ) : (
          <NearStone key={one.key} look={one.look} spot={one.spot} mark={`v${one.key}`} />
        ),
      )}
    </svg>
  );
}

const at = (place: ValleyPlace, stones: readonly StoneLook[]) => stones.filter((look) => placeOf(look) === place);

function lyingAt(place: ValleyPlace, stones: readonly StoneLook[]): Lying[] {
  return SPOTS[place].flatMap((spot, index) => {
    const look = at(place, stones)[index];
    return look ? [{ look, spot, key: `${PLACES.indexOf(place)}${index}` }] : [];
  });
}

/** A stone that lies near: it can be seen what it means. */
function NearStone({ look, spot: [x, y, size], mark }: { look: StoneLook; spot: Spot; mark: string }) {
  const width = Math.round(size * 40);
  const { body, marks } = drawStone({ look, mark, width, small: true });
  const foot = Math.round(bottomOf(body));
  const ground = `<ellipse class="s-ground" cx="${Math.round(width * 0.14)}" cy="${foot}" rx="${Math.round(width * 0.56)}" ry="5"/>`;
  return (
    <g
      transform={`translate(${x} ${y - foot})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says
      dangerouslySetInnerHTML={{ __html: ground + marks }}
    />
  );
}

/** 'Three stones beside the path, for time. One stone in the stream, for a first.' */
function valleyWords(stones: readonly StoneLook[], years: number, when: ValleyWeek): string {
  if (stones.length === 0) return t("valley.empty");
  const said = PLACES.flatMap((place) => {
    const n = at(place, stones).length;
    return n === 0 ? [] : [t(`valley.${place}`, { count: t("valley.count", { n }) })];
  });
  if (years > 0) said.push(t("valley.pass", { count: t("valley.count", { n: years }) }));
  const hidden = PLACES.reduce((sum, place) => sum + Math.max(0, at(place, stones).length - SPOTS[place].length), 0);
  if (hidden > 0) said.push(t("valley.more", { n: hidden }));
  return t("valley.label", { when, places: said.join(" ") });
}
