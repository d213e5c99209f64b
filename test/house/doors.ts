import { posix } from 'node:path'

export type SourceFile = { readonly path: string; readonly source: string }
export type Breach = { readonly path: string; readonly what: string }

type Door = {
  readonly says: string
  breaches(files: readonly SourceFile[]): Breach[]
  /** Files that would break the door: [path, source]. */
  readonly broken: readonly (readonly [string, string])[]
}

/** What a file imports: packages as they are named, our own files as paths from the root. */
function importsOf({ path, source }: SourceFile): string[] {
  const said = [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|require[^('"]*\(?[^)]*\)?\(['"]([^'"]+)['"]\)/g,
    ),
  ]
  return said
    .map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name))
}

const inside = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`)

/** A door that looks at what files of a folder import. */
const importing =
  (where: (file: SourceFile) => boolean, allowed: (imported: string, file: SourceFile) => boolean) =>
  (files: readonly SourceFile[]): Breach[] =>
    files.filter(where).flatMap((file) =>
      importsOf(file)
        .filter((imported) => !allowed(imported, file))
        .map((imported) => ({ path: file.path, what: `imports ${imported}` })),
    )

/** A door that looks for words where they should not be. */
const saying =
  (where: (file: SourceFile) => boolean, words: RegExp) =>
  (files: readonly SourceFile[]): Breach[] =>
    files.filter(where).flatMap((file) => {
      const found = words.exec(file.source)
      return found ? [{ path: file.path, what: `says ${found[0]}` }] : []
    })

const AUDIENCES = ['clinician', 'patient', 'mentor', 'coordinator']
const audienceOf = (path: string) => AUDIENCES.find((audience) => path.startsWith(`client/${audience}/`))

const TOKEN_WORDS = /\b(access_?token|refresh_?token|id_?token)\b/i
const FHIR_SPEECH = /from ['"]fhirclient|['"]fhirclient\/|application\/fhir\+json/
const TABLE = /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'([a-z_]+)/g

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/')

/** A table belongs to the room whose store names it; nobody else, and no other kind of file, may. */
function tablesNamed(files: readonly SourceFile[]): Breach[] {
  const named = files
    .filter(inside('server'))
    .flatMap((file) => [...file.source.matchAll(TABLE)].map(([, table = '']) => ({ file, table })))
  const owner = new Map<string, string>()
  for (const { file, table } of named)
    if (file.path.endsWith('-store.ts') && !owner.has(table)) owner.set(table, roomOf(file.path))
  return named
    .filter(({ file, table }) => !file.path.endsWith('-store.ts') || owner.get(table) !== roomOf(file.path))
    .map(({ file, table }) => ({ path: file.path, what: `names the table ${table}` }))
}

/** Files whose name announces that they talk to the world. */
const ANNOUNCED =
  /(-?routes|-store|\/ehr|\/read-[a-z]+|\/deliver|\/worker|\/main|\/app|\/config|\/serve|mentors-file)\.ts$|^server\/(db|http|launch)\//
const WORLD = /from 'node:(fs|http|https|net|child_process)|from 'pg'|from 'express'|\bfetch\(/

export const DOORS: readonly Door[] = [
  {
    says: 'shared imports zod only',
    breaches: importing(inside('shared'), (imported) => imported === 'zod' || imported.startsWith('shared/')),
    broken: [
      ['shared/broken.ts', "import { rank } from '../server/matching/rank.ts'\n"],
      ['shared/broken.ts', "import express from 'express'\n"],
    ],
  },
  {
    says: 'matching imports shared only',
    breaches: importing(inside('server/matching'), (imported) => /^(shared|server\/matching)\//.test(imported)),
    broken: [['server/matching/broken.ts', "import { cardOf } from '../mentors/card.ts'\n"]],
  },
  {
    says: 'only launch touches tokens',
    breaches: saying(
      (file) => /^(server|client|shared)\//.test(file.path) && !inside('server/launch')(file),
      TOKEN_WORDS,
    ),
    broken: [
      ['server/chart/broken.ts', "const header = 'Bearer ' + launch.accessToken\n"],
      ['client/broken.ts', "localStorage.setItem('t', grant.refresh_token)\n"],
    ],
  },
  {
    says: 'only chart and terminology speak FHIR',
    breaches: saying(
      (file) =>
        /^(server|client|shared)\//.test(file.path) &&
        !inside('server/chart')(file) &&
        !inside('server/terminology')(file),
      FHIR_SPEECH,
    ),
    broken: [['server/offers/broken.ts', "fetch(url, { headers: { accept: 'application/fhir+json' } })\n"]],
  },
  {
    says: 'terminology knows codes, and no patient',
    breaches: importing(
      inside('server/terminology'),
      (imported) => imported === 'zod' || imported.startsWith('server/terminology/'),
    ),
    broken: [
      ['server/terminology/broken.ts', "import type { Chart } from '../chart/chart.ts'\n"],
      ['server/terminology/broken.ts', "import type { OpenLaunch } from '../launch/open-launch.ts'\n"],
    ],
  },
  {
    says: 'one file imports fhirclient',
    breaches: saying(
      (file) => inside('server')(file) && file.path !== 'server/chart/ehr.ts',
      /fhirclient\/|'fhirclient'/,
    ),
    broken: [['server/chart/broken.ts', "import FHIR from 'fhirclient'\n"]],
  },
  {
    says: 'an audience never imports another',
    breaches: importing(
      (file) => audienceOf(file.path) !== undefined,
      (imported, file) => audienceOf(imported) === undefined || audienceOf(imported) === audienceOf(file.path),
    ),
    broken: [['client/patient/broken.tsx', "import { Note } from '../clinician/note.tsx'\n"]],
  },
  {
    says: 'client and server meet only in shared',
    breaches: (files) => [
      ...importing(inside('client'), (imported) => !/^(server|sandbox)\//.test(imported))(files),
      ...importing(inside('server'), (imported) => !imported.startsWith('client/'))(files),
    ],
    broken: [
      ['client/broken.ts', "import { rank } from '../server/matching/rank.ts'\n"],
      ['server/broken.ts', "import { apiFor } from '../client/api.ts'\n"],
    ],
  },
  {
    says: 'a table is named only by its own room’s store',
    breaches: tablesNamed,
    broken: [
      ['server/offers/broken.ts', "db.selectFrom('offer').selectAll()\n"],
      ['server/consent/broken-store.ts', "db.updateTable('outbox').set({})\n"],
    ],
  },
  {
    says: 'a store uses the database it is handed',
    breaches: saying((file) => file.path.endsWith('-store.ts'), /openDatabase|new Kysely|house\.db/),
    broken: [['server/offers/broken-store.ts', "import { openDatabase } from '../db/database.ts'\n"]],
  },
  {
    says: 'a transaction has one door',
    breaches: saying(
      (file) => inside('server')(file) && file.path !== 'server/db/transaction.ts',
      /\.transaction\(\)|startTransaction/,
    ),
    broken: [['server/offers/broken.ts', 'await house.db.transaction().execute(act)\n']],
  },
  {
    says: 'server and client never import the sandbox',
    breaches: importing(
      (file) => /^(server|client|shared)\//.test(file.path),
      (imported) => !imported.startsWith('sandbox/'),
    ),
    broken: [['server/broken.ts', "import { startSandbox } from '../sandbox/server.ts'\n"]],
  },
  {
    says: 'IO announces itself in the file’s name',
    breaches: saying((file) => inside('server')(file) && !ANNOUNCED.test(file.path), WORLD),
    broken: [['server/matching/broken.ts', "import { readFileSync } from 'node:fs'\n"]],
  },
]
