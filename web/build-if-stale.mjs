// Builds dist when a source is newer than it, for Maven: `node build-if-stale.mjs`. Installs packages when the lock file is newer than they are.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

function changed(path) {
  const at = statSync(path)
  return at.isDirectory() ? Math.max(at.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name)))) : at.mtimeMs
}

function isOlder(made, sources) {
  return !existsSync(made) || changed(made) < Math.max(...sources.map(changed))
}

function run(...args) {
  console.log(`web: npm ${args.join(' ')}`)
  execFileSync(npm, args, { stdio: 'inherit' })
}

if (isOlder('dist/manifest.json', SOURCES)) {
  if (isOlder('node_modules/.package-lock.json', ['package-lock.json'])) {
    run('ci', '--no-audit', '--no-fund')
  }
  run('run', 'build')
}
