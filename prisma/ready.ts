import type { Client } from "pg";
import { PlainError } from "@/lib/process/plain-error";
import { withClient } from "./connection";
import { migrationsPending } from "./migrate";

/** What search needs; both come with PostgreSQL, and the owner of a database may add them. */
const EXTENSIONS = ["unaccent", "pg_trgm"];

/** Proves, before minutes of building, that a database of the host's own can be brought up to the code. */
export async function proveMigratable(databaseUrl: string): Promise<void> {
  if ((await migrationsPending(databaseUrl)).length === 0) return;
  await withClient(databaseUrl, proveRights);
}

async function proveRights(client: Client): Promise<void> {
  const { rows } = await client.query<Standing>(STANDING, [EXTENSIONS]);
  const [{ role, database, schema, mayMake } = { role: "", database: "", schema: null, mayMake: false }] = rows;
  if (!mayMake) {
    throw new PlainError(
      `The role ${role} isn't allowed to make tables in the database ${database}. Ask a superuser to type ALTER DATABASE "${database}" OWNER TO "${role}"; GRANT CREATE ON SCHEMA ${schema ?? "public"} TO "${role}"; there, then try again.`,
    );
  }
  const absent = rows.filter(({ extension, available }) => extension && !available).map(({ extension }) => extension);
  if (absent.length > 0) {
    throw new PlainError(
      `The database server doesn't have ${absent.join(" and ")}. Install PostgreSQL's own extensions there (on Debian, the package postgresql-contrib), then try again.`,
    );
  }
  const denied = rows.filter(({ installed, mayAdd }) => !installed && !mayAdd).map(({ extension }) => extension);
  if (denied.length > 0) {
    const remedy = denied.map((one) => `CREATE EXTENSION ${one};`).join(" ");
    throw new PlainError(
      `The role ${role} isn't allowed to add ${denied.join(" and ")} to the database ${database}. Ask a superuser to type ${remedy} there, then try again.`,
    );
  }
}

type Standing = {
  extension: string;
  role: string;
  database: string;
  schema: string | null;
  mayMake: boolean;
  available: boolean;
  installed: boolean;
  mayAdd: boolean;
};

const STANDING = `
  SELECT wanted AS extension, current_user::text AS role, current_database()::text AS database, current_schema()::text AS schema,
         COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayMake",
         EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = wanted) AS available,
         EXISTS (SELECT 1 FROM pg_extension WHERE extname = wanted) AS installed,
         rolsuper OR (has_database_privilege(current_database(), 'CREATE') AND EXISTS
           (SELECT 1 FROM pg_available_extension_versions v WHERE v.name = wanted AND v.trusted)) AS "mayAdd"
    FROM unnest($1::text[]) AS wanted, pg_roles WHERE rolname = current_user`;
